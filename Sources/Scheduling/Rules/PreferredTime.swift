import Diagnostics

/// For each meeting, the grains from its start to the nearest preferred one count, times its importance.
enum PreferredTime: Rule {
  static let id = RuleID("preferred-time")
  static let title = Text(zh: "不在希望的时间", en: "away from its preferred time")

  private static func concerns(_ meeting: Problem.Meeting, _ problem: Problem) -> Bool {
    !meeting.preferredStarts.isEmpty
  }

  private static func count(_ meeting: Problem.Meeting, _ start: Int, _ problem: Problem) -> Int {
    let distances = meeting.preferredStarts.map { max($0.start - start, start - $0.end + 1, 0) }
    return (distances.min() ?? 0) * meeting.importance
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
