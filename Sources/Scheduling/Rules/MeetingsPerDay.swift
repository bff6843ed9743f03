import Diagnostics

/// Each meeting of a day beyond `limit` counts.
enum MeetingsPerDay: Rule {
  static let id = RuleID("meetings-per-day")
  static let title = Text(zh: "一天会议过多", en: "too many meetings on a day")
  static func usualLimit(in problem: Problem) -> Int { 10 }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let limit = limit(report.setting, in: plan.problem)
    var byDay: [Int: [MeetingIndex]] = [:]
    for placed in plan.inOrder {
      if let day = plan.problem.countedDay(ofStart: placed.start) {
        byDay[day, default: []].append(placed.meeting)
      }
    }
    for (day, meetings) in byDay.sorted(by: { $0.key < $1.key }) {
      report.add(max(0, meetings.count - limit), all: meetings, day: day)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addDayCount(setting, limit: limit(setting, in: terms.problem))
  }
}
