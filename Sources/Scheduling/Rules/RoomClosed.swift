import Diagnostics

/// Each grain that a meeting takes of a closed room counts.
enum RoomClosed: DomainRule {
  static let id = RuleID("room-closed")
  static let title = Text(zh: "会议室不开放", en: "in a room that is closed")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.totalDuration * Double(problem.rooms.map(\.closed.count).max() ?? 0)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      let closed = plan.problem.closedGrains(of: placed.room.value, placed.start, placed.end)
      report.add(closed, placed.meeting, rooms: [placed.room])
    }
  }
}
