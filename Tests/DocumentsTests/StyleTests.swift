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
}
