import CivilTime
import Diagnostics
import Foundation
import ICalendar
import TestSupport
import Testing

@Suite struct FixerTests {
  private func fixed(_ text: String) -> (text: String, changes: [String]) {
    let result = CalendarFixer(stamp: stamp).fix(SourceFile(name: "a.ics", text: text))
    return (String(decoding: result.bytes ?? [], as: UTF8.self), result.changes.map(\.en))
  }

  /// A file with nearly everything that can be mended.
  static let broken = [
    "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "DTSTART;TZID=China Standard Time:20261203T093000",
    "DURATION:PT1H", "DTEND;TZID=China Standard Time:20261203T103000", "SUMMARY:  两行\\n标题",
    "RRULE:FREQ=DAILY;UNTIL=20261210T093000",
    "EXDATE;TZID=China Standard Time:20261204T093000,20261205T093000", "ATTENDEE:zhang@example.cn",
    "X-KEPT;X-P=1:as it came", "this line is broken", "BEGIN:VALARM", "ACTION:DISPLAY",
    "TRIGGER:-PT5M", "END:VALARM", "END:VEVENT", "BEGIN:VEVENT", "SUMMARY:全天",
    "DTSTART:20261207", "END:VEVENT", "BEGIN:VEVENT", "UID:z",
    "DTSTART;TZID=Europe/Berlin:20261203T080000Z", "DTEND:20261203T090000Z", "SUMMARY:会",
    "END:VEVENT", "END:VCALENDAR", "",
  ].joined(separator: "\n")

  @Test("what can be mended is mended, and each thing is said")
  func mends() {
    let (text, changes) = fixed(Self.broken)
    let source = SourceFile(name: "a.ics", text: text)
    #expect(CalendarLinter().findings(in: source).map(\.message.en) == [])
    let content = lines(text)
    for line in [
      "VERSION:2.0", "DTSTART;TZID=Asia/Shanghai:20261203T093000", "SUMMARY:两行 标题",
      "RRULE:FREQ=DAILY;UNTIL=20261210T013000Z", "EXDATE;TZID=Asia/Shanghai:20261205T093000",
      "ATTENDEE:mailto:zhang@example.cn", "X-KEPT;X-P=1:as it came",
      "DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261208", "DTSTART:20261203T080000Z",
      "TZID:Asia/Shanghai",
    ] { #expect(content.contains(line), "\(line)") }
    #expect(!content.contains { $0.hasPrefix("DURATION") })
    for word in [
      "PRODID", "VERSION", "DTSTAMP", "UID", "VTIMEZONE", "renamed", "one line", "one to a line",
      "UNTIL", "mailto:", "DURATION taken out", "the end of the day", "line 12", "reminder",
    ] { #expect(changes.contains { $0.contains(word) }, "\(word) in \(changes)") }
  }

  @Test("a mended file has nothing left to mend, and a good one is left as it is")
  func idempotent() throws {
    let once = fixed(Self.broken).text
    let again = fixed(once)
    #expect(again.text == once)
    #expect(again.changes == [])
    let good = try written(.request([invitation()]))
    #expect(fixed(good).text == good)
    #expect(fixed(good).changes == [])
  }

  @Test("mending does not change what takes place", arguments: ClientFixtureTests.names)
  func sameOccurrences(_ name: String) throws {
    let bytes = [UInt8](
      try Data(contentsOf: Project.file("\(ClientFixtureTests.folder)/\(name)")))
    let source = SourceFile(name: name, bytes: bytes)
    let result = CalendarFixer(stamp: stamp).fix(source)
    let after = SourceFile(name: name, bytes: try #require(result.bytes))
    func times(_ source: SourceFile) -> [String] {
      CalendarReader().read(source).calendars.flatMap { calendar in
        calendar.occurrences(from: Day(number: 20_700), to: Day(number: 21_100))
          .map { "\($0.event.uid) \($0.start) \($0.end)" }
      }
    }
    #expect(times(source) == times(after))
    #expect(times(after).isEmpty == false)
  }

  @Test("of two states of one item the later is kept, different items get different UIDs")
  func duplicates() {
    func event(_ more: String...) -> [String] {
      ["BEGIN:VEVENT", "UID:u", "DTSTAMP:20261120T010000Z", "DTSTART:20261203T093000Z"] + more
        + ["END:VEVENT"]
    }
    func calendar(_ events: [String]...) -> String {
      (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"] + events.flatMap { $0 }
        + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
    }
    let later = lines(fixed(calendar(event("SEQUENCE:2", "SUMMARY:新"), event("SUMMARY:旧"))).text)
    #expect(later.contains("SUMMARY:新") && !later.contains("SUMMARY:旧"))
    let same = lines(fixed(calendar(event("SUMMARY:一"), event("SUMMARY:一"))).text)
    #expect(same.count { $0 == "BEGIN:VEVENT" } == 1)
    let two = lines(fixed(calendar(event("SUMMARY:甲"), event("SUMMARY:乙"))).text)
    #expect(two.count { $0.hasPrefix("UID:") } == 2)
    #expect(Set(two.filter { $0.hasPrefix("UID:") }).count == 2)
  }

  @Test("a file without a calendar is left alone")
  func nothing() {
    #expect(CalendarFixer(stamp: stamp).fix(SourceFile(name: "a", text: "hello")).bytes == nil)
  }
}
