import CivilTime
import Foundation
import Meetings
import Scheduling

/// Slots for one meeting against a full schedule of many: how long an organiser waits.
enum SuggestBenchmark {
  static func run(_ settings: Settings) {
    for meetings in [100, 400, 1_000] {
      suggest(meetings, rooms: 20, people: 300, threads: settings.threads)
    }
  }

  private static func suggest(_ meetings: Int, rooms: Int, people: Int, threads: Int) {
    guard let office = office(meetings, rooms, people),
      let planning = try? OfficeProblem(office, announced: nil)
    else { return }
    let solution = Solver.solve(
      planning.problem, SolveOptions(seconds: 5, moves: 200_000, threads: threads))
    let schedule = planning.schedule(of: solution.schedule, keepingPinsOf: nil)
    let asked = stride(from: 0, to: meetings, by: max(1, meetings / 9)).map {
      office.meetings[$0].id
    }
    let problemSeconds = medianSeconds(of: 5) {
      _ = try? OfficeProblem(office, announced: schedule)
    }
    var times: [Double] = []
    var (free, ruledOut) = (0, 0)
    for id in asked {
      times.append(
        medianSeconds(of: 3) {
          guard var survey = OfficeSurvey(planning, meeting: id, against: schedule) else { return }
          let result = survey.survey(office.horizon)
          let tally = RuledOutTally(result, survey)
          (free, ruledOut) = (result.free.count, tally.total)
        })
    }
    times.sort()
    print(
      "suggest among \(meetings) meetings (\(schedule.assignments.count) placed), \(rooms) rooms, "
        + "\(people) people: median \(milliseconds(times[times.count / 2])), "
        + "worst \(milliseconds(times[times.count - 1])) of \(asked.count) meetings; "
        + "making the problem \(milliseconds(problemSeconds)); "
        + "the last had \(free) free starts and \(ruledOut) ruled out")
  }

  /// Four weeks of an office.
  private static func office(_ meetings: Int, _ rooms: Int, _ people: Int) -> Office? {
    guard let first = Day(year: 2026, month: 11, day: 30) else { return nil }
    var office = Office(horizon: first...first + 25)
    office.people = (0..<people).map { Person(id: "p\($0)", name: "人员\($0)", rank: $0) }
    office.rooms = (0..<rooms).map {
      Room(id: "r\($0)", name: "会议室\($0)", capacity: 12 + 8 * ($0 % 6))
    }
    let sessions = IntervalSet(office.workdays.flatMap { office.hours.sessions(on: $0).intervals })
    office.meetings = (0..<meetings).map { number in
      var request = MeetingRequest(
        id: "m\(number)", title: "第\(number)次专题会", duration: Minutes(60 + 30 * (number % 3)))
      var attendees: Set<Int> = []
      for place in 0..<4 + number % 5 {
        attendees.insert((number * 7 + place * place * 13) % people)
      }
      request.attendees = attendees.sorted().enumerated().map {
        Attendance("p\($1)", $0 % 4 == 3 ? .optional : .required)
      }
      request.allowed = sessions
      request.preferred = IntervalSet([Interval(first + number % 12)])
      request.priority = 1 + number % 9
      return request
    }
    return office
  }
}
