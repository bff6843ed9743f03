import Diagnostics

/// For each meeting, the seats of its room beyond `limit` (3) times its attendance count.
enum RoomFit: Rule {
  static let id = RuleID("room-fit")
  static let title = Text(zh: "会议室过大", en: "a room far too large")
  static func usualLimit(in problem: Problem) -> Int { 3 }

  private static func count(
    _ meeting: Problem.Meeting, _ room: RoomIndex, _ problem: Problem, _ setting: RuleSetting
  ) -> Int {
    let most = max(1, meeting.attendance) * limit(setting, in: problem)
    return max(0, problem[room].capacity - most)
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * Double(problem.rooms.map(\.capacity).max() ?? 0)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      let meeting = plan.problem[placed.meeting]
      let count = count(meeting, placed.room, plan.problem, report.setting)
      report.add(count, placed.meeting, rooms: [placed.room])
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    let problem = terms.problem
    terms.addRoom(setting) { count(problem[$0], $1, problem, setting) }
  }
}
