import Diagnostics

/// For each person and day, each meeting beyond `limit` in an unbroken run counts.
enum AttendeeRun: Rule {
  static let id = RuleID("attendee-run")
  static let title = Text(zh: "连续开会过多", en: "too many meetings in a row")
  static func usualLimit(in problem: Problem) -> Int { 2 }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.attendances
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let limit = limit(report.setting, in: plan.problem)
    plan.personDays { person, day, meetings in
      var run = 0
      var beyond: [MeetingIndex] = []
      var previousEnd: Int?
      for placed in meetings {
        run = placed.start == previousEnd ? run + 1 : 1
        if run > limit { beyond.append(placed.meeting) }
        previousEnd = placed.end
      }
      report.add(beyond.count, all: beyond, people: [person], day: day)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addPersonRun(setting, limit: limit(setting, in: terms.problem))
  }
}
