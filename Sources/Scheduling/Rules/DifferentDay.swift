import Diagnostics

/// Two meetings that belong on different days count once where they share a day.
enum DifferentDay: Rule {
  static let id = RuleID("different-day")
  static let title = Text(zh: "未安排在不同日期", en: "on the same day")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for (first, second) in plan.problem.statedPairs({ $0.differentDayFrom }) {
      guard let (a, b) = plan.withinHorizon(first, second) else { continue }
      report.add(plan.daysBetween(a, b) == 0 ? 1 : 0, first, second)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    for (first, second) in terms.problem.statedPairs({ $0.differentDayFrom }) {
      terms.add(Relation(kind: .oneDay, first: first, second: second), setting)
    }
  }
}
