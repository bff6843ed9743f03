import Diagnostics
import Documents
import Foundation
import TestSupport
import Testing

@Suite struct StyleTests {
  private func library(_ text: String) -> StyleLibrary {
    StyleLibrary(files: ["lanshan": SourceFile(name: "templates/lanshan.style", text: text)])
  }

  @Test("a style file changes what it names and keeps the rest")
  func own() {
    let styles = library("# 本单位\n基于: letter\n左边距: 30mm\nbodySize: 15pt\n行数：24\n印页码: 否\n")
    let style = styles.named("lanshan")
    #expect(styles.diagnostics.isEmpty)
    #expect(abs(style.left - 30 * 72 / 25.4) < 0.001)
    #expect(style.bodySize == 15)
    #expect(style.lines == 24)
    #expect(!style.hasPageNumbers)
    #expect(style.head == .letter)
    #expect(style.top == PageStyle.letter.top)
    #expect(styles.named("gongwen") == .gongwen)
  }

  @Test("every fault of a style file is reported with its line")
  func faults() {
    let styles = library(
      "左边距: 30\n左边界: 30mm\n行数: 0\n印页码: 也许\n没有冒号\n基于: gonwen\n上边距: 149mm\n下边距: 149mm\n")
    #expect(styles.diagnostics.compactMap { $0.location?.position.line } == [1, 2, 3, 4, 5, 6, 1])
    #expect(styles.diagnostics.allSatisfy { $0.kind.severity == .error })
    #expect(styles.named("lanshan") == .plain)
  }

  @Test("a template that names no style there is, is told so")
  func unknown() {
    let library = TemplateLibrary(builtIn: ["a": "---\nstyle: gonwen\n---\n# 甲\n"])
    let (document, diagnostics) = library.document(
      named: "a", with: TemplateContext(fields: [], values: [:]))
    #expect(document == nil)
    #expect(diagnostics.first?.location?.position.line == 2)
    #expect(diagnostics.first?.hint?.en.contains("gongwen") == true)
  }

  @Test("the style sheet of a page has the margins and sizes of its style")
  func sheet() throws {
    let page = HTMLRenderer(style: library("左边距: 30mm\n正文字号: 15pt\n").named).render(
      Document(style: "lanshan"))
    #expect(page.contains("margin: 37mm 26mm 35mm 30mm"))
    #expect(page.contains("font: 15pt/28.99pt"))
    let sheet = try #require(page.firstMatch(of: /<style>([\s\S]*)<\/style>/)).1
    let file = Project.file("Tests/DocumentsTests/Fixtures/style-sheet.css")
    #expect(Golden.compare(String(sheet), with: file) == .same)
  }

  @Test("a title is parted between words: never 数字 from 化, never within a word in other letters")
  func titles() {
    let title = Array("二〇二六年度全球合作伙伴暨供应链数字化转型与绿色低碳高质量发展经验交流大会")
    for room in 12..<22 {
      let breaks = TitleBreaker.breaks(
        title, widths: [Double](repeating: 1, count: title.count), room: Double(room))
      for (at, character) in title.enumerated() where character == "化" {
        #expect(!breaks.contains(at), "\(room)")
      }
    }
    let name = Array("Anna-Lena Müller-Lüdenscheidt")
    let widths = [Double](repeating: 0.5, count: name.count)
    #expect(TitleBreaker.widestPiece(name, widths: widths) == 6)
    let breaks = TitleBreaker.breaks(name, widths: widths, room: 7.5)
    #expect(breaks.allSatisfy { $0 == 0 || [" ", "-"].contains(name[$0 - 1]) })
  }

  @Test("a narrow table of text parts words before it parts numbers")
  func textTable() {
    let row: [Inline] = ["拟定会议方案并报批", "陆文斌\n13900001024", "江玥\n13900001025", "云溪大礼堂前厅"]
    let table = Table(header: ["事项", "责任人", "B角", "地点"], rows: [row])
    let text = TextRenderer(width: 42).render(Document(blocks: [.table(table)]))
    #expect(text.contains("13900001024") && text.contains("13900001025"))
    let widest = text.split(separator: "\n").map { displayWidth($0) }.max() ?? 0
    #expect(widest <= 42)
    // Where there is no room for the word, names beside it are not parted for its sake.
    let names = Table(
      header: ["甲", "乙"], rows: [["陈国栋", Inline(String(repeating: "w", count: 60))]])
    let narrow = TextRenderer(width: 30).render(Document(blocks: [.table(names)]))
    #expect(narrow.contains("陈国栋"))
  }

  @Test("a long red mark is set smaller in HTML, so that it stands on one line")
  func longMark() {
    func page(_ issuer: String) -> String {
      HTMLRenderer().render(Document(letterhead: Letterhead(issuers: [issuer], suffix: "文件")))
    }
    #expect(page("云溪市委办公室").contains("<div class=\"mark\">"))
    #expect(
      page("九州通远智能装备股份有限公司").contains("<div class=\"mark long\" style=\"--characters: 16\">"))
  }

  @Test("a name on a card in HTML is parted at its dot")
  func dottedName() {
    let cards = Cards(cards: [.init(name: "阿卜杜热西提·买买提依明")])
    let page = HTMLRenderer().render(Document(blocks: [.cards(cards)]))
    #expect(page.contains("阿卜杜热西提·<wbr>买买提依明"))
  }
}
