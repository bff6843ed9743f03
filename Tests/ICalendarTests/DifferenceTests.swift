import CivilTime
import Diagnostics
import ICalendar
import Testing

@Suite struct DifferenceTests {
  private func difference(_ old: [Event], _ new: [Event]) throws -> [ItemDifference] {
    func source(_ events: [Event], _ stamp: LocalDateTime) throws -> SourceFile {
      var calendar = Calendar()
      calendar.events = events
      return SourceFile(name: "a.ics", bytes: try CalendarWriter(stamp: stamp).write(calendar))
    }
    return CalendarDifference(
      from: try source(old, local("2026-11-20 01:00")),
      to: try source(new, local("2026-11-21 01:00"))
    ).items
  }

  @Test("the same meetings written at another time, in another order, do not differ")
  func same() throws {
    let list = [invitation(), meeting("m2"), meeting("m3")]
    #expect(try difference(list, list.reversed()) == [])
  }

  @Test("added, removed and changed meetings are told apart")
  func kinds() throws {
    var changed = invitation()
    changed.location = "二号会议室"
    changed.sequence = 1
    changed.attendees[0].participation = .accepted
    changed.attendees.removeLast()
    let found = try difference([invitation(), meeting("old")], [changed, meeting("new")])
    #expect(found.map(\.kind) == [.removed, .changed, .added])
    #expect(found.map(\.uid) == ["old", "m1@example.gov.cn", "new"])
    let properties = found[1].properties
    #expect(
      properties.map(\.name) == [
        "SEQUENCE", "LOCATION", "ATTENDEE mailto:zhang@example.gov.cn",
        "ATTENDEE mailto:li@example.gov.cn",
      ])
    #expect(properties[1].old == "一号会议室" && properties[1].new == "二号会议室")
    #expect(properties[2].new?.contains("PARTSTAT=ACCEPTED") == true)
    #expect(properties[3].new == nil)
  }

  @Test("an override is compared with itself and not with its series")
  func overrides() throws {
    var series = meeting()
    series.rules = [RecurrenceRule(.weekly, end: .count(3))]
    var moved = meeting("m1@example.gov.cn", "改期", "2026-12-11 09:30", to: "2026-12-11 11:00")
    moved.recurrenceID = RecurrenceID(beijing("2026-12-10 09:30"))
    let found = try difference([series], [series, moved])
    #expect(found.map(\.kind) == [.added])
    #expect(found.first?.recurrenceID == "20261210T093000")
  }
}
