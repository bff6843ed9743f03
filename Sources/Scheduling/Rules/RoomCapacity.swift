import Diagnostics

/// Each person beyond the capacity of the room counts.
enum RoomCapacity: Rule {
  static let id = RuleID("room-capacity")
  static let title = Text(zh: "会议室坐不下", en: "more people than seats")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * problem.greatestAttendance
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      let missing = plan.problem[placed.meeting].attendance - plan.problem[placed.room].capacity
      report.add(max(0, missing), placed.meeting, rooms: [placed.room])
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    let problem = terms.problem
    terms.addRoom(setting) { max(0, problem[$0].attendance - problem[$1].capacity) }
  }
}
