import Diagnostics

/// For each person and day, the grains of required meetings beyond `limit` (6 hours) count.
enum PersonDayLoad: Rule {
  static let id = RuleID("person-day-load")
  static let title = Text(zh: "一天开会过久", en: "too many hours of meetings in a day")
  static func usualLimit(in problem: Problem) -> Int { 360 / max(1, problem.grainMinutes) }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.totalDuration * problem.greatestAttendance
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let limit = limit(report.setting, in: plan.problem)
    plan.personDays(requiredOnly: true) { person, day, meetings in
      let grains = meetings.reduce(0) { $0 + ($1.end - $1.start) }
      report.add(
        max(0, grains - limit), all: meetings.map(\.meeting), people: [person], day: day)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addPersonLoad(setting, limit: limit(setting, in: terms.problem))
  }
}
