import CivilTime
import ICalendar
import Meetings
import Publishing
import Testing

/// What calendars and invitations of the office say, and to whom.
@Suite struct CalendarPublishingTests {
  private let revision = Revision(uid: "u1@banhui", sequence: 3)
  private let stamp = LocalDateTime(Day(number: 20_788), .midnight)

  private func calendars(
    redacted: Bool = false, _ change: (inout MeetingRequest) -> Void = { _ in }
  ) -> OfficeCalendars {
    var office = Sample.office
    change(&office.meetings[0])
    return OfficeCalendars(
      schedule: Sample.schedule(), office: office, revisions: ["budget": revision],
      reminder: Minutes(30), isRedacted: redacted)
  }

  private func written(_ calendar: Calendar) throws -> [String] {
    let bytes = try CalendarWriter(stamp: stamp).write(calendar)
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    return text.split(separator: "\r\n").map(String.init)
  }

  private func request(
    to person: String = "1", organizer: String = "office@example.cn",
    _ change: (inout MeetingRequest) -> Void = { _ in }
  ) throws -> Calendar {
    let meeting = try Sample.meeting(change)
    let person = try #require(Sample.office.people.first { $0.id == person })
    return Invitations(office: Sample.office).request(
      meeting, revision, .init(person: person, organizer: organizer, stamp: stamp))
  }

  @Test("redacted calendars say when, and nothing else")
  func redacted() throws {
    let calendars = calendars(redacted: true)
    for calendar in [calendars.all, calendars.room(Sample.office.rooms[0])] {
      let text = try written(calendar).joined(separator: "\n")
      #expect(text.contains("DTSTART;TZID=Asia/Shanghai:20261203T090000"))
      for secret in [
        "预算", "会议室\nST", "LOCATION", "DESCRIPTION", "ORGANIZER", "CATEGORIES", "VALARM",
      ] {
        #expect(!text.contains(secret), "\(secret)")
      }
    }
  }

  @Test("the place of a confidential meeting is for those who attend and for the room")
  func confidentialPlace() throws {
    let calendars = calendars { $0.confidentiality = .confidential }
    #expect(calendars.all.events[0].location == nil)
    #expect(calendars.all.events[0].organizer == nil)
    #expect(calendars.unit("市财政局").events[0].location == nil)
    #expect(calendars.room(Sample.office.rooms[0]).events[0].location == "第一会议室")
    #expect(calendars.person(Sample.office.people[1]).events[0].location == "第一会议室")
  }

  @Test(
    "attachments go to everybody, to those who attend, or to nobody",
    arguments: [
      (Confidentiality.open, [1, 1]), (.internal, [0, 1]), (.confidential, [0, 0]),
    ])
  func attachments(_ level: Confidentiality, _ counts: [Int]) {
    let calendars = calendars {
      $0.confidentiality = level
      $0.attachments = ["https://oa.example.cn/1.pdf"]
    }
    let events = [calendars.all.events[0], calendars.person(Sample.office.people[0]).events[0]]
    #expect(events.map(\.attachments.count) == counts)
  }

  @Test("a unit's calendar has the meetings that its people attend")
  func units() {
    #expect(calendars().unit("市财政局").events.count == 1)
    #expect(calendars().unit("市教育局").events.isEmpty)
  }

  @Test("feeds carry neither METHOD nor attendees, so that no server sends mail on its own")
  func feeds() throws {
    let text = try written(calendars().all)
    #expect(!text.contains { $0.hasPrefix("METHOD") || $0.hasPrefix("ATTENDEE") })
    #expect(text.contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H"))
  }

  @Test("an invitation names the chair, the voting, the others and those of one item")
  func roles() throws {
    let attendees = try request().events[0].attendees
    #expect(
      attendees.map { "\($0.name ?? "") \($0.role?.word ?? "")" } == [
        "陈国栋 CHAIR", "周明 NON-PARTICIPANT",
      ])
    #expect(attendees.allSatisfy { $0.participation == .needsAction && $0.expectsReply == true })
    let text = try written(try request())
    for line in ["METHOD:REQUEST", "SEQUENCE:3", "UID:u1@banhui"] { #expect(text.contains(line)) }
    #expect(text.contains { $0.hasPrefix("ORGANIZER;CN=云溪市委办公室:mailto:office@example.cn") })
    #expect(!text.contains { $0.hasPrefix("REFRESH-INTERVAL") || $0.hasPrefix("X-WR-CALNAME") })
  }

  @Test("whoever calls the meeting is not asked whether they come")
  func organizerAttends() throws {
    let attendee = try #require(
      try request(organizer: "chen@example.cn").events[0].attendees.first)
    #expect(attendee.participation == .accepted)
    #expect(attendee.expectsReply == nil)
  }

  @Test(
    "an answer to this time stays; one to an earlier time is asked for again",
    arguments: [
      (3, Participation.accepted), (2, .needsAction),
    ])
  func answers(_ sequence: Int, _ participation: Participation) throws {
    let calendar = try request { request in
      let reply = Reply(
        meeting: "budget", invitee: .person("1"), answer: .accepted, sequence: sequence)
      request.apply([reply], precedence: Precedence(of: Sample.office))
    }
    #expect(calendar.events[0].attendees[0].participation == participation)
  }

  @Test("a deputy and who sent them are named to each other")
  func deputies() throws {
    let calendar = try request { request in
      request.attendees.removeAll { $0.person == "3" }
      let reply = Reply(
        meeting: "budget", invitee: .person("1"), answer: .delegated, deputy: .person("3"),
        sequence: 3)
      request.apply([reply], precedence: Precedence(of: Sample.office))
    }
    let attendees = calendar.events[0].attendees
    let sender = attendees.first { $0.name == "陈国栋" }
    #expect(sender?.participation == .delegated)
    #expect(sender?.delegatedTo == ["mailto:zhou@example.cn"])
    #expect(
      attendees.first { $0.name == "周明" }?.delegatedFrom == ["mailto:chen@example.cn"])
  }

  @Test("of a confidential meeting nobody is told who else comes")
  func confidentialAttendees() throws {
    let calendar = try request { $0.confidentiality = .confidential }
    #expect(calendar.events[0].attendees.map(\.name) == ["陈国栋"])
    #expect(try written(calendar).contains("SUMMARY:会议（内容不公开）"))
  }

  @Test("a cancellation says so twice, to the one who held the meeting")
  func cancellation() throws {
    let gone = CancelledMeeting(
      revision: Revision(uid: "u1@banhui", sequence: 4), title: "预算专题会",
      interval: Interval(start: Sample.time(9), length: Minutes(60)), place: "第一会议室")
    let calendar = try #require(
      Invitations(office: Sample.office).cancel(
        [gone],
        .init(person: Sample.office.people[0], organizer: "o@example.cn", stamp: stamp)))
    let text = try written(calendar)
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:4", "UID:u1@banhui"] {
      #expect(text.contains(line))
    }
    #expect(text.filter { $0.hasPrefix("ATTENDEE") }.count == 1)
  }

  @Test(
    "a series is one event with an exception for what is not here and an override for what moved")
  func series() throws {
    var office = Sample.office
    var assignments: [Assignment] = []
    var revisions: [MeetingRequest.ID: Revision] = [:]
    office.meetings = (0..<4).map { week in
      var request = Sample.request
      request.id = "w\(week)"
      let nominal = Sample.time(9) + Minutes(week * 7 * 1440)
      // The third is called off, the second moved to the afternoon.
      revisions[request.id] = Revision(
        uid: "s@banhui", sequence: week == 1 ? 1 : 0, occurrence: nominal)
      if week != 2 {
        let start = week == 1 ? nominal + Minutes(360) : nominal
        assignments.append(
          Assignment(
            meeting: request.id, interval: Interval(start: start, length: Minutes(120)),
            room: "r1"))
      }
      return request
    }
    let announced = AnnouncedSeries(
      id: "w", title: "预算专题会", first: Interval(start: Sample.time(9), length: Minutes(120)),
      place: "第一会议室", rule: RecurrenceRule(.weekly, end: .count(4)))
    let calendar = OfficeCalendars(
      schedule: Schedule(assignments), office: office, revisions: revisions,
      series: ["s@banhui": announced]
    ).all
    #expect(calendar.events.count == 2)
    let text = try written(calendar)
    #expect(text.contains("RRULE:FREQ=WEEKLY;COUNT=4"))
    #expect(text.filter { $0.hasPrefix("EXDATE") } == ["EXDATE;TZID=Asia/Shanghai:20261217T090000"])
    #expect(text.contains("RECURRENCE-ID;TZID=Asia/Shanghai:20261210T090000"))
    let shown = calendar.occurrences(from: Sample.day, to: Sample.day + 60)
    #expect(
      shown.map(\.start.local.description) == [
        "2026-12-03 09:00", "2026-12-10 15:00", "2026-12-24 09:00",
      ])
  }
}
