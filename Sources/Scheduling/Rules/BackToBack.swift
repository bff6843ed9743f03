import Diagnostics

/// Each ordered pair of meetings counts where one ends as the other starts, whoever attends.
enum BackToBack: Rule {
  static let id = RuleID("back-to-back")
  static let title = Text(zh: "会议首尾相接", en: "one meeting begins as another ends")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount * 2
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.pairs(within: 0) { a, b in
      report.add(a.end == b.start ? 1 : 0, a.meeting, b.meeting)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addTouching(setting)
  }
}
