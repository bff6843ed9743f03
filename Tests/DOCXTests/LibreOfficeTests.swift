import DOCX
import Documents
import Foundation
import PDF
import TestSupport
import Testing

/// LibreOffice, the second of two readers that know nothing of us.
@Suite(
  "LibreOffice opens a .docx", .serialized,
  .enabled(if: LibreOffice.isThere, "scripts/setup --tests installs LibreOffice"))
struct LibreOfficeTests {
  private func convert(_ document: Document, to format: String) throws -> (URL, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("paper.docx")
    try Data(try EveryPartTests.bytes([document])).write(to: file)
    return (try LibreOffice.convert(file, to: format), folder)
  }

  @Test("and counts the headings as the paper does, with jumps and new beginnings")
  func numbering() throws {
    let (file, folder) = try convert(
      Papers.everyPart(style: "gongwen"), to: "txt:Text (encoded):UTF8")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.filter { !$0.isWhitespace }
    }
    // The contents names them once, the text once more.
    for heading in ["一、会议时间", "（一）报到", "五、跳号", "（三）再跳", "六、接着", "（一）从头"] {
      #expect(lines.count { $0.hasPrefix(heading) } == 2, "\(heading)")
    }
    for heading in ["1.地点", "（1）大厅", "（2）侧门", "3.第三", "4.第四"] {
      #expect(lines.contains(heading), "\(heading)")
    }
    #expect(folder.path != "")
  }

  /// Lines with their words alone, page numbers left out.
  private func lines(of pdf: URL) throws -> [String] {
    let result = try CommandLineTool.run(
      ["-layout", pdf.path, "-"], in: NSTemporaryDirectory(), executable: "/usr/bin/pdftotext")
    return result.output.split(whereSeparator: { $0.isNewline || $0 == "\u{C}" })
      .map { $0.filter { !$0.isWhitespace } }
      .filter { !$0.isEmpty && $0.wholeMatch(of: /—\d+—/) == nil }
  }

  @Test("and breaks lines where our PDF does")
  func lineBreaks() throws {
    let prose = "会议研究部署全市重点项目建设和安全生产工作，听取各县区和市直有关部门的情况汇报，对明年一季度的任务作出安排"
    let document = Document(
      kind: "notice", style: "gongwen",
      letterhead: Letterhead(issuers: ["云溪市委办公室"], suffix: "文件", number: "云办发〔2026〕12号"),
      blocks: [.title("关于召开全市重点项目建设和安全生产工作推进会议的通知"), .addressees("各县（区）委，市直各单位")]
        + (1...6).flatMap { number -> [Block] in
          [
            .heading(Heading(level: 1, ordinal: number, inline: "工作安排")),
            .paragraph(
              Paragraph(Inline(String(repeating: prose, count: number) + "请各单位认真落实。"))),
          ]
        })
    let ours = URL(fileURLWithPath: NSTemporaryDirectory() + "banhui-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: ours) }
    let options = PDFOptions(created: "2026-11-23T09:00:00+08:00")
    try Data(try PDFRenderer().render([document], options: options).bytes).write(to: ours)
    let (theirs, folder) = try convert(document, to: "pdf")
    let (left, right) = (try lines(of: ours), try lines(of: theirs))
    #expect(left.count > 40)
    #expect(left == right)
    #expect(folder.path != "")
  }

  @Test("and shows names of every length whole, each card on its own sheet")
  func cards() throws {
    let names = [
      "王一", "欧阳雪松", "阿卜杜热西提·买买提依明", "Anna-Lena Featherstonehaugh-Cholmondeley III",
      "Ян Иванович Константинопольский",
    ]
    let cards = Cards(cards: names.map { .init(name: $0, detail: "单位和职务很长的一位副秘书长兼主任") })
    let (file, folder) = try convert(Document(style: "plain", blocks: [.cards(cards)]), to: "pdf")
    let text = try CommandLineTool.run(
      [file.path, "-"], in: "/", executable: "/usr/bin/pdftotext"
    ).output
    #expect(text.count { $0 == "\u{C}" } == names.count)
    for word in ["欧阳雪松", "阿卜杜热西提·", "买买提依明", "Featherstonehaugh", "Константинопольский"] {
      #expect(text.split(separator: "\n").contains { $0.contains(word) }, "\(word)")
    }
    #expect(folder.path != "")
  }
}
