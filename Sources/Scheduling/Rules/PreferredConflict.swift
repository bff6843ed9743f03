import Diagnostics

/// Each grain that two meetings share counts once for each person preferred in both.
enum PreferredConflict: Rule {
  static let id = RuleID("preferred-conflict")
  static let title = Text(zh: "可选人员冲突", en: "a preferred person is wanted in two meetings at once")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.greatestOverlap * problem.greatestAttendance
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.overlaps { a, b, grains in
      let shared = intersection(
        plan.problem[a.meeting].preferred, plan.problem[b.meeting].preferred)
      report.add(grains * shared.count, a.meeting, b.meeting, people: shared)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addOverlap(setting, preferred: 1)
  }
}
