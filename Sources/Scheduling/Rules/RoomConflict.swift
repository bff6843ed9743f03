import Diagnostics

/// Each grain that two meetings share in one room counts, per pair.
enum RoomConflict: Rule {
  static let id = RuleID("room-conflict")
  static let title = Text(zh: "会议室冲突", en: "two meetings in one room")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.greatestOverlap
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.overlaps { a, b, grains in
      if a.room == b.room { report.add(grains, a.meeting, b.meeting, rooms: [a.room]) }
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addSameRoomOverlap(setting)
  }
}
