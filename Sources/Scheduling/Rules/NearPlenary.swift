import Diagnostics

/// For each breakout, the days between it and its plenary count.
enum NearPlenary: Rule {
  static let id = RuleID("near-plenary")
  static let title = Text(zh: "分组讨论离全体会议太远", en: "a breakout far from its plenary")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * Double(problem.days.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for (first, second) in plan.problem.statedPairs({ $0.plenary.map { [$0] } ?? [] }) {
      guard let (a, b) = plan.withinHorizon(first, second) else { continue }
      report.add(plan.daysBetween(a, b), first, second)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    for (first, second) in terms.problem.statedPairs({ $0.plenary.map { [$0] } ?? [] }) {
      terms.add(Relation(kind: .daysApart, first: first, second: second), setting)
    }
  }
}
