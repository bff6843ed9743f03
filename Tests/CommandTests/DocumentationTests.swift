import Foundation
import TestSupport
import Testing

/// The files shown in the description of the workspace make a workspace that works.
@Suite struct DocumentationTests {
  /// A fenced sample and the file that it is: `# meetings.yaml` in its first line, or a roster.
  private func samples(in page: String) throws -> [(file: String, text: String)] {
    try Project.text(page).components(separatedBy: "\n```").enumerated().compactMap { index, part in
      guard index % 2 == 1 else { return nil }
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.dropFirst().joined(separator: "\n") + "\n"
      switch lines[0] {
      case "csv": return ("people.csv", text)
      case "yaml":
        let name = lines[1].dropFirst(2)
        return lines[1].hasPrefix("# ") && name.hasSuffix(".yaml") ? (String(name), text) : nil
      default: return nil
      }
    }
  }

  @Test(
    "the samples of a page check clean together, and plan",
    arguments: ["docs/workspace.md", "docs/workspace.zh-CN.md"])
  func samplesWork(_ page: String) throws {
    let work = try TemporaryFolder()
    let samples = try samples(in: page)
    #expect(Set(samples.map(\.file)).isSuperset(of: ["banhui.yaml", "people.csv", "rooms.yaml"]))
    #expect(samples.count { $0.file == "meetings.yaml" } >= 3)
    for (index, sample) in samples.enumerated() {
      let isOneOfSeveral = sample.file == "meetings.yaml"
      try work.write(sample.text, to: isOneOfSeveral ? "meetings/\(index).yaml" : sample.file)
    }
    let now = ["--now", "2026-11-25T09:00", "--lang", "en"]
    let check = try CommandLineTool.run(["check"] + now, in: work.path)
    #expect(check.status == 0, "\(check.output)")
    #expect(!check.output.contains("error"))
    let plan = try CommandLineTool.run(["plan", "--moves", "3000"] + now, in: work.path)
    #expect(plan.status == 0, "\(plan.errors)")
  }

  @Test("each rule of what is written into calendars has its tests")
  func calendarRules() throws {
    let page = try Project.text("docs/icalendar.md")
    let rows = page.components(separatedBy: "\n").drop { !$0.hasPrefix("| | What") }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    #expect(rows.count >= 15)
    let tests = try Project.swiftFiles(in: "Tests").map { try Project.text($0) }.joined()
    for row in rows {
      let names = row.split(separator: "|").last?.split(separator: "`")
        .filter { $0.first?.isLetter ?? false }
      #expect(names?.isEmpty == false, "\(row)")
      for name in names ?? [] { #expect(tests.contains("func \(name)("), "\(name)") }
    }
  }
}
