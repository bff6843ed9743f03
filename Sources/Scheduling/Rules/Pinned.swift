import Diagnostics

/// Each pinned meeting at another start, or in another room than the pinned one, counts once.
enum Pinned: DomainRule {
  static let id = RuleID("pinned")
  static let title = Text(zh: "已定会议被移动", en: "moved although it is pinned")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      let meeting = plan.problem[placed.meeting]
      guard let start = meeting.pinnedStart else { continue }
      let stays = start == placed.start && (meeting.pinnedRoom ?? placed.room) == placed.room
      report.add(stays ? 0 : 1, placed.meeting, rooms: [placed.room])
    }
  }
}
