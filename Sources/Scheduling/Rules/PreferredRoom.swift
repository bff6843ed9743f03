import Diagnostics

/// Each meeting outside the rooms it prefers counts its importance.
enum PreferredRoom: Rule {
  static let id = RuleID("preferred-room")
  static let title = Text(zh: "不在希望的会议室", en: "not in a preferred room")

  private static func count(
    _ meeting: Problem.Meeting, _ room: RoomIndex, _ problem: Problem, _ setting: RuleSetting
  ) -> Int {
    let wanted = meeting.preferredRooms
    return wanted.isEmpty || wanted.contains(room) ? 0 : meeting.importance
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * problem.greatestImportance
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
