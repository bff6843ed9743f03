import Foundation
import TestSupport
import Testing

/// A machine without Chinese fonts is told so, and writes no paper of empty boxes.
@Suite struct MissingFontTests {

  @Test(
    "a PDF without any font is refused, other formats are written",
    .enabled(if: CommandLineTool.canPrint))
  func noFonts() throws {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/plenary"))
    try work.write(
      try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml"), to: "schedule.yaml")
    try work.write(
      """
      <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig><dir>\(work.path)/no-fonts</dir><cachedir>\(work.path)/cache</cachedir></fontconfig>
      """, to: "fonts.conf")
    func render(_ format: String) throws -> CommandLineTool.Result {
      try CommandLineTool.run(
        ["render", "notice", "standing", "-o", "n.\(format)"] + ExampleTests.now, in: work.path,
        environment: ["FONTCONFIG_FILE": work.path + "/fonts.conf"])
    }
    let refused = try render("pdf")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("本机没有中文字体"))
    #expect(refused.errors.contains("fonts-noto-cjk"))
    #expect(!FileManager.default.fileExists(atPath: work.path + "/n.pdf"))
    #expect(try render("docx").status == 0)
    #expect(try render("txt").status == 0)
  }
}
