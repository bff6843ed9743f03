import CivilTime
import Foundation
import Logistics
import Meetings

/// 500 duties of 25 meetings for 100 people: times, every check, and who could take what is open.
enum DutiesBenchmark {
  static func run(_ settings: Settings) {
    let (office, schedule, duties) = instance()
    let now = LocalDateTime(office.horizon.lowerBound, .midnight)
    var findings = 0
    var suggestions = 0
    let seconds = medianSeconds(of: 5) {
      let plan = DutyPlan(duties, schedule: schedule, office: office)
      findings =
        DutyChecks.diagnostics(plan, schedule: schedule, office: office, now: now).count
      suggestions = DutySuggestion.all(for: plan, schedule: schedule, office: office).count
    }
    print(
      "duties: \(duties.count) duties, \(office.people.count) people: times, checks (\(findings) findings) and \(suggestions) suggestions in \(milliseconds(seconds))"
    )
  }

  private static func instance() -> (Office, Schedule, [Duty]) {
    let first = Day(number: 20_458)
    var office = Office(horizon: first...first + 60)
    office.people = (0..<100).map {
      Person(id: "p\($0)", name: "人\($0)", unit: "单位\($0 / 10)", rank: $0, mobile: "1380000")
    }
    var state: UInt64 = 20_260_108
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    office.meetings = (0..<25).map { index in
      var meeting = MeetingRequest(id: "m\(index)", title: "会\(index)", duration: Minutes(120))
      meeting.attendees = Set((0..<30).map { _ in random(100) }).sorted().map {
        Attendance("p\($0)", .required)
      }
      return meeting
    }
    let days = office.workdays.dropFirst(15)
    let schedule = Schedule(
      office.meetings.enumerated().map { index, meeting in
        let day = days[days.startIndex + index % days.count]
        let start = index % 2 == 0 ? office.hours.morning : office.hours.afternoon
        return Assignment(
          meeting: meeting.id, interval: Interval(start: start.on(day).start, length: Minutes(120)),
          room: "r")
      })
    let duties = (0..<500).map { index -> Duty in
      let due: Duty.DueTime =
        index % 4 == 0
        ? .beforeStart(Minutes(random(8) * 30))
        : .workdaysBefore(1 + random(12), office.hours.afternoon.end)
      return Duty(
        id: "m\(index % 25)/\(index)", meeting: "m\(index % 25)", matter: "任务\(index)", due: due,
        owner: index % 5 == 0 ? nil : "p\(random(100))", deputyOwner: "p\(random(100))",
        length: Minutes(index % 4 == 0 ? 60 : 0),
        waitsFor: index >= 25 ? ["m\(index % 25)/\(index - 25)"] : [])
    }
    return (office, schedule, duties)
  }
}
