import Foundation
import TestSupport
import Testing

/// What every paper of the catalogue says in every format, compared to golden files: PDF as text in
/// its layout with the box of each page's words, .docx as its paragraphs, the others as they are.
@Suite("Golden papers")
struct PaperGoldenTests {
  private static let hasPoppler = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  /// Every paper at least once, about the meetings of the plenary that have what it tells.
  private static let papers: [(paper: String, meeting: String?)] =
    [
      "advance-notice", "notice", "programme", "agenda", "script", "roster", "sign-in",
      "reply-form", "guide", "minutes", "place-cards", "badges", "seat-chart", "seat-list",
      "seat-cards", "duty-table", "attendance-table", "budget-table",
    ].map { ($0, "plenary") } + [
      ("waiting", "standing"), ("notice", "standing"), ("agenda", "standing"),
      ("seat-chart", "standing"), ("change-notice", "standing"), ("cancellation-notice", "press"),
      ("programme", nil), ("door-signs", nil), ("follow-up-table", nil),
    ]

  @Test("no paper and no format of the catalogue is left out")
  func complete() throws {
    let help = try CommandLineTool.run(["render", "--help", "--lang", "en"], in: "/").output
    let catalogue = help.matches(of: /\n  ([a-z-]+) \([a-z -]+\)/).map { String($0.1) }
    #expect(catalogue.count > 20)
    #expect(Set(catalogue) == Set(Self.papers.map(\.paper)))
    let formats = try #require(help.firstMatch(of: /--format <([a-z|]+)>/)).1.split(separator: "|")
    #expect(formats.map(String.init) == Self.textFormats + Self.printedFormats)
  }

  /// The plenary with its plan; one meeting was announced an hour later, one is no longer held.
  private func workspace() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/plenary"))
    let schedule = try Project.text("Tests/CommandTests/Golden/plenary/schedule.yaml")
    try work.write(
      schedule.replacing("2026-01-04 08:30", with: "2026-01-04 09:30"), to: "schedule.yaml")
    let export = try CommandLineTool.run(["export"] + ExampleTests.now, in: work.path)
    try #require(export.status == 0, "\(export.errors)")
    let press = try #require(schedule.range(of: "  - 会议: press"))
    let next = try #require(
      schedule.range(of: "\n  - ", range: press.upperBound..<schedule.endIndex))
    try work.write(
      String(schedule[..<press.lowerBound] + schedule[next.lowerBound...].dropFirst()),
      to: "schedule.yaml")
    for meeting in ["plenary", "standing"] {
      let seats = try CommandLineTool.run(["seats", meeting] + ExampleTests.now, in: work.path)
      try #require(seats.status == 0, "\(seats.errors)")
    }
    return work
  }

  private static let textFormats = ["md", "html", "txt"]
  private static let printedFormats = ["pdf", "docx"]

  @Test("each paper of the plenary reads as it did")
  func written() throws {
    try compare(Self.textFormats) { file in
      // The style sheet is the same in all pages; one test of its own holds it.
      try String(contentsOfFile: file, encoding: .utf8)
        .replacing(/<style>[\s\S]*<\/style>/, with: "<style/>")
    }
  }

  @Test(
    "each paper of the plenary is printed as it was",
    .enabled(
      if: CommandLineTool.canPrint && hasPoppler,
      "scripts/setup --tests installs what prints and reads"))
  func printed() throws {
    try compare(Self.printedFormats) { file in
      file.hasSuffix(".pdf") ? try Self.pages(file) : try Self.paragraphs(file)
    }
  }

  private func compare(_ formats: [String], reading: (String) throws -> String) throws {
    let work = try workspace()
    for (paper, meeting) in Self.papers {
      for format in formats {
        let made = try CommandLineTool.run(
          ["render", paper] + (meeting.map { [$0] } ?? []) + ["-o", "paper.\(format)"]
            + ExampleTests.now, in: work.path)
        let name = "\(paper)/\(meeting ?? "all").\(format)"
        #expect(made.status == 0, "\(name): \(made.errors)")
        let text = try reading(work.path + "/paper." + format)
        let suffix = Self.printedFormats.contains(format) ? ".txt" : ""
        let golden = Project.file("Tests/CommandTests/Golden/plenary/\(name)\(suffix)")
        #expect(Golden.compare(text, with: golden) == .same, "\(name)")
      }
    }
  }

  private static func run(_ tool: String, _ arguments: [String]) throws -> String {
    try CommandLineTool.run(arguments, in: "/", executable: "/usr/bin/\(tool)").output
  }

  /// The text of each page under its size and the box of its words in millimetres.
  private static func pages(_ file: String) throws -> String {
    let texts = try run("pdftotext", ["-layout", file, "-"]).split(
      separator: "\u{C}", omittingEmptySubsequences: false)
    let boxes = try run("pdftotext", ["-bbox", file, "-"]).split(separator: "<page ").dropFirst()
    return zip(boxes, texts).enumerated().map { index, page in
      let size = page.0.firstMatch(of: /width="([\d.]+)" height="([\d.]+)"/)
      let words = page.0.matches(
        of: /xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"/)
      let sides = [
        words.map { millimetres($0.1) }.min(), words.map { millimetres($0.2) }.min(),
        words.map { millimetres($0.3) }.max(), words.map { millimetres($0.4) }.max(),
      ].map { $0.map(String.init) ?? "–" }
      let sheet = [size?.1, size?.2].map { $0.map { String(millimetres($0)) } ?? "?" }
      let text = page.1.split(separator: "\n").map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      return "== \(index + 1): \(sheet.joined(separator: " × ")) mm, \(words.count) words in "
        + sides.joined(separator: " ") + "\n" + text.joined(separator: "\n") + "\n"
    }.joined()
  }

  private static func millimetres(_ points: Substring) -> Int {
    Int(((Double(points) ?? 0) * 25.4 / 72).rounded())
  }

  /// One line for each paragraph: its style, indents, breaks and words; rows of tables in bars.
  private static func paragraphs(_ file: String) throws -> String {
    let xml = try run("unzip", ["-p", file, "word/document.xml"])
    var lines: [String] = []
    for part in xml.matches(of: /<w:tr>|<\/w:tr>|<w:sectPr>.*?<\/w:sectPr>|<w:p>.*?<\/w:p>/) {
      let text = part.0
      if text == "<w:tr>" {
        lines.append("|")
      } else if text == "</w:tr>" {
        lines.append("")
      } else if text.hasPrefix("<w:sectPr>") {
        lines.append("= " + sheet(text))
      } else {
        let words = text.matches(of: /<w:t[^>]*>([^<]*)<|<w:(br|tab)\/>/)
          .map { $0.1.map(String.init) ?? "⏎" }.joined()
        if let last = lines.last, last.hasPrefix("|") {
          lines[lines.count - 1] = last + " \(words) |"
        } else {
          let style = text.firstMatch(of: /w:pStyle w:val="(\w+)"/).map { String($0.1) } ?? ""
          let page = text.contains("<w:pageBreakBefore/>") ? " (page)" : ""
          lines.append("\(style)\(page): \(words)")
          if let section = text.firstMatch(of: /<w:sectPr>.*?<\/w:sectPr>/) {
            lines.append("= " + sheet(section.0))
          }
        }
      }
    }
    return lines.filter { !$0.isEmpty && $0 != "Spacer: " }.joined(separator: "\n") + "\n"
  }

  private static func sheet(_ section: Substring) -> String {
    section.matches(of: /w:(w|h|top|right|bottom|left|orient)="(\w+)"/)
      .map { "\($0.1) \($0.2)" }.joined(separator: ", ")
  }
}
