import Diagnostics

/// Each grain of a meeting outside working hours counts, times its importance.
enum AfterHours: Rule {
  static let id = RuleID("after-hours")
  static let title = Text(zh: "在作息时间之外", en: "outside working hours")

  private static func concerns(_ meeting: Problem.Meeting, _ problem: Problem) -> Bool {
    (problem.afterHoursBefore.last ?? 0) > 0
  }

  private static func count(_ meeting: Problem.Meeting, _ start: Int, _ problem: Problem) -> Int {
    (problem.afterHoursBefore[start + meeting.duration] - problem.afterHoursBefore[start])
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
