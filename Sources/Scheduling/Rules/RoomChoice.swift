import Diagnostics

/// Each meeting in a room that is not among those it may take counts once.
enum RoomChoice: DomainRule {
  static let id = RuleID("room-choice")
  static let title = Text(zh: "会议室不在可选范围", en: "in a room that is not among its rooms")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      guard let allowed = plan.problem[placed.meeting].allowedRooms else { continue }
      report.add(allowed[placed.room.value] ? 0 : 1, placed.meeting, rooms: [placed.room])
    }
  }
}
