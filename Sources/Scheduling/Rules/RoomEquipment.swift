import Diagnostics

/// Each piece of equipment that a meeting needs and its room lacks counts once.
enum RoomEquipment: DomainRule {
  static let id = RuleID("room-equipment")
  static let title = Text(zh: "会议室缺少设备", en: "in a room without its equipment")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.meetings.reduce(0) { $0 + Double($1.equipment.count) }
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      let missing = plan.problem[placed.meeting].equipment
        .subtracting(plan.problem[placed.room].equipment)
      report.add(missing.count, placed.meeting, rooms: [placed.room])
    }
  }
}
