import Diagnostics

/// For two meetings in one room on one day, the grains that set-up or clear-up of one shares with the other or with its set-up and clear-up count.
enum RoomBuffer: Rule {
  static let id = RuleID("room-buffer")
  static let title = Text(zh: "布场清场时间不够", en: "too little time to set up or clear up")

  /// The grains in which the room is taken, within the day.
  private static func taken(_ placed: PlacedMeetings.Placed, _ problem: Problem) -> GrainSpan {
    let meeting = problem[placed.meeting]
    let day = problem.day(of: placed.start).map(problem.grains(ofDay:)) ?? placed.span
    return GrainSpan(
      max(day.start, placed.start - meeting.setUp), min(day.end, placed.end + meeting.clearUp))
  }

  private static func problemReach(_ problem: Problem) -> Int {
    (problem.meetings.map(\.setUp).max() ?? 0) + (problem.meetings.map(\.clearUp).max() ?? 0)
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.greatestOverlap + problem.pairCount
      * Double(problem.meetings.map { $0.setUp + $0.clearUp }.max() ?? 0) * 2
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let reach = problemReach(plan.problem)
    guard reach > 0 else { return }
    plan.pairs(within: reach) { a, b in
      guard a.room == b.room, let day = plan.problem.day(of: a.start),
        day == plan.problem.day(of: b.start)
      else { return }
      let shared = taken(a, plan.problem).overlap(taken(b, plan.problem))
      report.add(shared - a.span.overlap(b.span), a.meeting, b.meeting, rooms: [a.room])
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    if problemReach(terms.problem) > 0 { terms.addBuffers(setting) }
  }
}
