import CivilTime
import Diagnostics
import ICalendar
import Testing

@Suite struct MessageChainTests {
  private func source(_ calendar: Calendar, _ name: String) throws -> SourceFile {
    let writer = CalendarWriter(stamp: stamp, profile: .faithful)
    return SourceFile(name: name, bytes: try writer.write(calendar))
  }

  private func findings(_ messages: Calendar...) throws -> [Diagnostic] {
    var chain = MessageChain()
    for (index, message) in messages.enumerated() {
      chain.take(try source(message, "\(index + 1).ics"))
    }
    return chain.findings
  }

  private func invited(_ sequence: Int, _ change: (inout Event) -> Void = { _ in }) -> Event {
    var event = invitation()
    event.sequence = sequence
    event.stamp = local("2026-11-20 0\(min(sequence, 9)):00")
    change(&event)
    return event
  }

  private func later(_ event: inout Event) {
    event.start = beijing("2026-12-04 09:30")
    event.extent = .end(beijing("2026-12-04 11:00"))
  }

  private func reply(_ event: Event, _ mail: String = "zhang@example.gov.cn") -> Calendar {
    .reply(
      to: event, by: .invited(mail: mail, name: "张三"), .accepted,
      stamp: local("2026-11-21 09:00"))
  }

  @Test("an invitation, its replies, a change, a reply to it, and the cancellation are coherent")
  func coherent() throws {
    let first = invited(0)
    let second = invited(1, later)
    let last = invited(2, later)
    #expect(
      try findings(
        .request([first]), reply(first), .request([second]), reply(second), .cancel([last])
      ).map(\.kind.id) == [])
  }

  @Test("the organiser's breaches are found at their line")
  func organizer() throws {
    let first = invited(1)
    let moved = invited(1) {
      self.later(&$0)
      $0.stamp = local("2026-11-20 02:00")
    }
    let found = try findings(.request([first]), .request([moved]))
    #expect(found.map(\.kind.id) == ["sequence-not-raised"])
    #expect(found.first?.location?.file.name == "2.ics")
    #expect(found.first?.related.first?.location.file.name == "1.ics")
    #expect(
      try findings(.request([first]), .request([invited(0)])).map(\.kind.id)
        == ["sequence-went-back"])
    let other = invited(1) { $0.organizer = Organizer("mailto:other@example.gov.cn") }
    #expect(
      try findings(.request([first]), .request([other])).map(\.kind.id) == ["organizer-changed"])
    let earlier = invited(1) { $0.stamp = local("2026-11-20 00:30") }
    #expect(
      try findings(.request([first]), .request([earlier])).map(\.kind.id) == ["stale-message"])
    let fewer = invited(2) { $0.attendees.removeLast() }
    #expect(
      try findings(.request([first]), .request([fewer])).map(\.kind.id)
        == ["attendee-not-released"])
    let released = Calendar.cancel([invited(2)], only: [invitation().attendees[1]])
    #expect(try findings(.request([first]), released, .request([fewer])).map(\.kind.id) == [])
  }

  @Test("what comes after a cancellation, or of a meeting never announced, is found")
  func outOfPlace() throws {
    let first = invited(0)
    let off = Calendar.cancel([invited(1)])
    #expect(try findings(off).map(\.kind.id) == ["unannounced-meeting"])
    #expect(try findings(reply(first)).map(\.kind.id) == ["unannounced-meeting"])
    #expect(
      try findings(.request([first]), off, reply(invited(1))).map(\.kind.id)
        == ["after-cancellation"])
    #expect(
      try findings(.request([first]), off, .request([invited(1)])).map(\.kind.id)
        == ["sequence-not-raised"])
    #expect(try findings(.request([first]), off, .request([invited(2)])).map(\.kind.id) == [])
    #expect(
      try findings(.request([first]), Calendar()).map(\.kind.id) == ["message-without-method"])
  }

  @Test("the attendees' breaches are found")
  func attendees() throws {
    let first = invited(1)
    #expect(
      try findings(.request([first]), reply(invited(2))).map(\.kind.id)
        == ["sequence-raised-by-attendee"])
    #expect(
      try findings(.request([first]), reply(invited(0))).map(\.kind.id) == ["outdated-reply"])
    #expect(
      try findings(.request([first]), reply(first, "nobody@example.gov.cn")).map(\.kind.id)
        == ["uninvited-attendee"])
    let delegated = Calendar.reply(
      to: first, by: .invited(mail: "zhang@example.gov.cn", name: "张三"), .delegated,
      delegatedTo: "mailto:deputy@example.gov.cn", stamp: local("2026-11-21 09:00"))
    #expect(
      try findings(.request([first]), delegated, reply(first, "deputy@example.gov.cn"))
        .map(\.kind.id) == [])
  }

  @Test("an occurrence is changed and cancelled by itself")
  func occurrences() throws {
    var series = invited(0)
    series.rules = [RecurrenceRule(.weekly, end: .count(4))]
    var one = invited(1)
    one.recurrenceID = RecurrenceID(beijing("2026-12-10 09:30"))
    later(&one)
    var off = one
    off.sequence = 2
    #expect(
      try findings(.request([series]), .request([one]), .cancel([off])).map(\.kind.id) == [])
    off.sequence = 0
    #expect(
      try findings(.request([series]), .request([one]), .cancel([off])).map(\.kind.id)
        == ["sequence-went-back"])
  }
}
