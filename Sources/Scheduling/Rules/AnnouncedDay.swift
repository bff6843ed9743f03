import Diagnostics

/// Each meeting on another day than was announced counts its importance.
enum AnnouncedDay: Rule {
  static let id = RuleID("announced-day")
  static let title = Text(zh: "与已通知的日期不同", en: "not on the day announced")

  private static func concerns(_ meeting: Problem.Meeting, _ problem: Problem) -> Bool {
    meeting.announcedStart != nil
  }

  private static func count(_ meeting: Problem.Meeting, _ start: Int, _ problem: Problem) -> Int {
    guard let announced = meeting.announcedStart else { return 0 }
    return problem.day(of: announced) == problem.day(of: start) ? 0 : meeting.importance
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
