import Foundation
import TestSupport
import Testing

/// Folders and files of calendars as commands leave them.
@Suite struct CalendarFolderTests {
  private func workspace() throws -> TemporaryFolder {
    let work = try TemporaryFolder()
    try work.copyContents(of: Project.file("Tests/CommandTests/Cases/invite-first/workspace"))
    return work
  }

  private func run(_ work: TemporaryFolder, _ arguments: String...) throws -> CommandLineTool.Result
  {
    let result = try CommandLineTool.run(
      arguments + ["--now", "2026-12-01T09:00"], in: work.path)
    try #require(result.status == 0, "\(arguments): \(result.errors)")
    return result
  }

  private func calendars(_ work: TemporaryFolder) -> Set<String> {
    Set(work.snapshot().keys.filter { $0.hasPrefix("vdir/") && $0.hasSuffix(".ics") })
  }

  @Test("a vdir has one file per meeting; only our own, unchanged files go")
  func vdir() throws {
    let work = try workspace()
    _ = try run(work, "export", "--vdir", "vdir")
    let first = calendars(work)
    #expect(first.count == 2)
    for file in first { #expect(try !work.text(file).contains("METHOD")) }
    try work.write("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", to: "vdir/private.ics")
    let before = work.snapshot()
    #expect(try run(work, "export", "--vdir", "vdir").output == "")
    #expect(work.snapshot() == before)
    // One person's calendar has one meeting less.
    _ = try run(work, "export", "--vdir", "vdir", "--person", "陈国栋")
    #expect(calendars(work).count == 2)
    #expect(calendars(work).contains("vdir/private.ics"))
    // What somebody has changed stays.
    let own = try #require(calendars(work).first { $0 != "vdir/private.ics" })
    try work.write(try work.text(own).replacing("工作例会", with: "例会"), to: own)
    let left = try run(work, "export", "--vdir", "vdir", "--person", "何雅琴")
    #expect(calendars(work).contains(own))
    #expect(left.errors.contains(own))
  }

  @Test("a file of another's in the way is an error, and nothing is written")
  func foreignFile() throws {
    let work = try workspace()
    _ = try run(work, "export", "--vdir", "vdir")
    try FileManager.default.removeItem(at: work.url.appendingPathComponent("vdir/.banhui"))
    let before = work.snapshot()
    let result = try CommandLineTool.run(
      ["export", "--vdir", "vdir", "--now", "2026-12-01T09:00"], in: work.path)
    #expect(result.status == 2)
    #expect(work.snapshot() == before)
  }

  @Test("the planner keeps clear of imported times")
  func importedBusy() throws {
    let work = try workspace()
    try FileManager.default.removeItem(at: work.url.appendingPathComponent("schedule.yaml"))
    // All of the week but Thursday afternoon.
    let spans = [
      ("20261207T000000", "20261210T140000"), ("20261210T173000", "20261212T000000"),
    ].enumerated().map { index, span in
      """
      BEGIN:VEVENT\r\nUID:\(index)\r\nDTSTAMP:20261101T000000Z\r
      DTSTART;TZID=China Standard Time:\(span.0)\r\nDTEND;TZID=China Standard Time:\(span.1)\r
      END:VEVENT\r

      """
    }.joined()
    try work.write(
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n\(spans)END:VCALENDAR\r\n", to: "zhou.ics")
    _ = try run(work, "import", "busy", "周明", "zhou.ics")
    _ = try run(work, "plan", "--moves", "2000")
    for line in try run(work, "show", "--json").output.split(separator: "\n") {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let start = object?["start"] as? String ?? ""
      #expect(start.hasPrefix("2026-12-10") && start.dropFirst(11) >= "14:00", "\(line)")
    }
  }
}
