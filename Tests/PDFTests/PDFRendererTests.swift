import Documents
import Foundation
import PDF
import Testing

/// Measures files from outside, with poppler's `pdftotext -bbox-layout`.
@Suite("PDF", .serialized)
struct PDFRendererTests {
  struct Word {
    var page: Int
    var text: String
    var left, top, right, bottom: Double
  }

  static let hasPoppler = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  static let notice = Document(
    kind: "notice", style: "gongwen",
    letterhead: Letterhead(
      issuers: ["云川市委办公室"], suffix: "文件", number: "云办发〔2026〕12号"),
    blocks: [
      .title("中共云川市委办公室关于召开全市重点项目建设推进会议的通知"),
      .addressees("各县（区）委，市直各单位"),
      .paragraph(Paragraph(Inline(String(repeating: "会议研究部署全市重点项目建设工作", count: 12) + "。"))),
      .heading(Heading(level: 1, ordinal: 1, inline: "会议时间")),
      .paragraph(Paragraph("2026年12月3日（星期四）上午9:00召开，会期半天。")),
      .signature(Signature(issuers: ["中共云川市委办公室"], date: "2026年11月23日", isSealed: true)),
    ],
    imprint: Imprint(copyTo: "市人大常委会办公室", issuer: "中共云川市委办公室", date: "2026年11月23日"))

  static let options = PDFOptions(created: "2026-11-23T09:00:00+08:00")

  static func words(_ documents: [Document]) throws -> [Word] {
    let file = try PDFRenderer().render(documents, options: options)
    let path = NSTemporaryDirectory() + "banhui-\(UUID().uuidString).pdf"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(file.bytes).write(to: URL(fileURLWithPath: path))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-bbox", path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var page = 0
    var words: [Word] = []
    for line in output.split(separator: "\n") {
      if line.contains("<page ") { page += 1 }
      guard line.contains("<word ") else { continue }
      let parts = line.split(separator: "\"")
      guard parts.count >= 9, let left = Double(parts[1]), let top = Double(parts[3]),
        let right = Double(parts[5]), let bottom = Double(parts[7])
      else { continue }
      let text = parts[8].dropFirst().prefix { $0 != "<" }
      words.append(
        Word(page: page, text: String(text), left: left, top: top, right: right, bottom: bottom))
    }
    return words
  }

  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  @Test("22 lines of 28 characters fill the type area", .enabled(if: hasPoppler))
  func grid() throws {
    let text = String(repeating: "永", count: 28 * 50)
    let document = Document(
      style: "gongwen", blocks: [.paragraph(Paragraph(Inline(text), alignment: .left))])
    let words = try Self.words([document]).filter { $0.text.contains("永") }
    let first = words.filter { $0.page == 1 }
    #expect(first.count == 22)
    #expect(first.allSatisfy { $0.text.count == 28 })
    for word in first {
      #expect(abs(word.left - Self.points(28)) < Self.points(0.5))
      #expect(abs(word.right - Self.points(184)) < Self.points(0.5))
    }
    for (above, below) in zip(first, first.dropFirst()) {
      #expect(abs(below.top - above.top - Self.points(225) / 22) < 0.02)
    }
    #expect(words.filter { $0.page == 3 }.count == 6)
  }

  @Test("page numbers stand outside: odd pages right, even pages left", .enabled(if: hasPoppler))
  func pageNumbers() throws {
    let text = String(repeating: "永", count: 28 * 30)
    let document = Document(style: "gongwen", blocks: [.paragraph(Paragraph(Inline(text)))])
    let words = try Self.words([document])
    let numbers = words.filter { $0.top > Self.points(262) && $0.text.contains(where: \.isNumber) }
    try #require(numbers.count == 2)
    #expect(numbers.map { $0.text.filter(\.isNumber) } == ["1", "2"])
    #expect(numbers[0].left > Self.points(150) && numbers[1].right < Self.points(60))
  }

  @Test("the same date gives the same bytes")
  func reproducible() throws {
    let first = try PDFRenderer().render([Self.notice], options: Self.options)
    let second = try PDFRenderer().render([Self.notice], options: Self.options)
    #expect(first.bytes == second.bytes)
    if let folder = ProcessInfo.processInfo.environment["BANHUI_KEEP"] {
      try Data(first.bytes).write(to: URL(fileURLWithPath: folder + "/notice.pdf"))
    }
  }

  @Test("what was printed before changes no byte", arguments: PageStyle.all.map(\.name))
  func history(style: String) throws {
    let other = EveryPartTests.document(style: style)
    let used = PDFRenderer()
    _ = try used.render([other], options: Self.options)
    for document in [Self.notice, other] {
      let again = try used.render([document], options: Self.options).bytes
      #expect(try PDFRenderer().render([document], options: Self.options).bytes == again)
    }
  }

  @Test("版记 stands at the foot of the type area on an even page", .enabled(if: hasPoppler))
  func imprint() throws {
    let words = try Self.words([Self.notice])
    let copy = try #require(words.first { $0.text.hasPrefix("抄送") })
    #expect(copy.page == 2)
    #expect(copy.left > Self.points(28) && copy.bottom < Self.points(262))
    var short = Self.notice
    short.blocks = [.paragraph(Paragraph("会议另行通知。"))]
    let alone = try Self.words([short])
    #expect(alone.contains { $0.page == 2 && $0.text.hasPrefix("抄送") })
    #expect(!alone.contains { $0.page == 2 && $0.top > Self.points(262) })
  }

  @Test("no line begins with a closing mark", .enabled(if: hasPoppler))
  func closingMarks() throws {
    let text = String(repeating: "会议，通知。讨论（安排）“工作”、", count: 40)
    let words = try Self.words([
      Document(style: "gongwen", blocks: [.paragraph(Paragraph(Inline(text)))])
    ])
    for word in words where word.left < Self.points(28.6) {
      #expect(!"，。）”、".contains(word.text.prefix(1)))
    }
  }
}
