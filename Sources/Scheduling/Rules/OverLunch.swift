import Diagnostics

/// Each grain of a meeting within the lunch break counts, times its importance.
enum OverLunch: Rule {
  static let id = RuleID("over-lunch")
  static let title = Text(zh: "占用午休", en: "over lunch")

  private static func concerns(_ meeting: Problem.Meeting, _ problem: Problem) -> Bool {
    (problem.lunchBefore.last ?? 0) > 0
  }

  private static func count(_ meeting: Problem.Meeting, _ start: Int, _ problem: Problem) -> Int {
    (problem.lunchBefore[start + meeting.duration] - problem.lunchBefore[start])
      * meeting.importance
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * problem.greatestImportance
      * Double(problem.grainCount)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      let meeting = plan.problem[placed.meeting]
      report.add(count(meeting, placed.start, plan.problem), placed.meeting)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    let problem = terms.problem
    for (index, meeting) in problem.meetings.enumerated() where concerns(meeting, problem) {
      terms.addStart(of: MeetingIndex(index), setting) { count(meeting, $0, problem) }
    }
  }
}
