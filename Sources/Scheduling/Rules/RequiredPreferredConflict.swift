import Diagnostics

/// Each grain that two meetings share counts for each person required in one, preferred in the other.
enum RequiredPreferredConflict: Rule {
  static let id = RuleID("required-preferred-conflict")
  static let title = Text(zh: "可选人员另有须出席的会议", en: "a preferred person is required elsewhere")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.greatestOverlap * problem.greatestAttendance * 2
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.overlaps { a, b, grains in
      let (x, y) = (plan.problem[a.meeting], plan.problem[b.meeting])
      let shared = intersection(x.required, y.preferred) + intersection(x.preferred, y.required)
      report.add(grains * shared.count, a.meeting, b.meeting, people: shared.sorted())
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addOverlap(setting, mixed: 1)
  }
}
