import Diagnostics

/// Each grain that two meetings share counts once for each person required in both.
enum AttendeeConflict: Rule {
  static let id = RuleID("attendee-conflict")
  static let title = Text(zh: "出席人员冲突", en: "a required person in two meetings at once")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.greatestOverlap * problem.greatestAttendance
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.overlaps { a, b, grains in
      let shared = plan.problem.sharedRequired(a.meeting.value, b.meeting.value)
      report.add(grains * shared.count, a.meeting, b.meeting, people: shared)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addOverlap(setting, required: 1)
  }
}
