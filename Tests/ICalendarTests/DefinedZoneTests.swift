import CivilTime
import Diagnostics
import ICalendar
import Testing

/// Zones that only a file knows, by its VTIMEZONE.
@Suite struct DefinedZoneTests {
  private let berlin = [
    "BEGIN:VTIMEZONE", "TZID:Office", "BEGIN:STANDARD", "DTSTART:19701025T030000",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT", "END:VTIMEZONE",
  ]

  private func calendar(_ event: String...) -> Calendar? {
    let lines =
      ["BEGIN:VCALENDAR"] + berlin + ["BEGIN:VEVENT", "UID:u"] + event
      + ["END:VEVENT", "END:VCALENDAR", ""]
    return read(lines.joined(separator: "\r\n")).calendars.first
  }

  @Test(
    "exceptions in UTC and exact lengths follow the file's own zone", arguments: ["DTEND", "x"])
  func followsDefinition(_ kind: String) throws {
    let end = kind == "DTEND" ? "DTEND;TZID=Office:20270328T060000" : "DURATION:PT8H"
    let found = try #require(
      calendar(
        "DTSTART;TZID=Office:20270327T220000", end, "RRULE:FREQ=DAILY;COUNT=3",
        // 22:00 on the 28th is 20:00 UTC only after the clocks have gone forward.
        "EXDATE:20270328T200000Z")
    ).occurrences(from: Day(number: 20_890), to: Day(number: 20_990))
    #expect(found.map(\.start.local.description) == ["2027-03-27 22:00", "2027-03-29 22:00"])
    // RFC 5545 §3.8.5.3: the same exact duration, over the night that is an hour short too.
    let first = kind == "DTEND" ? "2027-03-28 06:00" : "2027-03-28 07:00"
    #expect(found.first?.end.local.description == first)
  }

  @Test("a day of DURATION is a day of the clock, 24 hours of DTEND are 24 hours")
  func nominalAndExact() throws {
    let nominal = try #require(calendar("DTSTART;TZID=Office:20270327T120000", "DURATION:P1D"))
    let days = (Day(number: 20_890), Day(number: 20_990))
    #expect(
      nominal.occurrences(from: days.0, to: days.1).first?.end.local.description
        == "2027-03-28 12:00")
    let exact = try #require(calendar("DTSTART;TZID=Office:20270327T120000", "DURATION:PT24H"))
    #expect(
      exact.occurrences(from: days.0, to: days.1).first?.end.local.description
        == "2027-03-28 13:00")
  }

  @Test("an end on another clock than the start is shown on the start's")
  func twoZones() throws {
    let flight = try #require(
      calendar("DTSTART;TZID=Asia/Shanghai:20261203T100000", "DTEND;TZID=Office:20261203T143000"))
    let found = flight.occurrences(from: Day(number: 20_700), to: Day(number: 20_900))
    #expect(found.first?.end == beijing("2026-12-03 21:30"))
  }

  @Test("a zone that nobody knows is an error at its first use; China's need nothing")
  func unknownZones() {
    let text = calendarText("DTSTART;TZID=Nowhere:20261203T093000", "DTEND;TZID=Nowhere:x")
    #expect(read(text).findings.map(\.kind.id).contains("unknown-zone"))
    #expect(read(text).findings.count { $0.kind.id == "unknown-zone" } == 1)
    for name in ["Asia/Shanghai", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "Asia/Urumqi"] {
      let known = calendarText("DTSTART;TZID=\(name):20261203T093000")
      #expect(read(known).findings.isEmpty)
      #expect(throws: Never.self) { try Zone(named: name, directory: "/nonexistent") }
    }
    #expect(throws: ZoneError.notFound("Europe/Berlin", directory: "/nonexistent")) {
      try Zone(named: "Europe/Berlin", directory: "/nonexistent")
    }
  }
}
