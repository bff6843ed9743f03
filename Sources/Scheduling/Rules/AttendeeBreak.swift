import Diagnostics

/// For two meetings of one day with fewer than `limit` (1) grains between them, the grains that lack count for each person required in both; conflicts are counted elsewhere.
enum AttendeeBreak: Rule {
  static let id = RuleID("attendee-break")
  static let title = Text(zh: "两会之间没有休息", en: "too short a break between meetings")
  static func usualLimit(in problem: Problem) -> Int { 1 }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount * problem.greatestAttendance
      * Double(limit(setting, in: problem))
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let limit = limit(report.setting, in: plan.problem)
    plan.pairs(within: limit) { a, b in
      let gap = a.gap(to: b)
      guard gap >= 0, gap < limit, let day = plan.problem.countedDay(ofStart: a.start),
        day == plan.problem.countedDay(ofStart: b.start)
      else { return }
      let people = plan.problem.sharedRequired(a.meeting.value, b.meeting.value)
      report.add((limit - gap) * people.count, a.meeting, b.meeting, people: people)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addBreak(setting, limit: limit(setting, in: terms.problem))
  }
}
