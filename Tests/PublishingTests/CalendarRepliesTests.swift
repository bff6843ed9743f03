import CivilTime
import ICalendar
import Meetings
import Publishing
import Testing

@Suite struct CalendarRepliesTests {
  private let stamp = LocalDateTime(Day(number: 20_788), .midnight) + Minutes(60)

  private func event(
    _ attendee: Attendee, uid: String = "u1", sequence: Int? = 2, minutes: Int = 0
  ) -> Event {
    var event = Event(uid: uid, summary: "预算专题会")
    event.sequence = sequence
    event.stamp = stamp + Minutes(minutes)
    event.attendees = [attendee]
    return event
  }

  private func chen(_ participation: Participation) -> Attendee {
    var attendee = Attendee("mailto:Chen@example.cn")
    attendee.participation = participation
    return attendee
  }

  private func read(
    _ events: [Event], method: ICalendar.Method = .reply, sender: String? = nil,
    cancelled: Set<String> = [], _ change: (inout MeetingRequest) -> Void = { _ in }
  ) -> CalendarReplies {
    var request = Sample.request
    change(&request)
    let sources = events.map { event in
      var calendar = Calendar(method: method)
      calendar.events = [event]
      return CalendarReplies.Source(name: "a.eml", sender: sender, calendars: [calendar])
    }
    let invited = CalendarReplies.Invited(
      request, interval: Interval(start: Sample.time(9), length: Minutes(120)),
      revision: Revision(uid: "u1", sequence: 2))
    return CalendarReplies(
      sources, invited: [invited], cancelledUIDs: cancelled, people: Sample.office.people,
      zone: .china)
  }

  @Test("an answer is noted with its time, whatever the case of the address and without ORGANIZER")
  func accepted() throws {
    let found = read([event(chen(.accepted))])
    let reply = try #require(found.replies.first)
    #expect(reply.meeting == "budget")
    #expect(reply.invitee == .person("1"))
    #expect(reply.answer == .accepted)
    #expect(reply.time?.description == "2026-12-01 09:00")
    #expect(reply.sequence == 2)
    #expect(found.leftOut.isEmpty)
  }

  @Test("declined with a comment, and tentative")
  func others() {
    var declined = event(chen(.declined))
    declined.properties = [Property("COMMENT", text: "出差\n下周回")]
    let found = read([declined])
    #expect(found.replies.map(\.answer) == [.declined])
    #expect(found.replies.map(\.reason) == ["出差 下周回"])
    #expect(read([event(chen(.tentative))]).replies.map(\.answer) == [.tentative])
  }

  @Test("a delegation names the deputy, on the roster or not")
  func delegated() {
    var attendee = chen(.delegated)
    attendee.delegatedTo = ["mailto:zhou@example.cn"]
    #expect(read([event(attendee)]).replies.map(\.deputy) == [.person("3")])
    attendee.delegatedTo = ["mailto:new@example.cn"]
    var both = event(attendee)
    both.attendees.append(Attendee("mailto:new@example.cn", name: "新同志"))
    #expect(read([both]).replies.map(\.deputy) == [.guest(Guest(name: "新同志"))])
  }

  @Test("a deputy's own answer stands for who sent them")
  func deputyAnswers() {
    var attendee = Attendee("mailto:zhou@example.cn")
    attendee.participation = .accepted
    attendee.delegatedFrom = ["mailto:chen@example.cn"]
    let found = read([event(attendee)]) { $0.attendees.removeAll { $0.person == "3" } }
    #expect(found.replies.map(\.invitee) == [.person("1")])
    #expect(found.replies.map(\.answer) == [.delegated])
    #expect(found.replies.map(\.deputy) == [.person("3")])
  }

  @Test("wrong, old and unclear answers are named and left out")
  func leftOut() {
    func reasons(_ found: CalendarReplies) -> [CalendarReplies.LeftOut.Reason] {
      #expect(found.replies.isEmpty)
      return found.leftOut.map(\.reason)
    }
    #expect(reasons(read([event(chen(.accepted), uid: "x")])) == [.unknownMeeting])
    #expect(reasons(read([event(chen(.accepted), uid: "x")], cancelled: ["x"])) == [.cancelled])
    #expect(reasons(read([event(chen(.accepted), sequence: 1)])) == [.outdated])
    #expect(reasons(read([event(chen(.accepted), sequence: nil)])) == [.outdated])
    #expect(reasons(read([event(chen(.accepted), sequence: 3)])) == [.future])
    #expect(reasons(read([event(chen(.needsAction))])) == [.undecided])
    #expect(reasons(read([event(chen(.accepted))], method: .request)) == [.notAReply])
    var stranger = Attendee("mailto:nobody@x.cn")
    stranger.participation = .accepted
    #expect(reasons(read([event(stranger)])) == [.uninvited])
    var crowd = event(chen(.accepted))
    crowd.attendees.append(chen(.declined))
    #expect(reasons(read([crowd])) == [.unclear])
    #expect(reasons(read([event(chen(.accepted))], sender: "evil@x.cn")) == [.sender])
  }

  @Test("a colleague may answer for somebody, a stranger only where the message says so")
  func onBehalf() {
    #expect(read([event(chen(.accepted))], sender: "zhou@example.cn").replies.count == 1)
    var attendee = chen(.accepted)
    attendee.sentBy = "mailto:secretary@x.cn"
    #expect(read([event(attendee)], sender: "secretary@x.cn").replies.count == 1)
  }

  @Test("of several answers the last given counts, in whatever order they are read")
  func lastCounts() {
    let events = [event(chen(.declined), minutes: 5), event(chen(.accepted))]
    for order in [events, events.reversed()] {
      #expect(read(order).replies.map(\.answer) == [.declined])
    }
  }

  @Test("an answer on the list already is a repetition, and one given before it is old")
  func known() {
    func known(_ minutes: Int) -> [CalendarReplies.LeftOut.Reason] {
      read([event(chen(.accepted), minutes: minutes)]) { request in
        let first = Reply(
          meeting: "budget", invitee: .person("1"), answer: .accepted,
          time: Sample.time(9) - Minutes(2 * 1440), sequence: 2)
        request.apply([first], precedence: Precedence(of: Sample.office))
      }.leftOut.map(\.reason)
    }
    #expect(known(0) == [.duplicate])
    #expect(known(-1) == [.older])
    #expect(known(1) == [])
  }

  @Test("another time proposed is a proposal, and on the list a maybe")
  func counter() throws {
    var proposed = event(chen(.tentative))
    proposed.start = .utc(Sample.time(7))
    proposed.extent = .end(.utc(Sample.time(9)))
    let found = read([proposed], method: .counter)
    let proposal = try #require(found.proposals.first)
    #expect(proposal.interval == Interval(start: Sample.time(15), length: Minutes(120)))
    #expect(found.replies.map(\.answer) == [.tentative])
    #expect(found.replies.first?.reason.contains("2026-12-03 15:00") == true)
  }
}
