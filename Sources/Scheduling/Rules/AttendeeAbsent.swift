import Diagnostics

/// Each grain of a meeting in which someone required is absent counts, and each grain for which
/// someone called for a part of it is.
enum AttendeeAbsent: DomainRule {
  static let id = RuleID("attendee-absent")
  static let title = Text(zh: "出席人员没有时间", en: "a required person is absent")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.totalDuration * problem.greatestAttendance
      * Double(problem.people.map(\.absent.count).max() ?? 0)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      for person in plan.problem[placed.meeting].requiredAsListed {
        let absent = plan.problem[person].absent.overlap(placed.span)
        report.add(absent, placed.meeting, people: [person])
      }
      for call in plan.problem[placed.meeting].calls {
        let absent = plan.problem[call.person].absent
          .overlap(call.span.shifted(by: placed.start))
        report.add(absent, placed.meeting, people: [call.person])
      }
    }
  }
}
