import CivilTime
import Diagnostics
import struct Foundation.Data
import class Foundation.FileManager
import ICalendar
import TestSupport
import Testing

/// Files in the style of each client, with what must be read from them beside each: findings, the
/// values that matter, and the occurrences.
@Suite struct ClientFixtureTests {
  static let folder = "Tests/ICalendarTests/Fixtures/clients"
  static let names = files()

  private static func files() -> [String] {
    let all =
      (try? FileManager.default.contentsOfDirectory(atPath: Project.file(folder).path)) ?? []
    return all.filter { $0.hasSuffix(".ics") }.sorted()
  }

  @Test("the fixtures are there")
  func present() { #expect(Self.names.count >= 9) }

  @Test("what each client writes is read as it is meant", arguments: names)
  func read(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Project.file("\(Self.folder)/\(name)")))
    let result = CalendarReader().read(SourceFile(name: name, bytes: bytes))
    var lines = result.findings.map { finding in
      let place = finding.location?.position
      return "\(place?.line ?? 0):\(place?.column ?? 0) \(finding.kind.id): \(finding.message.en)"
    }
    for calendar in result.calendars { lines += describe(calendar) }
    let expected = Project.file("\(Self.folder)/\(name.dropLast(4)).expected")
    #expect(Golden.compare(lines.joined(separator: "\n") + "\n", with: expected) == .same)
  }

  @Test("what was read from a client is written so that it is read the same", arguments: names)
  func writtenAgain(_ name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Project.file("\(Self.folder)/\(name)")))
    for calendar in CalendarReader().read(SourceFile(name: name, bytes: bytes)).calendars {
      let writer = CalendarWriter(stamp: stamp, profile: .faithful)
      let text: [UInt8]
      do {
        text = try writer.write(calendar)
      } catch {
        // Replies and single overrides come without the organizer that RFC 5546 wants of them.
        let isMessage = error.problems.allSatisfy { $0.kind.id == "invalid-itip-message" }
        #expect(isMessage || name == "several-and-broken.ics")
        continue
      }
      let again = CalendarReader().read(SourceFile(name: name, bytes: text)).calendars
      var expected = calendar
      // A duty's stamp is stated where it was not, and zones are written anew.
      expected.zones = []
      for index in expected.events.indices where expected.events[index].stamp == nil {
        expected.events[index].stamp = stamp
      }
      for index in expected.todos.indices { expected.todos[index].stamp = stamp }
      var back = try #require(again.first)
      back.zones = []
      #expect(back == expected)
    }
  }

  private func describe(_ calendar: ICalendar.Calendar) -> [String] {
    var lines = ["calendar \(calendar.method?.word ?? "-") \(calendar.feed?.name ?? "-")"]
    for event in calendar.events {
      lines.append("event \(event.uid)")
      lines.append("  \(show(event.start)) – \(event.extent.shown) seq \(event.sequence ?? -1)")
      if let id = event.recurrenceID { lines.append("  for \(show(id.start))") }
      for text in [event.summary, event.location, event.description].compactMap({ $0 }) {
        lines.append("  " + text.replacing("\n", with: "⏎"))
      }
      if let organizer = event.organizer {
        lines.append("  by \(organizer.name ?? "-") \(organizer.address)")
      }
      for attendee in event.attendees {
        lines.append(
          "  to \(attendee.name ?? "-") \(attendee.address) \(attendee.role?.word ?? "-") "
            + "\(attendee.participation?.word ?? "-") \(attendee.delegatedTo)")
      }
      lines += event.rules.map { "  rule \($0)" }
      if !event.exceptions.isEmpty {
        lines.append("  except \(event.exceptions.map(show).joined(separator: " "))")
      }
      lines += event.alarms.map { "  alarm \($0.action) \($0.trigger)" }
      lines += event.properties.map { "  kept \($0.name)" }
    }
    for todo in calendar.todos {
      lines.append("todo \(todo.uid) \(show(todo.due)) \(todo.percentComplete ?? -1)")
    }
    guard let first = Day(iso: "2026-10-01"), let last = Day(iso: "2027-06-30") else { return [] }
    lines += calendar.occurrences(from: first, to: last).map { occurrence in
      "at \(show(occurrence.start)) – \(show(occurrence.end)) \(occurrence.event.summary ?? "-")"
    }
    return lines
  }
}

private func show(_ time: DateTime?) -> String {
  switch time {
  case .date(let day): "\(day)"
  case .floating(let local): "\(local) floating"
  case .utc(let local): "\(local) UTC"
  case .zoned(let local, let zone): "\(local) \(zone)"
  case nil: "-"
  }
}

extension Event.Extent {
  fileprivate var shown: String {
    switch self {
    case .end(let end): show(end)
    case .duration(let span): "\(span)"
    case .unstated: "?"
    }
  }
}
