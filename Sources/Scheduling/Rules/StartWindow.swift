import Diagnostics

/// Each meeting that starts outside its allowed starts counts once.
enum StartWindow: DomainRule {
  static let id = RuleID("start-window")
  static let title = Text(zh: "不在可选时间内", en: "outside its window")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      guard let allowed = plan.problem[placed.meeting].allowedStarts else { continue }
      report.add(allowed.contains { $0.contains(placed.start) } ? 0 : 1, placed.meeting)
    }
  }
}
