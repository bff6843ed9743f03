import Diagnostics

/// Each person and day with exactly one meeting counts once.
enum LoneMeeting: Rule {
  static let id = RuleID("lone-meeting")
  static let title = Text(zh: "一天只有一个会", en: "a day with one meeting only")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.attendances
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.personDays { person, day, meetings in
      report.add(
        meetings.count == 1 ? 1 : 0, all: meetings.map(\.meeting), people: [person], day: day)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addPersonLone(setting)
  }
}
