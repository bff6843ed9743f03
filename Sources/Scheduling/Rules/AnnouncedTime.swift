import Diagnostics

/// Each meeting at another start than was announced counts its importance.
enum AnnouncedTime: Rule {
  static let id = RuleID("announced-time")
  static let title = Text(zh: "与已通知的时间不同", en: "not when it was announced")

  private static func concerns(_ meeting: Problem.Meeting, _ problem: Problem) -> Bool {
    meeting.announcedStart != nil
  }

  private static func count(_ meeting: Problem.Meeting, _ start: Int, _ problem: Problem) -> Int {
    meeting.announcedStart.map { $0 == start ? 0 : meeting.importance } ?? 0
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * problem.greatestImportance
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
