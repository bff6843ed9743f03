import Foundation
import TestSupport
import Testing

/// The Word file of a notice breaks its lines where its PDF does, as LibreOffice sets it.
@Suite("Lines in Word and PDF")
struct WordLineTests {
  private static let soffice = "/usr/bin/soffice"
  private static let canCompare: Bool = {
    let tools = [soffice, "/usr/bin/pdftotext"]
    return CommandLineTool.canPrint
      && tools.allSatisfy(FileManager.default.isExecutableFile(atPath:))
  }()

  /// The lines of the text and of its attached tables, words alone, without page numbers: what
  /// stands on one height of a page. LibreOffice 7.4 leaves out a mark that it has drawn into the margin,
  /// so marks at the end of a line are not compared; one at the beginning of the next line would be.
  private func lines(_ file: String) throws -> [String] {
    let boxes = try CommandLineTool.run(
      ["-bbox", file, "-"], in: "/", executable: "/usr/bin/pdftotext"
    ).output
    var lines: [String] = []
    for page in boxes.split(separator: "<page ").dropFirst() {
      let words = page.matches(
        of: /xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</
      ).compactMap { word -> (x: Double, y: Double, text: Substring)? in
        guard let x = Double(word.1), let top = Double(word.2), let foot = Double(word.3) else {
          return nil
        }
        return (x, (top + foot) / 2, word.4)
      }
      var rows: [(y: Double, words: [(x: Double, text: Substring)])] = []
      for word in words.sorted(by: { $0.y < $1.y }) {
        if let last = rows.last, word.y - last.y < 4 {
          rows[rows.count - 1].words.append((word.x, word.text))
        } else {
          rows.append((word.y, [(word.x, word.text)]))
        }
      }
      lines += rows.map { $0.words.sorted { $0.x < $1.x }.map(\.text).joined() }
    }
    let kept = lines.map { $0.filter { !$0.isWhitespace } }
      .filter { !$0.isEmpty && $0.wholeMatch(of: /—\d+—/) == nil }
    return kept.map { line in
      String(line.reversed().drop { "、，。；：".contains($0) }.reversed())
    }
  }

  @Test(
    "notices of the plenary have the same lines in both",
    .enabled(if: canCompare, "scripts/setup --tests installs LibreOffice and poppler"),
    arguments: ["plenary", "standing", "projects", "plenary-prep", "rural", "group-1"])
  func notice(_ meeting: String) throws {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/plenary"))
    try work.write(
      try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml"), to: "schedule.yaml")
    for file in ["ours.pdf", "word.docx"] {
      let made = try CommandLineTool.run(
        ["render", "notice", meeting, "-o", file] + ExampleTests.now, in: work.path)
      try #require(made.status == 0, "\(made.errors)")
    }
    let converted = try CommandLineTool.run(
      [
        "-env:UserInstallation=file://\(work.path)/profile", "--headless", "--convert-to", "pdf",
        "--outdir", work.path, work.path + "/word.docx",
      ], in: work.path,
      environment: ["FONTCONFIG_FILE": Project.file("Tests/DOCXTests/Fixtures/fonts.conf").path],
      executable: Self.soffice)
    try #require(converted.status == 0, "\(converted.errors)")
    let (ours, theirs) = (
      try lines(work.path + "/ours.pdf"), try lines(work.path + "/word.pdf")
    )
    #expect(ours.count > 20)
    #expect(ours == theirs)
  }
}
