import Diagnostics

/// Each meeting without a placement counts once.
enum Unassigned: Rule {
  static let id = RuleID("unassigned")
  static let title = Text(zh: "未安排", en: "not planned")
  static let isStructural = true

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for meeting in plan.problem.meetingIndices where plan[meeting] == nil {
      report.add(1, meeting)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addUnassigned(setting) { _ in 1 }
  }
}
