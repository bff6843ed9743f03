import Diagnostics

/// Each grain of a meeting in which someone required is tentatively busy counts, times its importance.
enum TentativeBusy: Rule {
  static let id = RuleID("tentative-busy")
  static let title = Text(zh: "出席人员另有暂定安排", en: "a required person has something tentative")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * problem.greatestImportance * problem.greatestAttendance
      * problem.totalDuration
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      let meeting = plan.problem[placed.meeting]
      for person in meeting.required {
        let busy = plan.problem[person].tentative.overlap(placed.span)
        report.add(busy * meeting.importance, placed.meeting, people: [person])
      }
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    let problem = terms.problem
    for (index, meeting) in problem.meetings.enumerated() {
      let spans = meeting.required.flatMap { problem[$0].tentative }
      if spans.isEmpty { continue }
      terms.addStart(of: MeetingIndex(index), setting) {
        spans.overlap(GrainSpan($0, $0 + meeting.duration)) * meeting.importance
      }
    }
  }
}
