import CivilTime
import Diagnostics
import ICalendar
import Testing

/// What would take the machine's time or memory is refused or read, and never hangs. How long it
/// takes is measured by `Benchmarks calendar`.
@Suite struct HostileInputTests {
  private func ids(_ text: String) -> Set<String> { Set(read(text).findings.map(\.kind.id)) }

  private func agenda(_ lines: String..., years: Int = 10) -> Agenda {
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\n" + lines.joined(separator: "\r\n")
      + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    let calendar = read(text).calendars.first ?? Calendar()
    let first = Day(number: 20_000)
    return calendar.agenda(from: first, to: first + 365 * years, limit: 10_000)
  }

  @Test("a line of 6 MB is refused, in one piece or folded")
  func longLines() {
    let long = String(repeating: "x", count: 6_000_000)
    #expect(ids(calendarText("SUMMARY:" + long)) == ["calendar-too-large"])
    let folded = String(repeating: "\r\n " + String(repeating: "x", count: 60_000), count: 100)
    #expect(ids(calendarText("SUMMARY:" + folded)) == ["calendar-too-large"])
    #expect(read(calendarText("SUMMARY:" + long)).calendars.isEmpty)
  }

  @Test("80,000 bad lines end the reading after the first hundreds, and that is said")
  func badLines() {
    let findings = read(calendarText(String(repeating: "DTSTART\r\n", count: 80_000))).findings
    #expect(findings.count == 201)
    #expect(findings.last?.kind.id == "calendar-too-large")
  }

  @Test("80,000 bad values are read, and the first thousand are named")
  func badValues() {
    let text = calendarText(String(repeating: "EXDATE:x\r\n", count: 80_000))
    let result = read(text)
    #expect(result.findings.count == 1001)
    #expect(result.calendars.first?.events.count == 1)
  }

  @Test("100,000 nested components are refused")
  func nesting() {
    let nested = String(repeating: "BEGIN:VEVENT\r\n", count: 100_000)
    #expect(ids(nested) == ["calendar-too-large"])
  }

  @Test("more components than any calendar has are refused before any is built")
  func components() {
    let many = String(repeating: "BEGIN:VEVENT\r\nEND:VEVENT\r\n", count: 410_000)
    let result = read("BEGIN:VCALENDAR\r\n" + many + "END:VCALENDAR\r\n")
    #expect(result.findings.map(\.kind.id) == ["calendar-too-large"])
    #expect(result.calendars.isEmpty)
  }

  @Test("100,000 exceptions are refused on one line and heeded on as many")
  func exceptions() {
    let dates = (0..<100_000).map { (Day(number: 20_000) + $0 % 30_000).compact + "T093000" }
    #expect(ids(calendarText("EXDATE:" + dates.joined(separator: ","))) == ["calendar-too-large"])
    let lines = dates.map { "EXDATE:\($0)" }.joined(separator: "\r\n")
    let start = Day(number: 20_000).compact
    let found = agenda("DTSTART:\(start)T093000", "RRULE:FREQ=DAILY", lines)
    #expect(found.occurrences.isEmpty)
  }

  @Test("rules that name too much, or nothing for ever, come to an end and are named")
  func rules() {
    let everySecond = agenda("DTSTART:20200101T000000", "RRULE:FREQ=SECONDLY")
    #expect(everySecond.occurrences.count == 10_000)
    #expect(everySecond.unfinished == ["u"])
    let february = agenda(
      "DTSTART:20200101T000000", "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")
    #expect(february.occurrences.count <= 1)
    let rare = agenda(
      "DTSTART:20200101T000000", "RRULE:FREQ=MINUTELY;BYMONTH=1;BYHOUR=3;BYMINUTE=7;BYSETPOS=2")
    #expect(rare.unfinished == ["u"])
    let counted = agenda(
      "DTSTART:00010101T000000", "RRULE:FREQ=DAILY;BYMONTH=1,2,3;COUNT=2000000000")
    #expect(!counted.occurrences.isEmpty)
  }

  @Test("what is moved out of sight by thousands of years is looked for within a bound")
  func farChange() {
    let all = (0..<60).map(String.init).joined(separator: ",")
    let moved =
      "BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:00020101T000000\r\n"
      + "DTSTART:99990101T000000\r\nEND:VEVENT"
    let found = agenda(
      "DTSTART:00010101T000000", "RRULE:FREQ=DAILY;BYMINUTE=\(all);BYSECOND=\(all)",
      "END:VEVENT", moved, "BEGIN:VEVENT", "UID:other")
    #expect(found.unfinished == ["u"])
  }

  @Test(
    "many events with costly rules share one bound",
    arguments: ["FREQ=HOURLY;BYDAY=MO;COUNT=2000000000", "FREQ=SECONDLY;BYMONTH=2;BYYEARDAY=200"])
  func manyRules(_ rule: String) {
    let event =
      "BEGIN:VEVENT\r\nUID:%\r\nDTSTART:00010101T000000\r\nRRULE:\(rule)\r\nEND:VEVENT\r\n"
    let events = (0..<200).map { event.replacing("%", with: "\($0)") }.joined()
    let calendar = read("BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n").calendars.first
    let first = Day(number: 20_000)
    let agenda = calendar?.agenda(from: first, to: first + 7)
    #expect((agenda?.unfinished.count ?? 0) > 150)
  }
}
