import Diagnostics

/// Each grain that two meetings share counts, whoever attends.
enum ConcurrentMeetings: Rule {
  static let id = RuleID("concurrent-meetings")
  static let title = Text(zh: "同时开会", en: "meetings at the same time")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.greatestOverlap
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.overlaps { a, b, grains in report.add(grains, a.meeting, b.meeting) }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addOverlap(setting, any: 1)
  }
}
