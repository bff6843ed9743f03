import Diagnostics

/// For two meetings of one day and each person required in both, the grains that travel lacks count; a conflict lacks all of it.
enum TravelTime: Rule {
  static let id = RuleID("travel-time")
  static let title = Text(zh: "路程时间不够", en: "too little time to travel")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount * problem.greatestAttendance
      * Double(problem.travel?.joined().max() ?? 0)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    guard let travel = plan.problem.travel, let most = travel.joined().max() else { return }
    plan.pairs(within: most) { a, b in
      guard let from = plan.problem[a.room].site, let to = plan.problem[b.room].site,
        let day = plan.problem.countedDay(ofStart: a.start),
        day == plan.problem.countedDay(ofStart: b.start)
      else { return }
      // Of two that start together, the first in the list is left first.
      let needed = travel[from][to]
      let missing = min(needed, needed - a.gap(to: b))
      guard missing > 0 else { return }
      let people = plan.problem.sharedRequired(a.meeting.value, b.meeting.value)
      report.add(
        missing * people.count, a.meeting, b.meeting, rooms: [a.room, b.room], people: people)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addTravel(setting)
  }
}
