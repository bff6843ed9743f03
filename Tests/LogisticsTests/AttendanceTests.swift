import CivilTime
import Diagnostics
import Logistics
import Meetings
import Testing

@Suite struct AttendanceTests {
  private let day = Day(year: 2026, month: 12, day: 8) ?? Day(number: 0)
  private func moment(_ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(day, TimeOfDay(hour: hour, minute: minute) ?? .midnight)
  }

  /// Six people of two units; 1–4 are required, 5 is non-voting, 6 is not invited.
  private func office(_ change: (inout MeetingRequest) -> Void = { _ in }) -> Office {
    var office = Office(horizon: day...day)
    office.people = (1...6).map {
      Person(id: "\($0)", name: "人\($0)", unit: $0 <= 3 ? "甲" : "乙", rank: $0 * 10)
    }
    var meeting = MeetingRequest(id: "m", title: "会", duration: Minutes(60))
    meeting.chair = "1"
    meeting.attendees =
      (1...4).map { Attendance("\($0)", .required) } + [Attendance("5", .nonvoting)]
    meeting.guests = [Guest(name: "客", unit: "丙")]
    change(&meeting)
    office.meetings = [meeting]
    return office
  }

  private func applied(_ replies: [Reply], _ change: (inout MeetingRequest) -> Void = { _ in })
    -> Office
  {
    var office = office(change)
    let precedence = Precedence(of: office)
    office.meetings[0].apply(replies, precedence: precedence)
    return office
  }

  private func reply(
    _ person: Int, _ answer: Reply.Answer, deputy: Int? = nil, approved: String = "",
    sequence: Int? = nil
  ) -> Reply {
    Reply(
      meeting: "m", invitee: .person("\(person)"), answer: answer, approvedBy: approved,
      deputy: deputy.map { .person("\($0)") }, sequence: sequence)
  }

  private func schedule() -> Schedule {
    Schedule([
      Assignment(meeting: "m", interval: Interval(start: moment(9), length: Minutes(60)), room: "r")
    ])
  }

  private func ids(_ office: Office) -> Set<String> {
    Set(
      AttendanceChecks.diagnostics(office: office, schedule: schedule(), now: moment(8)).map(
        \.kind.id))
  }

  @Test("leave that is approved frees the seat, leave that is not keeps it")
  func leave() {
    let before = office().meetings[0].seats
    #expect(applied([reply(2, .declined)]).meetings[0].seats == before)
    #expect(ids(applied([reply(2, .declined)])) == ["leave-unapproved"])
    let approved = applied([reply(2, .declined, approved: "王")])
    #expect(approved.meetings[0].seats == before - 1)
    #expect(approved.meetings[0].attendees.map(\.person) == ["1", "3", "4", "5"])
    #expect(ids(approved).isEmpty)
    // 列席 need no approval, and nobody does where the meeting says so.
    #expect(applied([reply(5, .declined)]).meetings[0].seats == before - 1)
    #expect(
      applied([reply(2, .declined)]) { $0.attendanceRules.leaveNeedsApproval = false }
        .meetings[0].seats == before - 1)
  }

  @Test("a deputy takes the seat, the part and the chair of whom they stand in for")
  func deputy() {
    let office = applied([reply(1, .delegated, deputy: 6)])
    #expect(office.meetings[0].attendees.map(\.person) == ["2", "3", "4", "5", "6"])
    #expect(office.meetings[0].chair == "6")
    #expect(office.meetings[0].attendees.last?.role == .required)
    #expect(office.meetings[0].invited.map(\.person) == ["1", "2", "3", "4", "5"])
    #expect(ids(office).isEmpty)
  }

  @Test("of several replies the last counts, but never one to an older invitation")
  func newest() {
    let changed = applied([reply(2, .declined, approved: "王"), reply(2, .accepted)])
    #expect(changed.meetings[0].attendees.count == 5)
    let late = applied([
      reply(2, .accepted, sequence: 2), reply(2, .declined, approved: "王", sequence: 1),
    ])
    #expect(late.meetings[0].reply(of: "2")?.answer == .accepted)
    // Applying again starts from who was invited.
    var office = changed
    office.meetings[0].apply([], precedence: Precedence(of: office))
    #expect(office.meetings[0].attendees.count == 5)
    #expect(office.meetings[0].replies.isEmpty)
  }

  @Test("each unusable deputy is named")
  func unusableDeputies() {
    #expect(ids(applied([reply(1, .delegated, deputy: 2)])) == ["deputy-attending"])
    #expect(
      ids(applied([reply(1, .delegated, deputy: 6), reply(2, .delegated, deputy: 6)]))
        == ["deputy-attending"])
    #expect(
      ids(applied([reply(1, .delegated, deputy: 6)]) { $0.attendanceRules.deputies = .sameUnit })
        == ["deputy-not-allowed"])
    #expect(
      ids(applied([reply(4, .delegated, deputy: 6)]) { $0.attendanceRules.deputies = .sameUnit })
        == [])
    #expect(
      ids(applied([reply(4, .delegated, deputy: 6)]) { $0.attendanceRules.lowestDeputyRank = 50 })
        == ["deputy-not-allowed"])
    #expect(
      ids(applied([reply(4, .delegated, deputy: 6)]) { $0.attendanceRules.deputies = .nobody })
        == ["deputy-not-allowed"])
    var busy = applied([reply(4, .delegated, deputy: 6)])
    busy.people[5].busy = [BusySpan(Interval(start: moment(9, 59), length: Minutes(5)))]
    #expect(ids(busy) == ["deputy-busy"])
    busy.people[5].busy = [BusySpan(Interval(start: moment(10), length: Minutes(5)))]
    #expect(ids(busy).isEmpty)
  }

  @Test("a quorum counts whom it is of, before the meeting and at the door")
  func quorum() throws {
    let rule = AttendanceRules.Quorum(.fraction(2, of: 3), members: ["1", "2", "3"])
    let replies = [reply(1, .accepted), reply(2, .declined, approved: "王"), reply(4, .accepted)]
    let office = applied(replies) { $0.attendanceRules.quorum = rule }
    let list = AttendanceList(
      office.meetings[0], interval: schedule()["m"]?.interval, office: office)
    let before = try #require(QuorumState(list))
    #expect(before.total == 3 && before.needed == 2)
    #expect(before.confirmed == 1 && before.possible == 2 && !before.isOutOfReach)
    let came = AttendanceList(
      office.meetings[0], interval: schedule()["m"]?.interval, office: office,
      signIns: ["1", "4"].map { SignIn(meeting: "m", invitee: .person($0), time: moment(8, 50)) })
    #expect(QuorumState(came)?.present == 1)
    let none = applied(replies + [reply(3, .delegated, deputy: 6)]) {
      $0.attendanceRules.quorum = rule
    }
    #expect(ids(none) == ["quorum-out-of-reach"])
    let counted = applied(replies + [reply(3, .delegated, deputy: 6)]) {
      $0.attendanceRules.quorum = rule
      $0.attendanceRules.quorum?.countsDeputies = true
    }
    #expect(ids(counted).isEmpty)
  }

  @Test("shares are rounded up, and half means more than half")
  func shares() {
    for total in 0...60 {
      let half = AttendanceRules.Share.moreThanHalf.needed(of: total)
      #expect(half * 2 > total && (half - 1) * 2 <= total)
      let share = AttendanceRules.Share.fraction(2, of: 3).needed(of: total)
      #expect(share * 3 >= total * 2 && (share - 1) * 3 < total * 2)
    }
    #expect(AttendanceRules.Share.people(30).needed(of: 10) == 30)
  }

  @Test("sign-ins tell who is late, and the first arrival counts")
  func late() {
    let office = applied([reply(4, .delegated, deputy: 6)])
    let times: [(String, LocalDateTime?)] = [
      ("1", moment(9)), ("2", moment(9, 12)), ("2", moment(9, 5)), ("3", nil), ("6", moment(8)),
    ]
    let list = AttendanceList(
      office.meetings[0], interval: schedule()["m"]?.interval, office: office,
      signIns: times.map { SignIn(meeting: "m", invitee: .person($0.0), time: $0.1) })
    #expect(
      list.rows.map(\.arrival) == [.inTime, .late(Minutes(5)), .unknown, .inTime, nil, nil])
    #expect(list.counts.invited == 6 && list.counts.present == 4 && list.counts.late == 1)
    #expect(list.counts.presentPerMille == 667)
    let units = list.countsByUnit
    #expect(units.map(\.unit) == ["甲", "乙", "丙"])
    #expect(units.reduce(0) { $0 + $1.counts.present } == list.counts.present)
  }

  @Test("companions are counted by unit and add to the seats")
  func companions() {
    var first = reply(1, .accepted)
    first.companions = [Guest(name: "随1")]
    var second = reply(2, .accepted)
    second.companions = [Guest(name: "", count: 2)]
    let office = applied([first, second]) { $0.attendanceRules.companionsPerUnit = 1 }
    #expect(office.meetings[0].seats == 9)
    #expect(ids(office) == ["too-many-companions"])
    #expect(ids(applied([first]) { $0.attendanceRules.companionsPerUnit = 1 }).isEmpty)
  }

  @Test("an answer from somebody who is not invited changes nothing and is named")
  func uninvited() {
    let office = applied([reply(6, .accepted)])
    #expect(office.meetings[0].attendees.count == 5)
    #expect(ids(office) == ["uninvited-reply"])
  }

  @Test("a chair or presenter on leave is named unless somebody stands in")
  func chair() {
    let items: (inout MeetingRequest) -> Void = {
      $0.agenda = [AgendaItem(title: "题", presenter: "2")]
    }
    let away = [reply(1, .declined, approved: "王"), reply(2, .declined, approved: "王")]
    #expect(ids(applied(away, items)) == ["chair-on-leave", "presenter-on-leave"])
    let represented = applied([away[0], reply(2, .delegated, deputy: 6)], items)
    #expect(ids(represented) == ["chair-on-leave"])
    #expect(represented.meetings[0].agenda[0].presenter == "6")
  }

  @Test("who has not answered is named only after the deadline")
  func deadline() {
    let office = applied([reply(1, .accepted)]) { $0.replyBy = moment(7) }
    #expect(ids(office) == ["reply-overdue"])
    let later = applied([reply(1, .accepted)]) { $0.replyBy = moment(8) }
    #expect(ids(later).isEmpty)
    #expect(ids(self.office { $0.replyBy = moment(7) }).isEmpty, "no reply is tracked at all")
  }
}
