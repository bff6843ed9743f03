import Diagnostics

/// Each meeting that does not end on the day it starts counts once.
enum SameDay: DomainRule {
  static let id = RuleID("same-day")
  static let title = Text(zh: "跨天", en: "goes past the end of its day")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon
    where plan.problem.day(of: placed.start) != plan.problem.day(of: placed.end - 1) {
      report.add(1, placed.meeting)
    }
  }
}
