import Diagnostics

/// Each meeting counts the number of its last grain.
enum Earliness: Rule {
  static let id = RuleID("earliness")
  static let title = Text(zh: "时间偏晚", en: "late in the horizon")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * Double(problem.grainCount)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon { report.add(placed.end - 1, placed.meeting) }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addEveryStart(setting) { _, end in end - 1 }
  }
}
