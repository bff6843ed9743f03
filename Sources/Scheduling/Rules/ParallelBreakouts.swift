import Diagnostics

/// For two meetings of one parallel group, the grains between their starts count.
enum ParallelBreakouts: Rule {
  static let id = RuleID("parallel-breakouts")
  static let title = Text(zh: "分组讨论没有同时开始", en: "breakouts that do not start together")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount * Double(problem.grainCount)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for (first, second) in plan.problem.groupedPairs(\.parallelGroup) {
      guard let (a, b) = plan.withinHorizon(first, second) else { continue }
      report.add(abs(a.start - b.start), first, second)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    for (first, second) in terms.problem.groupedPairs(\.parallelGroup) {
      terms.add(Relation(kind: .startsApart, first: first, second: second), setting)
    }
  }
}
