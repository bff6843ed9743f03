import Documents
import Foundation
import PDF
import TestSupport
import Testing

/// What no page may have: text over text or off the page, a span torn at the end of a page, a
/// caption away from its table.
@Suite("Pages", .serialized)
struct PageRulesTests {
  @Test(
    "nothing overlaps or leaves the page, with texts of every kind in every part",
    .enabled(if: GeometryTests.interpreter != nil, "scripts/setup --tests installs pdfplumber"),
    arguments: PageStyle.all.map(\.name))
  func nothingOverlaps(style: String) throws {
    let work = try TemporaryFolder()
    let file = try PDFRenderer().render(
      [EveryPartTests.document(style: style)], options: PDFRendererTests.options)
    try Data(file.bytes).write(to: work.url.appendingPathComponent("every.pdf"))
    try work.write(
      #"[{"path": "every.pdf", "margins": false, "names": ["会议通知会议通知"]}]"#, to: "jobs.json")
    let script = Project.file("Tests/CommandTests/Fixtures/check_pages.py").path
    let result = try CommandLineTool.run(
      [script, "jobs.json"], in: work.path, environment: ["PYTHONUTF8": "1"],
      executable: GeometryTests.interpreter ?? "")
    #expect(result.output == "[]\n", "\(result.output.prefix(600)) \(result.errors)")
  }

  /// A table whose first column spans groups of rows, each row with text of some lines.
  private func spanned(groups: Int, rows: Int) -> Table {
    var cells: [[Table.Cell]] = [[.init("时段", column: 0), .init("内容", column: 1)]]
    for group in 0..<groups {
      for row in 0..<rows {
        let text = "内容\(group)甲\(row)乙" + String(repeating: "研究部署", count: 12)
        let content = Table.Cell(Inline(text), column: 1)
        let span = Table.Cell(Inline("时段\(group)丙"), column: 0, rowSpan: rows)
        cells.append(row == 0 ? [span, content] : [content])
      }
    }
    return Table(alignments: [nil, nil], headerRows: 1, rows: cells)
  }

  private func pages(_ blocks: [Block]) throws -> [String] {
    let words = try PDFRendererTests.words([Document(blocks: blocks)])
    return (1...(words.map(\.page).max() ?? 1)).map { page in
      words.filter { $0.page == page }.map(\.text).joined()
    }
  }

  @Test(
    "the rows of a span share a page with it", .enabled(if: PDFRendererTests.hasPoppler),
    arguments: [2, 3, 5])
  func span(rows: Int) throws {
    let pages = try pages([.table(spanned(groups: 12, rows: rows))])
    #expect(pages.count > 1)
    for group in 0..<12 {
      let page = try #require(pages.firstIndex { $0.contains("时段\(group)丙") })
      for row in 0..<rows { #expect(pages[page].contains("内容\(group)甲\(row)乙"), "\(group) \(row)") }
    }
  }

  @Test(
    "a span higher than a page is repeated on each of its pages",
    .enabled(if: PDFRendererTests.hasPoppler))
  func longSpan() throws {
    let pages = try pages([.table(spanned(groups: 1, rows: 40))])
    #expect(pages.count > 1)
    for page in pages where page.contains("内容0甲") { #expect(page.contains("时段0丙")) }
    for row in 0..<40 {
      #expect(pages.filter { $0.contains("内容0甲\(row)乙") }.count == 1, "\(row)")
    }
  }

  @Test(
    "a line above a table stays with it", .enabled(if: PDFRendererTests.hasPoppler),
    arguments: 10...22)
  func caption(lines: Int) throws {
    let filler = (0..<lines).map { _ in Block.paragraph(Paragraph("正文。")) }
    let table = spanned(groups: 1, rows: 3)
    let pages = try pages(filler + [.paragraph(Paragraph("一月九日")), .table(table)])
    let page = try #require(pages.firstIndex { $0.contains("一月九日") })
    #expect(pages[page].contains("内容0甲0乙"))
  }

  @Test("names and times stay on one line of their cell", .enabled(if: PDFRendererTests.hasPoppler))
  func whole() throws {
    let table = Table(
      header: ["时间", "内容", "汇报人"],
      rows: (0..<6).map { row in
        [Inline("09:00—11:3\(row)"), Inline(String(repeating: "审议预算编制情况的汇报", count: 4)), "欧阳雪松"]
      })
    let words = try PDFRendererTests.words([Document(blocks: [.table(table)])])
    #expect(words.filter { $0.text == "欧阳雪松" }.count == 6)
    #expect(words.filter { $0.text.hasPrefix("09:00—11:3") }.count == 6)
  }

  @Test(
    "a blank page before the imprint has no number", .enabled(if: PDFRendererTests.hasPoppler),
    arguments: 28...38)
  func blankPage(lines: Int) throws {
    var notice = PDFRendererTests.notice
    notice.blocks = (0..<lines).map { _ in .paragraph(Paragraph("正文。")) }
    let words = try PDFRendererTests.words([notice])
    let last = try #require(words.last?.page)
    for page in 1..<last {
      let texts = words.filter { $0.page == page }.map(\.text)
      #expect(texts.isEmpty || texts.contains { $0.contains("正文") }, "\(page) \(texts)")
    }
  }

  @Test(
    "one or two empty rows begin no page, more do", .enabled(if: PDFRendererTests.hasPoppler),
    arguments: 20...50)
  func spareRows(rows: Int) throws {
    func last(spare: Int) throws -> Int {
      let table = Table(
        header: ["序号", "姓名"],
        rows: (0..<rows).map { [Inline("\($0)"), "王海"] } + (0..<spare).map { _ in ["", ""] })
      return try PDFRendererTests.words([Document(blocks: [.table(table)])]).last?.page ?? 0
    }
    let full = try last(spare: 1)
    #expect(try last(spare: 3) == full)
    #expect(try last(spare: 60) > full)
  }

  @Test("in a cell a name is parted at its dot", .enabled(if: PDFRendererTests.hasPoppler))
  func dottedNames() throws {
    let filler = Inline(String(repeating: "审议预算", count: 4))
    let table = Table(
      header: ["姓名", "内容", "内容", "内容"],
      rows: [[Inline("图尔荪江·阿卜杜热西提"), filler, filler, filler]])
    let words = try PDFRendererTests.words([Document(blocks: [.table(table)])])
    let first = try #require(words.first { $0.text.hasPrefix("图尔荪江") })
    let second = try #require(words.first { $0.text == "阿卜杜热西提" })
    #expect(second.top > first.bottom - 2)
  }

  @Test(
    "a word on a card is parted at its hyphen only, and made smaller rather than parted",
    .enabled(if: PDFRendererTests.hasPoppler))
  func wordsOnCards() throws {
    let cards = ["Featherstonehaugh-Cholmondeley III", "Ян Иванович Константинопольский"].map {
      Cards.Card(name: $0)
    }
    let document = Document(blocks: [.cards(Cards(cards: cards, isFolded: false, sides: 1))])
    let words = Set(try PDFRendererTests.words([document]).map(\.text))
    #expect(words.isSuperset(of: ["Featherstonehaugh-", "Константинопольский"]))
  }

  @Test("joined words are parted at their hyphen, numbers are not")
  func hyphens() {
    #expect(LineRules.joinsWords(Array("Rheinisch-Westfälische")[...], at: 9))
    for text in ["0351-8888", "T-1200", "甲-乙丙丁", "ab-", "-ab"] {
      let characters = Array(text)
      let places = characters.indices.filter {
        LineRules.joinsWords(characters[...], at: $0)
      }
      #expect(places.isEmpty, "\(text)")
    }
  }
}
