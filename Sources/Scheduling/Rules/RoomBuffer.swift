import Diagnostics

/// For two meetings in one room on one day, the grains that set-up or clear-up of one shares with the other or with its set-up and clear-up count.
enum RoomBuffer: Rule {
  static let id = RuleID("room-buffer")
  static let title = Text(zh: "布场清场时间不够", en: "too little time to set up or clear up")

  /// The grains in which the room is taken, within the day.
  private static func taken(_ placed: PlacedMeetings.Placed, _ problem: Problem) -> GrainSpan {
    let (meeting, room) = (problem[placed.meeting], problem[placed.room])
    let day = problem.day(of: placed.start).map(problem.grains(ofDay:)) ?? placed.span
    return GrainSpan(
      max(day.start, placed.start - max(meeting.setUp, room.setUp)),
      min(day.end, placed.end + max(meeting.clearUp, room.clearUp)))
  }

  /// The longest set-up and clear-up together, in grains.
  private static func problemReach(_ problem: Problem) -> Int {
    (problem.meetings.map(\.setUp) + problem.rooms.map(\.setUp)).reduce(0, max)
      + (problem.meetings.map(\.clearUp) + problem.rooms.map(\.clearUp)).reduce(0, max)
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.greatestOverlap + problem.pairCount * Double(problemReach(problem)) * 2
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let reach = problemReach(plan.problem)
    guard reach > 0 else { return }
    plan.pairs(within: reach) { a, b in
      guard a.room == b.room, let day = plan.problem.day(of: a.start),
        day == plan.problem.day(of: b.start)
      else { return }
      let shared = taken(a, plan.problem).overlap(taken(b, plan.problem))
      // Of what lies past the end of the day nothing is taken.
      report.add(max(0, shared - a.span.overlap(b.span)), a.meeting, b.meeting, rooms: [a.room])
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    if problemReach(terms.problem) > 0 { terms.addBuffers(setting) }
  }
}
