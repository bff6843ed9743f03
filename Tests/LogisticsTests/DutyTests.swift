import CivilTime
import Diagnostics
import Logistics
import Meetings
import Testing

@Suite struct DutyTests {
  private func day(_ month: Int, _ day: Int) -> Day {
    Day(year: 2026, month: month, day: day) ?? Day(number: 0)
  }
  private func moment(_ day: Day, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(day, TimeOfDay(hour: hour, minute: minute) ?? .midnight)
  }
  private func time(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
    TimeOfDay(hour: hour, minute: minute) ?? .midnight
  }

  /// Two meetings on Monday 5 January 2026, 9:00–10:00 and 9:30–10:30; Sunday the 4th is worked
  /// (调休) and the 1st to the 3rd are holidays. Person 4 attends the second meeting.
  private var office: Office {
    var office = Office(horizon: day(1, 1)...day(1, 31))
    office.people = (1...5).map { Person(id: "\($0)", name: "人\($0)", mobile: "1\($0)") }
    var first = MeetingRequest(id: "a", title: "甲会", duration: Minutes(60))
    first.attendees = [Attendance("3", .required)]
    var second = MeetingRequest(id: "b", title: "乙会", duration: Minutes(60))
    second.attendees = [Attendance("4", .nonvoting), Attendance("5", .optional)]
    office.meetings = [first, second]
    return office
  }
  private var schedule: Schedule {
    Schedule([
      Assignment(
        meeting: "a", interval: Interval(start: moment(day(1, 5), 9), length: Minutes(60)),
        room: "r"),
      Assignment(
        meeting: "b", interval: Interval(start: moment(day(1, 5), 9, 30), length: Minutes(60)),
        room: "s"),
    ])
  }

  private func duty(
    _ id: String, of meeting: String = "a", _ due: Duty.DueTime, owner: Int? = 1,
    deputy: Int? = 2, length: Int = 0, after: [String] = []
  ) -> Duty {
    Duty(
      id: id, meeting: meeting, matter: id, due: due, owner: owner.map(String.init),
      deputyOwner: deputy.map(String.init), length: Minutes(length), waitsFor: after)
  }

  private func findings(
    _ duties: [Duty], office: Office? = nil, progress: [ProgressStep] = [],
    now: LocalDateTime? = nil
  ) -> [Diagnostic] {
    let office = office ?? self.office
    let plan = DutyPlan(duties, schedule: schedule, office: office, progress: progress)
    return DutyChecks.diagnostics(
      plan, schedule: schedule, office: office, now: now ?? moment(day(1, 1) - 30, 8))
  }

  @Test("due times are counted back in working days, make-up workdays included")
  func countingBack() throws {
    let due: [(Duty.DueTime, LocalDateTime)] = [
      (.workdaysBefore(0, time(8)), moment(day(1, 5), 8)),
      (.workdaysBefore(1, time(17)), moment(day(1, 4), 17)),
      (.workdaysBefore(2, time(17)), moment(try #require(Day(iso: "2025-12-31")), 17)),
      (.daysBefore(2, time(17)), moment(day(1, 3), 17)),
      (.workdaysAfter(4, time(12)), moment(day(1, 9), 12)),
      (.workdaysAfter(5, time(12)), moment(day(1, 12), 12)),
      (.beforeStart(Minutes(30)), moment(day(1, 5), 8, 30)),
      (.afterEnd(Minutes(60)), moment(day(1, 5), 11)),
      (.throughout, moment(day(1, 5), 10)), (.at(moment(day(1, 2), 9)), moment(day(1, 2), 9)),
    ]
    for (rule, expected) in due {
      let plan = DutyPlan([duty("x", rule)], schedule: schedule, office: office)
      #expect(plan["x"]?.due == expected, "\(rule)")
    }
  }

  @Test("counting forth and back meets the same day", arguments: 0..<60)
  func roundTrip(_ offset: Int) throws {
    let start = day(1, 5) + offset
    for count in 1...30 {
      let before = try #require(office.workday(count, before: start))
      #expect(office.isWorkday(before) && before < start)
      // Between the two lie exactly `count` working days, the earlier one included.
      #expect((before..<start).count { office.isWorkday($0) } == count)
      #expect(office.workdays(from: before - 1, to: start - 1) == count)
    }
  }

  @Test("an office that never works gives up instead of looking for ever")
  func neverWorks() {
    var office = office
    office.hours.weekdays = []
    office.holidays = HolidayCalendar()
    #expect(office.workday(1, before: day(1, 5)) == nil)
    let plan = DutyPlan(
      [duty("x", .workdaysBefore(1, time(9)))], schedule: schedule, office: office)
    #expect(plan["x"]?.interval == nil)
    #expect(
      DutyChecks.diagnostics(plan, schedule: schedule, office: office, now: moment(day(1, 1), 8))
        .isEmpty)
  }

  private func ids(_ duties: [Duty], office: Office? = nil) -> [String] {
    findings(duties, office: office).map(\.kind.id)
  }

  @Test("each duty needs an owner, another deputy and a phone")
  func cover() {
    let due = Duty.DueTime.workdaysBefore(1, time(17))
    #expect(ids([duty("x", due)]).isEmpty)
    #expect(ids([duty("x", due, owner: nil)]) == ["duty-without-owner"])
    #expect(ids([duty("x", due, deputy: nil)]) == ["duty-without-deputy"])
    #expect(ids([duty("x", due, deputy: 1)]) == ["duty-without-deputy"])
    var silent = office
    silent.people[0].mobile = ""
    #expect(ids([duty("x", due)], office: silent) == ["duty-without-phone"])
    // One gap of a line of work is one finding.
    #expect(ids([duty("x", due, owner: nil), duty("y", due, owner: nil)]).count == 1)
  }

  @Test("nobody owes two things at one time, but may owe two by one time")
  func overlaps() {
    let long = duty("x", .beforeStart(.zero), length: 60)
    #expect(ids([long, duty("y", .beforeStart(Minutes(30)), length: 30)]) == ["duty-overlap"])
    #expect(ids([long, duty("y", .beforeStart(Minutes(60)), length: 30)]).isEmpty)
    #expect(ids([long, duty("y", .beforeStart(Minutes(30)))]).isEmpty)
    #expect(
      ids([long, duty("y", .beforeStart(Minutes(30)), owner: 2, deputy: 1, length: 30)]).isEmpty)
    // 9:30–10:00 of both meetings.
    #expect(ids([duty("x", .throughout), duty("y", of: "b", .throughout)]) == ["duty-overlap"])
  }

  @Test("overlaps are those that comparing every pair finds", arguments: 1...200)
  func overlapOracle(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let duties = (0..<12).map { index in
      duty(
        "d\(index)", .at(moment(day(1, 6), 8, 0) + Minutes(random(300))), owner: 1 + random(2),
        deputy: 3, length: random(3) * 30)
    }
    let plan = DutyPlan(duties, schedule: schedule, office: office)
    var expected = 0
    for (index, a) in plan.entries.enumerated() {
      for b in plan.entries[(index + 1)...] where a.duty.owner == b.duty.owner {
        guard let x = a.interval, let y = b.interval, !x.isEmpty, !y.isEmpty else { continue }
        if x.overlaps(y) { expected += 1 }
      }
    }
    #expect(ids(duties).count { $0 == "duty-overlap" } == expected)
  }

  @Test("an owner in another meeting or away is named; a deadline only if away all day")
  func away() {
    #expect(ids([duty("x", .throughout, owner: 4)]) == ["duty-owner-away"])
    #expect(ids([duty("x", .throughout, owner: 5)]).isEmpty, "可选 keeps nobody")
    #expect(ids([duty("x", .throughout, owner: 3)]).isEmpty, "their own meeting")
    #expect(ids([duty("x", .throughout, deputy: 4)]) == ["duty-deputy-away"])
    #expect(ids([duty("x", .at(moment(day(1, 5), 9, 45)), owner: 4)]).isEmpty)
    var office = office
    office.people[0].busy = [BusySpan(Interval(day(1, 4)))]
    let deadline = duty("x", .workdaysBefore(1, time(17)))
    #expect(ids([deadline], office: office) == ["duty-owner-away"])
    office.people[0].busy = [BusySpan(office.hours.morning.on(day(1, 4)))]
    #expect(ids([deadline], office: office).isEmpty)
    office.people[0].busy = [BusySpan(Interval(day(1, 4)), isTentative: true)]
    #expect(ids([deadline], office: office).isEmpty)
  }

  @Test("nothing is due before what it waits for, and circles are found")
  func order() {
    let early = duty("x", .workdaysBefore(2, time(17)), after: ["y"])
    #expect(ids([early, duty("y", .workdaysBefore(1, time(17)))]) == ["duty-before-prerequisite"])
    #expect(ids([early, duty("y", .workdaysBefore(2, time(17)))]).isEmpty)
    #expect(ids([duty("x", .throughout, after: ["x"])]) == ["duty-cycle"])
    let due = Duty.DueTime.workdaysBefore(1, time(17))
    #expect(
      ids([
        duty("x", due, after: ["y"]), duty("y", due, after: ["z"]), duty("z", due, after: ["x"]),
      ])
        == ["duty-cycle"])
  }

  @Test("what is past and not done is overdue, and what is done is not")
  func overdue() {
    let late = duty("x", .workdaysBefore(2, time(17)))
    let now = moment(day(1, 4), 9)
    #expect(findings([late], now: now).map(\.kind.id) == ["duty-overdue"])
    let steps = [ProgressStep(.duty, "x", .done), ProgressStep(.followUp, "x", .open)]
    #expect(findings([late], progress: steps, now: now).isEmpty)
    let reopened = steps + [ProgressStep(.duty, "x", .open)]
    #expect(findings([late], progress: reopened, now: now).count == 1)
  }

  @Test("up to three overdue duties are named one by one, more of them in one sentence")
  func manyOverdue() {
    let now = moment(day(1, 4), 9)
    func late(_ count: Int) -> [String] {
      findings(
        (1...count).map { duty("x\($0)", .workdaysBefore($0 + 1, time(17))) }, now: now
      ).filter { $0.kind == .dutyOverdue }.map(\.message.zh)
    }
    #expect(late(3).count == 3)
    let many = late(4)
    #expect(many.count == 1)
    #expect(many.first?.hasPrefix("4 项任务") ?? false)
    #expect(many.first?.contains("最早的是“x4”") ?? false)
  }

  @Test("a deadline on a day off is named, the meeting's own day is not")
  func dayOff() {
    #expect(ids([duty("x", .daysBefore(3, time(17)))]) == ["duty-on-day-off"])
    #expect(ids([duty("x", .daysBefore(1, time(17)))]).isEmpty, "调休上班日")
    #expect(ids([duty("x", .at(moment(day(1, 10), 9)))]) == ["duty-on-day-off"])
  }

  @Test("suggestions fill each gap with somebody free, and spread the load")
  func suggestions() {
    let office = office
    let duties =
      [duty("p", .workdaysBefore(1, time(17)), owner: 1, deputy: 2)]
      + (0..<8).map { duty("g\($0)", .workdaysBefore(1, time(17)), owner: nil, deputy: 2) }
      + [duty("h", .throughout, owner: 4, deputy: 3)]
    let plan = DutyPlan(duties, schedule: schedule, office: office)
    let found = DutySuggestion.all(for: plan, schedule: schedule, office: office)
    #expect(found.count == 9)
    #expect(found.allSatisfy { $0.person != nil })
    #expect(found.first { $0.duty == "h" }?.person != "4")
    var load: [String: Int] = ["1": 60]
    for suggestion in found { load[suggestion.person ?? "", default: 0] += 60 }
    let spread = load.values
    #expect((spread.max() ?? 0) - (spread.min() ?? 0) <= 60)
    // With the suggestions taken, nothing is uncovered, twice or away.
    let covered = duties.map { duty -> Duty in
      var duty = duty
      for suggestion in found where suggestion.duty == duty.id {
        duty.owner = suggestion.person
        if duty.deputyOwner == duty.owner { duty.deputyOwner = duty.owner == "2" ? "1" : "2" }
      }
      return duty
    }
    #expect(
      Set(ids(covered)).isDisjoint(with: ["duty-without-owner", "duty-overlap", "duty-owner-away"]))
  }

  @Test("the load counts what is owned and not done")
  func load() {
    let duties = [
      duty("x", .throughout), duty("y", .workdaysBefore(1, time(9))),
      duty("z", .throughout, owner: 2, deputy: 1),
    ]
    let plan = DutyPlan(
      duties, schedule: schedule, office: office, progress: [ProgressStep(.duty, "z", .done)])
    let loads = DutyLoad.all(of: plan)
    #expect(loads.map(\.person) == ["1", "2"])
    #expect(loads[0].owned == 2 && loads[0].length == Minutes(120) && loads[1].deputized == 2)
  }
}
