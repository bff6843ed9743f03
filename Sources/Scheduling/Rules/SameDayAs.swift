import Diagnostics

/// For two meetings that belong on one day, the days between them count.
enum SameDayAs: Rule {
  static let id = RuleID("same-day-as")
  static let title = Text(zh: "未安排在同一天", en: "not on the same day")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount * Double(problem.days.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for (first, second) in plan.problem.statedPairs({ $0.sameDayAs }) {
      guard let (a, b) = plan.withinHorizon(first, second) else { continue }
      report.add(plan.daysBetween(a, b), first, second)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    for (first, second) in terms.problem.statedPairs({ $0.sameDayAs }) {
      terms.add(Relation(kind: .daysApart, first: first, second: second), setting)
    }
  }
}
