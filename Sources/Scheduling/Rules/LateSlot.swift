import Diagnostics

/// Each person and day with a meeting in the day's last grain counts once.
enum LateSlot: Rule {
  static let id = RuleID("late-slot")
  static let title = Text(zh: "当天最后一格有会", en: "busy in the last grain of a day")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.attendances
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.personDays { person, day, meetings in
      let last = plan.problem.grains(ofDay: day).end - 1
      let late = meetings.filter { $0.span.contains(last) }
      report.add(late.isEmpty ? 0 : 1, all: late.map(\.meeting), people: [person], day: day)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addPersonLate(setting)
  }
}
