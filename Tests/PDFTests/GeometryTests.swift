import Documents
import Foundation
import PDF
import TestSupport
import Testing

/// Our pages, measured from outside by pdfplumber and by their ink, against the clauses of
/// GB/T 9704-2012; every place within half a millimetre.
@Suite("Geometry", .serialized)
struct GeometryTests {
  struct Measured: Decodable {
    struct Character: Decodable {
      var text: String
      var x: Double
      var baseline: Double
      var size: Double
      var font: String
    }
    var width: Double
    var height: Double
    var chars: [Character]
    /// Left, top, right, bottom.
    var redRules: [[Double]]
    var darkRules: [[Double]]
    var redMark: [Double]?
    var number: [Double]?
    var dash: [Double]?

    /// Characters of one size by their baseline, from top to bottom.
    func lines(size: Double) -> [(baseline: Double, chars: [Character])] {
      var lines: [(baseline: Double, chars: [Character])] = []
      for char in chars.filter({ abs($0.size - size) < 0.05 })
        .sorted(by: { ($0.baseline, $0.x) < ($1.baseline, $1.x) })
      {
        if let last = lines.last, abs(last.baseline - char.baseline) < 0.2 {
          lines[lines.count - 1].chars.append(char)
        } else {
          lines.append((char.baseline, [char]))
        }
      }
      return lines
    }

    func line(with text: String) -> (baseline: Double, chars: [Character])? {
      let sizes = Set(chars.map(\.size))
      return sizes.lazy.flatMap { lines(size: $0) }
        .first { $0.chars.map(\.text).joined().contains(text) }
    }
  }

  static let interpreter: String? = [
    Project.file(".venv/bin/python").path, "/usr/bin/python3",
  ].first { path in
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let result = try? CommandLineTool.run(
      ["-c", "import pdfplumber, PIL"], in: "/", executable: path)
    return result?.status == 0
  }

  private func measure(_ document: Document) throws -> [Measured] {
    let work = try TemporaryFolder()
    let file = try PDFRenderer().render([document], options: PDFRendererTests.options)
    let path = work.path + "/paper.pdf"
    try Data(file.bytes).write(to: URL(fileURLWithPath: path))
    let script = Project.file("Tests/PDFTests/Fixtures/measure_pdf.py").path
    let result = try CommandLineTool.run(
      [script, path], in: work.path, environment: ["PYTHONUTF8": "1"],
      executable: Self.interpreter ?? "")
    try #require(result.status == 0, "\(result.errors)")
    return try JSONDecoder().decode([Measured].self, from: Data(result.output.utf8))
  }

  // The type area in millimetres (§5).
  private let left = 28.0
  private let right = 184.0
  private let top = 37.0
  private let bottom = 262.0
  private let pitch = 225.0 / 22
  private let advance = 156.0 / 28
  private static let point = 25.4 / 72

  /// The baseline of a line of the grid, counted from 0: the square in the middle of its line, the
  /// baseline 0.12 of the size above its foot.
  private func baseline(line: Int, size: Double) -> Double {
    top + Double(line) * pitch + (pitch - size * Self.point) / 2 + size * Self.point * 0.88
  }

  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 0.5 }

  private static func paper(style: String, paragraphs: Int) -> Document {
    let sentence = "会议研究部署全市重点项目建设工作要求各级各部门提高认识加强领导狠抓落实务求实效"
    return Document(
      kind: "notice", style: style,
      letterhead: Letterhead(
        issuers: ["中共云川市委办公室"], suffix: style == "gongwen" ? "文件" : "",
        number: "云办发〔2026〕12号", copyNumber: style == "gongwen" ? "000001" : "",
        secrecy: style == "gongwen" ? "秘密★1年" : ""),
      blocks: [
        .title("关于召开全市重点项目建设推进会议的通知"), .addressees("各县（区）委"),
      ]
        + (0..<paragraphs).map { _ in
          .paragraph(Paragraph(Inline(String(repeating: sentence, count: 5) + "。")))
        } + [
          .heading(Heading(level: 1, ordinal: 1, inline: "会议时间")),
          .labelled([Labelled("出席", "陈国栋、林淑芬、何雅琴")]),
          .attachmentList(["参会人员名单"]),
          .signature(
            Signature(issuers: ["中共云川市委办公室"], date: "2026年11月23日", isSealed: true)),
        ],
      imprint: Imprint(
        copyTo: "市人大常委会办公室", issuer: "中共云川市委办公室", date: "2026年11月23日"))
  }

  @Test(
    "the type area, its 22 lines of 28 characters, page numbers and 版记",
    .enabled(if: interpreter != nil, "pdfplumber is not installed: scripts/setup --tests"),
    arguments: ["gongwen", "letter", "minutes"], [(0, 1), (2, 2), (13, 5)])
  func grid(_ style: String, _ size: (paragraphs: Int, pages: Int)) throws {
    let pages = try measure(Self.paper(style: style, paragraphs: size.paragraphs))
    #expect(pages.count(where: { !$0.lines(size: 16).isEmpty }) >= size.pages)
    for (index, page) in pages.enumerated() {
      #expect(isNear(page.width, 210) && isNear(page.height, 297))
      // The number of a letter stands by the red line, not on the grid.
      let lines = page.lines(size: 16).filter { line in
        style != "letter" || index > 0 || !line.chars.map(\.text).joined().contains("12号")
      }
      for line in lines {
        // Every line of text stands on the grid and within the margins.
        let place = (line.baseline - baseline(line: 0, size: 16)) / pitch
        #expect(abs(place - place.rounded()) * pitch <= 0.5, "page \(index + 1): \(place)")
        #expect(line.chars.allSatisfy { $0.x > left - 0.5 })
        #expect(line.chars.allSatisfy { $0.x + 16 * Self.point < right + 0.5 })
      }
      let full = lines.filter { $0.chars.count == 28 }
      for line in full {
        for (column, char) in line.chars.enumerated() {
          #expect(isNear(char.x, left + Double(column) * advance))
        }
      }
      if size.paragraphs == 13, (1...3).contains(index) {
        #expect(lines.count == 22)
        #expect(full.count > 15)
      }
      let hasText = !lines.isEmpty
      let isNumbered = hasText && (style != "letter" || index > 0)
      #expect((page.number != nil) == isNumbered, "page \(index + 1)")
      if let dash = page.dash {
        #expect(isNear(dash[1], bottom + 7))
        let number = page.lines(size: 14).last { $0.baseline > bottom + 2 }?.chars ?? []
        let oneCharacter = 14 * Self.point
        if index % 2 == 0 {
          #expect(isNear((number.last?.x ?? 0) + oneCharacter, right - oneCharacter))
        } else {
          #expect(isNear(number.first?.x ?? 0, left + oneCharacter))
        }
      }
    }
    // 版记 on the last, even page; its last rule on the foot of the type area (§7.4).
    let last = try #require(pages.last)
    #expect(pages.count % 2 == 0)
    let copy = try #require(last.line(with: "抄送"))
    #expect(isNear(try #require(copy.chars.first).x, left + 14 * Self.point))
    if style == "letter" {
      #expect(last.darkRules.isEmpty)
    } else {
      #expect(last.darkRules.count == 3)
      let foot = try #require(last.darkRules.last)
      #expect(isNear(foot[3], bottom))
      #expect(isNear(foot[0], left) && isNear(foot[2], right))
    }
  }

  @Test(
    "版头 of an official paper: marks, red mark, number, red line, title",
    .enabled(if: interpreter != nil, "pdfplumber is not installed: scripts/setup --tests"))
  func officialHead() throws {
    let page = try #require(try measure(Self.paper(style: "gongwen", paragraphs: 2)).first)
    let copyNumber = try #require(page.line(with: "000001"))
    #expect(isNear(copyNumber.baseline, baseline(line: 0, size: 16)))
    #expect(isNear(try #require(copyNumber.chars.first).x, left))
    let secrecy = try #require(page.line(with: "秘密"))
    #expect(isNear(secrecy.baseline, baseline(line: 1, size: 16)))
    let mark = try #require(page.redMark)
    #expect(isNear(mark[1], top + 35))
    #expect(mark[0] >= left - 0.5 && mark[2] <= right + 0.5)
    #expect(isNear((mark[0] + mark[2]) / 2, (left + right) / 2))
    let number = try #require(page.line(with: "12号"))
    let numberBottom = number.baseline + 16 * Self.point * 0.12
    let numberTop = numberBottom - 16 * Self.point
    // Two blank lines between mark and number, rounded up to the grid.
    #expect(numberTop - mark[3] >= pitch * 2 - 0.5)
    #expect(numberTop - mark[3] <= pitch * 3 + 0.5)
    #expect(page.redRules.count == 1)
    let rule = try #require(page.redRules.first)
    #expect(isNear(rule[1], numberBottom + 4))
    #expect(isNear(rule[0], left) && isNear(rule[2], right))
    let title = try #require(page.lines(size: 22).first)
    let titleTop = title.baseline - 22 * Self.point * 0.88
    #expect(abs(titleTop - rule[3] - pitch * 2) <= pitch / 2 + 0.5)
    let lastTitle = try #require(page.lines(size: 22).last)
    let addressees = try #require(page.line(with: "各县"))
    #expect(isNear(try #require(addressees.chars.first).x, left))
    // One blank line between title and 主送机关 (§7.3.2).
    #expect(addressees.baseline - lastTitle.baseline < pitch * 2.5)
    #expect(addressees.baseline - lastTitle.baseline > pitch * 1.5)
  }

  @Test(
    "标志 and double lines of a letter, 纪要 without number",
    .enabled(if: interpreter != nil, "pdfplumber is not installed: scripts/setup --tests"))
  func otherHeads() throws {
    let letter = try #require(try measure(Self.paper(style: "letter", paragraphs: 2)).first)
    let mark = try #require(letter.redMark)
    #expect(isNear(mark[1], 30))
    #expect(letter.redRules.count == 4)
    let (first, second) = (letter.redRules[0], letter.redRules[1])
    let (third, fourth) = (letter.redRules[2], letter.redRules[3])
    #expect(isNear(first[1], mark[3] + 4))
    for rule in letter.redRules { #expect(isNear(rule[0], 20) && isNear(rule[2], 190)) }
    #expect(first[3] - first[1] > second[3] - second[1])
    #expect(fourth[3] - fourth[1] > third[3] - third[1])
    #expect(isNear(fourth[3], 297 - 20) || isNear(third[1], 297 - 20))
    let number = try #require(letter.line(with: "12号"))
    #expect(isNear(try #require(number.chars.last).x + 16 * Self.point, right))
    let minutes = try #require(try measure(Self.paper(style: "minutes", paragraphs: 2)).first)
    #expect(isNear(try #require(minutes.redMark)[1], top + 35))
  }

  @Test(
    "headings, 附件说明, 署名 and date stand where their clauses say",
    .enabled(if: interpreter != nil, "pdfplumber is not installed: scripts/setup --tests"))
  func ends() throws {
    let pages = try measure(Self.paper(style: "gongwen", paragraphs: 3))
    let page = try #require(pages.first { $0.line(with: "附件：") != nil })
    let heading = try #require(pages.lazy.compactMap { $0.line(with: "会议时间") }.first)
    #expect(isNear(try #require(heading.chars.first).x, left + 2 * advance))
    #expect(heading.chars.allSatisfy { $0.font.contains("Sans") || $0.font.contains("Hei") })
    let attachment = try #require(page.line(with: "附件："))
    #expect(isNear(try #require(attachment.chars.first).x, left + 2 * advance))
    let date = try #require(page.line(with: "2026年11月23日"))
    #expect(isNear(try #require(date.chars.last).x, right - 5 * advance))
    let name = try #require(
      page.lines(size: 16).first { $0.chars.map(\.text).joined() == "中共云川市委办公室" })
    #expect(isNear(date.baseline - name.baseline, pitch))
    let middle = { (line: [Measured.Character]) in
      ((line.first?.x ?? 0) + (line.last?.x ?? 0) + 16 * Self.point) / 2
    }
    #expect(isNear(middle(name.chars), middle(date.chars)))
  }

  @Test(
    "an 附件 begins a page: its label on line 1, its title on line 3",
    .enabled(if: interpreter != nil, "pdfplumber is not installed: scripts/setup --tests"))
  func attachment() throws {
    let pages = try measure(
      Document(
        style: "gongwen",
        blocks: [
          .title("通知"), .paragraph(Paragraph("正文。")),
          .attachment(Attachment(label: "附件", title: "参会人员名单")), .paragraph(Paragraph("甲、乙、丙。")),
        ]))
    #expect(pages.count == 2)
    let page = try #require(pages.last)
    let label = try #require(page.lines(size: 16).first)
    #expect(label.chars.map(\.text).joined() == "附件")
    #expect(isNear(label.baseline, baseline(line: 0, size: 16)))
    #expect(isNear(try #require(label.chars.first).x, left))
    let title = try #require(page.lines(size: 22).first)
    #expect(isNear(title.baseline, baseline(line: 2, size: 22)))
  }
}
