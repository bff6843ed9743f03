import CivilTime
import ICalendar
import Testing

@Suite struct OccurrenceTests {
  func starts(_ events: [Event], _ first: String, _ last: String) throws -> [String] {
    var calendar = Calendar()
    calendar.events = events
    return calendar.occurrences(
      from: try #require(Day(iso: first)), to: try #require(Day(iso: last))
    ).map { "\($0.start.local) \($0.event.summary ?? "")" }
  }

  func weekly() throws -> Event {
    var event = meeting()
    event.rules = [try RecurrenceRule("FREQ=WEEKLY")]
    return event
  }

  @Test("a series shows its occurrences, less its exceptions, with overrides in their place")
  func overrides() throws {
    var series = try weekly()
    series.exceptions = [.utc(local("2026-12-10 01:30"))]
    var moved = meeting("m1@example.gov.cn", "改期", "2026-12-18 14:00", to: "2026-12-18 15:00")
    moved.recurrenceID = RecurrenceID(beijing("2026-12-17 09:30"))
    #expect(
      try starts([series, moved], "2026-12-01", "2026-12-31") == [
        "2026-12-03 09:30 常务会议", "2026-12-18 14:00 改期", "2026-12-24 09:30 常务会议",
        "2026-12-31 09:30 常务会议",
      ])
  }

  @Test("an override of an occurrence and all after it moves them all")
  func andFuture() throws {
    var later = meeting("m1@example.gov.cn", "新时间", "2026-12-18 10:00", to: "2026-12-18 11:00")
    later.recurrenceID = RecurrenceID(beijing("2026-12-17 09:30"), andFuture: true)
    #expect(
      try starts([weekly(), later], "2026-12-08", "2026-12-31") == [
        "2026-12-10 09:30 常务会议", "2026-12-18 10:00 新时间", "2026-12-25 10:00 新时间",
      ])
  }

  @Test("an override moved into the days from outside them is shown")
  func movedIn() throws {
    var moved = meeting("m1@example.gov.cn", "提前", "2026-12-04 09:00", to: "2026-12-04 10:00")
    moved.recurrenceID = RecurrenceID(beijing("2027-06-03 09:30"))
    #expect(
      try starts([weekly(), moved], "2026-12-04", "2026-12-05") == ["2026-12-04 09:00 提前"])
  }

  @Test("a time that clocks leave out is shown as the clocks show it")
  func leftOut() throws {
    func berlin(_ text: String) -> DateTime { .zoned(local(text), zone: "Europe/Berlin") }
    var event = Event(
      uid: "u", summary: "会", start: berlin("2026-03-28 02:30"), end: berlin("2026-03-28 03:30"))
    event.rules = [try RecurrenceRule("FREQ=DAILY;COUNT=3")]
    var calendar = Calendar()
    calendar.events = [event]
    let first = try #require(Day(iso: "2026-03-28"))
    let shown = calendar.occurrences(from: first, to: first + 2).map {
      "\($0.start.local)–\($0.end.local.time)"
    }
    #expect(
      shown == ["2026-03-28 02:30–03:30", "2026-03-29 03:30–04:30", "2026-03-30 02:30–03:30"])
  }

  @Test("years from the start cost no more than the first week")
  func farAway() throws {
    #expect(
      try starts([weekly()], "9990-01-01", "9990-01-07").count == 1)
  }

  @Test("times in UTC are placed by the clocks where they are shown")
  func utcTimes() throws {
    let event = Event(
      uid: "u", summary: "会", start: .utc(local("2026-12-03 17:00")),
      end: .utc(local("2026-12-03 18:00")))
    #expect(try starts([event], "2026-12-03", "2026-12-03") == [])
    #expect(try starts([event], "2026-12-04", "2026-12-04") == ["2026-12-03 17:00 会"])
  }
}
