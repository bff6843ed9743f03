import Diagnostics

/// Each meeting in another room than was announced counts its importance.
enum AnnouncedRoom: Rule {
  static let id = RuleID("announced-room")
  static let title = Text(zh: "与已通知的会议室不同", en: "not where it was announced")

  private static func count(
    _ meeting: Problem.Meeting, _ room: RoomIndex, _ problem: Problem, _ setting: RuleSetting
  ) -> Int {
    meeting.announcedRoom.map { $0 == room ? 0 : meeting.importance } ?? 0
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
