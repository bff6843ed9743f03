import Foundation
import TestSupport
import Testing

/// An office words its papers itself: copies a template, changes a line, and prints.
@Suite struct TemplateCommandTests {
  private static let now = ["--now", "2025-12-22T09:00"]

  private func workspace() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/plenary"))
    try work.write(
      try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml"), to: "schedule.yaml")
    return work
  }

  @Test("one line changed in a copied notice is changed in every format")
  func ownWords() throws {
    let work = try workspace()
    let copy = try CommandLineTool.run(["template", "copy", "会议通知"], in: work.path)
    #expect(copy.status == 0)
    let text = try work.text("templates/notice.mustache")
    let changed = text.replacing("经研究，决定召开", with: "经市委同意，定于近期召开")
    #expect(changed != text)
    try work.write(changed, to: "templates/notice.mustache")
    #expect(try CommandLineTool.run(["template", "check"], in: work.path).status == 0)
    for format in ["md", "html", "txt", "pdf", "docx"] {
      let result = try CommandLineTool.run(
        ["render", "notice", "standing", "-o", "通知.\(format)"] + Self.now, in: work.path)
      if !CommandLineTool.canPrint, ["pdf", "docx"].contains(format) {
        #expect(result.status == 2 && result.errors.contains("libpango1.0-dev"))
        continue
      }
      try #require(result.status == 0, "\(result.errors)")
      let words = try Self.words(of: work.path + "/通知.\(format)", format)
      #expect(words.contains("经市委同意，定于近期召开"), "\(format)")
      #expect(!words.contains("经研究"), "\(format)")
    }
  }

  /// The text of a file without line breaks, read by other programs where it is no text.
  private static func words(of path: String, _ format: String) throws -> String {
    let output: String
    switch format {
    case "pdf":
      output = try CommandLineTool.run([path, "-"], in: "/tmp", executable: "/usr/bin/pdftotext")
        .output
    case "docx":
      let xml = try CommandLineTool.run(
        ["-p", path, "word/document.xml"], in: "/tmp", executable: "/usr/bin/unzip"
      ).output
      output = xml.replacing(/<[^>]*>/, with: "")
    default: output = try String(contentsOfFile: path, encoding: .utf8)
    }
    return output.filter { !$0.isWhitespace }
  }

  @Test("the printed reference of fields is what the papers declare")
  func reference() throws {
    let work = try TemporaryFolder()
    let made = try CommandLineTool.run(["template", "fields", "--markdown"], in: work.path)
    #expect(made.status == 0)
    let page = try Project.text("docs/templates.md")
    let start = try #require(page.range(of: "<!-- fields -->\n"))
    let file = Project.file("docs/templates.md")
    let whole = page[..<start.upperBound] + "\n" + made.output
    #expect(Golden.compare(String(whole), with: file) == .same)
  }
}
