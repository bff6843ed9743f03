import Documents
import Foundation
import PDF
import TestSupport
import Testing

/// What many papers of a file have in common is in it once; nobody can see or read a difference.
@Suite("Shared parts", .serialized)
struct SharedPartTests {
  /// Notices that differ in their addressee, one of them over two lines, and in their last line.
  private static let notices: [Document] = [
    "云川市发展和改革委员会", "云川市财政局", "云川市财政局",
    "云川市人民政府国有资产监督管理委员会、云川高新技术产业开发区管理委员会、市直有关单位",
  ].enumerated().map { index, addressee in
    var notice = PDFRendererTests.notice
    notice.blocks[1] = .addressees(Inline(addressee))
    notice.blocks.insert(
      .paragraph(Paragraph(Inline("座位\(index)号。"))), at: 5)
    return notice
  }

  private func write(_ documents: [Document], _ name: String, in work: TemporaryFolder) throws {
    let file = try PDFRenderer().render(documents, options: PDFRendererTests.options)
    try Data(file.bytes).write(to: work.url.appendingPathComponent(name + ".pdf"))
  }

  @Test("every page looks and reads as if it were alone", .enabled(if: PDFRendererTests.hasPoppler))
  func asIfAlone() throws {
    let work = try TemporaryFolder()
    func text(_ name: String, _ pages: [String] = []) throws -> String {
      try CommandLineTool.run(
        ["-raw"] + pages + ["\(name).pdf", "-"], in: work.path, executable: "/usr/bin/pdftotext"
      ).output
    }
    func picture(_ name: String, _ page: Int) throws -> Data {
      let result = try CommandLineTool.run(
        ["-r", "60", "-singlefile", "-f", "\(page)", "\(name).pdf", "page"], in: work.path,
        executable: "/usr/bin/pdftoppm")
      #expect(result.status == 0, "\(result.errors)")
      return try Data(contentsOf: work.url.appendingPathComponent("page.ppm"))
    }
    try write(Self.notices, "all", in: work)
    for (index, notice) in Self.notices.enumerated() {
      try write([notice], "one", in: work)
      for page in 1...2 {
        let place = index * 2 + page
        #expect(try picture("all", place) == picture("one", page), "page \(place)")
        let alone = try text("one", ["-f", "\(page)", "-l", "\(page)"])
        #expect(try text("all", ["-f", "\(place)", "-l", "\(place)"]) == alone)
        let words = alone.filter { !$0.isWhitespace }
        #expect(words.contains(page == 1 ? "推进会议的通知" : "座位\(index)号"), "\(words)")
      }
    }
  }

  @Test("a text for a thousand people is in the file once")
  func once() throws {
    // Of many different characters, which no compression makes small.
    let text = (0..<60).map { (row: Int) -> String in
      var line = ""
      for column in 0..<28 {
        let scalar = UInt32(0x4E00 + (row * 28 + column) * 911 % 8_000)
        line += Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
      }
      return line
    }
    let notices = (1...1_000).map { number in
      var notice = PDFRendererTests.notice
      notice.blocks[1] = .addressees(Inline("第\(number)单位"))
      notice.blocks += text.map { .paragraph(Paragraph(Inline($0))) }
      return notice
    }
    let few = try PDFRenderer().render(Array(notices[..<2]), options: PDFRendererTests.options)
    let many = try PDFRenderer().render(notices, options: PDFRendererTests.options)
    #expect(many.pageCount == few.pageCount * 500)
    // About 750; 1,300 where each page has its own text.
    #expect((many.bytes.count - few.bytes.count) / many.pageCount < 1_000)
  }

  @Test("a link is one on each page")
  func links() throws {
    var notice = PDFRendererTests.notice
    let link = Run(String(repeating: "网上报名", count: 30), link: "https://example.org/")
    notice.blocks.append(.paragraph(Paragraph(Inline(runs: [link]))))
    let copies = [notice, notice, notice]
    let file = try PDFRenderer().render(copies, options: PDFRendererTests.options)
    let uses = String(decoding: file.bytes, as: Unicode.ASCII.self).ranges(of: "/URI (https")
    // One for each line.
    #expect(uses.count == 3 * 5)
  }
}
