import Documents
import Foundation
import TestSupport
import Testing

/// The subset of CommonMark means what CommonMark says, wherever both have a meaning.
@Suite struct CommonMarkTests {
  /// The project's environment for tests, else the machine's Python; nil where neither has it.
  private static let interpreter: String? = [
    Project.file(".venv/bin/python").path, "/usr/bin/python3",
  ].first { path in
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let result = try? CommandLineTool.run(
      ["-c", "import markdown_it"], in: "/", executable: path)
    return result?.status == 0
  }

  private static let samples = [
    "One paragraph\nof two lines.", "First.\n\nSecond.", "# Title\n\nText under it.",
    "## Heading\n\nText\n\n### Smaller\n\nMore", "Some **strong** and *emphasized* words.",
    "A [link](https://example.com/a?b=1) here.", "Escaped \\*stars\\* and \\[brackets\\].",
    "- one\n- two\n- three", "1. one\n2. two", "- outer\n  - inner\n  - second\n- last",
    "3. three\n4. four", "1. one\n2. two\n10. ten", "A hard\\\nbreak.", "Two spaces  \nbreak.",
    "| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", "Text before\n\n- item **strong**\n\nText after",
    "中文段落，**加粗** 之后。", "a < b & c > d", "*all of it*", "Stars * alone * stay.",
    "snake_case_word stays", "Text\n\n\n\nwith empty lines",
  ]

  @Test(
    "samples of the common ground read the same in markdown-it-py",
    .enabled(if: interpreter != nil, "markdown-it-py is not installed: scripts/setup --tests"))
  func sameAsMarkdownIt() throws {
    let work = try TemporaryFolder()
    let input = String(
      decoding: try JSONSerialization.data(withJSONObject: Self.samples), as: UTF8.self)
    try work.write(input, to: "samples.json")
    let script = Project.file("Tests/DocumentsTests/Fixtures/render_commonmark.py").path
    let result = try CommandLineTool.run(
      ["-c", "exec '\(Self.interpreter ?? "")' '\(script)' < samples.json"], in: work.path,
      environment: ["PYTHONUTF8": "1"], executable: "/bin/sh")
    try #require(result.status == 0, "\(result.errors)")
    let decoded = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let theirs = try #require(decoded as? [String])
    try #require(theirs.count == Self.samples.count)
    for (sample, html) in zip(Self.samples, theirs) {
      let (document, diagnostics) = Sample.read(sample)
      #expect(diagnostics.isEmpty)
      let ours = (document?.blocks ?? []).map(Self.html).joined()
      #expect(ours == Self.normalized(html), "\(sample)")
    }
  }

  /// Attributes of tables, line ends and the tags around rows say nothing about the structure.
  private static func normalized(_ html: String) -> String {
    var text = html.replacing(/<\/?(thead|tbody)>/, with: "")
    text = text.replacing(/<br \/>\n?/, with: "<br>")
    text = text.replacing(/>\s*\n\s*</, with: "><").replacing(/\n+$/, with: "")
    text = text.replacing(/\n</, with: "<").replacing(/>\n/, with: ">")
    return text.replacing("\n", with: " ")
  }

  private static func html(_ block: Block) -> String {
    switch block {
    case .title(let inline): return "<h1>\(html(inline))</h1>"
    case .heading(let heading):
      return "<h\(heading.level + 1)>\(html(heading.inline))</h\(heading.level + 1)>"
    case .paragraph(let paragraph): return "<p>\(html(paragraph.inline))</p>"
    case .list(let list):
      let tag = list.start == nil ? "ul" : "ol"
      let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      return "<\(tag)\(start)>" + list.items.map(item).joined() + "</\(tag)>"
    case .table(let table):
      let rows = table.rows.enumerated().map { index, cells in
        let tag = index < table.headerRows ? "th" : "td"
        return "<tr>" + cells.map { "<\(tag)>\(html($0.inline))</\(tag)>" }.joined() + "</tr>"
      }
      return "<table>" + rows.joined() + "</table>"
    default: return "<other>"
    }
  }

  /// The first paragraph of an item stands bare, as in a tight list.
  private static func item(_ blocks: [Block]) -> String {
    let parts = blocks.map { block -> String in
      if case .paragraph(let paragraph) = block { return html(paragraph.inline) }
      return html(block)
    }
    return "<li>" + parts.joined() + "</li>"
  }

  private static func html(_ inline: Inline) -> String {
    inline.runs.map { run in
      var text = run.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\n", with: "<br>")
      if let link = run.link { text = "<a href=\"\(link)\">\(text)</a>" }
      if run.isEmphasized { text = "<em>\(text)</em>" }
      return run.isStrong ? "<strong>\(text)</strong>" : text
    }.joined()
  }
}
