import Diagnostics

/// Each meeting that begins or ends outside the horizon counts once.
enum Horizon: DomainRule {
  static let id = RuleID("horizon")
  static let title = Text(zh: "不在排会周期内", en: "outside the horizon")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.inOrder where !plan.problem.isWithinHorizon(placed.start, placed.end) {
      report.add(1, placed.meeting)
    }
  }
}
