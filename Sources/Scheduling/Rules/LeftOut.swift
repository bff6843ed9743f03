import Diagnostics

/// Each meeting without a placement counts 4 to the power of its priority (at most 10), so that the least important are left out first.
enum LeftOut: Rule {
  static let id = RuleID("left-out")
  static let title = Text(zh: "重要会议未安排", en: "an important meeting is not planned")

  private static func count(_ meeting: Problem.Meeting) -> Int {
    1 << (2 * min(meeting.priority, 10))
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * 1_048_576
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for meeting in plan.problem.meetingIndices where plan[meeting] == nil {
      report.add(count(plan.problem[meeting]), meeting)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    let problem = terms.problem
    terms.addUnassigned(setting) { count(problem[$0]) }
  }
}
