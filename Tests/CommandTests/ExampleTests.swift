import Foundation
import TestSupport
import Testing

/// Every workspace under `examples/`, from outside, with every output compared to a golden file.
@Suite struct ExampleTests {
  static let all = Project.folders(in: "examples")
  static let possible = all.filter { $0 != "impossible" }
  static let now = ["--now", "2025-12-22T09:00"]

  private func workspace(_ name: String, withSchedule: Bool) throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("examples/\(name)"))
    try? FileManager.default.removeItem(at: work.url.appendingPathComponent("out"))
    if withSchedule {
      try work.write(
        try Project.text("Tests/CommandTests/Golden/\(name)/schedule.yaml"), to: "schedule.yaml")
      try work.write(
        #"{"format": "banhui-ledger-1", "workspace": "0123456789abcdef", "meetings": {}}"#,
        to: "ledger.json")
    }
    return work
  }

  private func golden(_ name: String, _ file: String) -> URL {
    Project.file("Tests/CommandTests/Golden/\(name)/\(file)")
  }

  @Test("an example is clean", arguments: all)
  func isClean(_ name: String) throws {
    let work = try workspace(name, withSchedule: false)
    let result = try CommandLineTool.run(["check", "--strict"] + Self.now, in: work.path)
    #expect(result.output == "")
    #expect(result.errors == "")
    #expect(result.status == 0)
  }

  @Test(
    "an example plans without a hard violation, and the same way each time", arguments: possible)
  func plans(_ name: String) throws {
    let work = try workspace(name, withSchedule: false)
    let arguments = ["plan", "--moves", "3000", "--seconds", "300"] + Self.now
    let first = try CommandLineTool.run(arguments, in: work.path)
    #expect(first.status == 0, "\(first.errors)")
    let schedule = try work.text("schedule.yaml")
    #expect(try CommandLineTool.run(["conflicts"] + Self.now, in: work.path).status == 0)
    try FileManager.default.removeItem(at: work.url.appendingPathComponent("schedule.yaml"))
    _ = try CommandLineTool.run(arguments, in: work.path)
    #expect(try work.text("schedule.yaml") == schedule)
  }

  @Test("what is shown, printed and exported is as it was", arguments: possible)
  func outputs(_ name: String) throws {
    let work = try workspace(name, withSchedule: true)
    func compare(_ arguments: [String], _ file: String) throws {
      let result = try CommandLineTool.run(arguments + Self.now, in: work.path)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      // The style sheet is the same in all pages; one test of its own holds it.
      let output = result.output.replacing(/<style>[\s\S]*<\/style>/, with: "<style/>")
      #expect(Golden.compare(output, with: golden(name, file)) == .same, "\(file)")
    }
    try compare(["show"], "show.txt")
    try compare(["show", "--room", "all"], "show-rooms.txt")
    try compare(["show", "--person", "all"], "show-people.txt")
    try compare(["show", "--json"], "show.jsonl")
    try compare(["conflicts", "--all"], "conflicts.txt")
    let meetings = try scheduledMeetings(in: work)
    #expect(!meetings.isEmpty)
    for meeting in meetings {
      for paper in ["notice", "agenda"] {
        for format in ["md", "html", "txt"] {
          try compare(
            ["render", paper, meeting, "--format", format], "\(paper)/\(meeting).\(format)")
        }
      }
    }
    // All papers of the plenary are a suite of their own; of the others one meeting is enough.
    if name != "plenary" {
      let others = [
        "advance-notice", "programme", "script", "roster", "sign-in", "guide", "minutes",
        "place-cards", "badges", "door-signs",
      ]
      for paper in others {
        for format in ["md", "html", "txt"] {
          try compare(
            ["render", paper, meetings[0], "--format", format], "\(paper)/\(meetings[0]).\(format)")
        }
      }
      try compare(["render", "programme", "--format", "md"], "programme/all.md")
    }
    try compare(["export", "-o", "calendar", "--json"], "export.txt")
    for file in work.snapshot().keys.sorted() where file.hasSuffix(".ics") {
      let text = try work.text(file)
      #expect(Golden.compare(text, with: golden(name, file)) == .same, "\(file)")
    }
  }

  @Test("the impossible example says which meetings stand against each other")
  func impossible() throws {
    let work = try workspace("impossible", withSchedule: false)
    let before = work.snapshot()
    // Time enough for the proof on a slow machine.
    let result = try CommandLineTool.run(["plan", "--seconds", "120"] + Self.now, in: work.path)
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(Golden.compare(result.errors, with: golden("impossible", "plan.txt")) == .same)
    #expect(work.snapshot() == before)
  }

  private func scheduledMeetings(in work: TemporaryFolder) throws -> [String] {
    let lines = try CommandLineTool.run(["show", "--json"] + Self.now, in: work.path).output
    return try lines.split(separator: "\n").compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["meeting"] as? String
    }
  }
}
