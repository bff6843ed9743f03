import Diagnostics

/// For two meetings with different starts and rooms and at most 2 grains between them, the people in both count; overlaps included.
enum RoomStability: Rule {
  static let id = RuleID("room-stability")
  static let title = Text(zh: "人员转场", en: "people change rooms between close meetings")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount * problem.greatestAttendance
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    plan.pairs(within: 2) { a, b in
      guard a.start != b.start, a.room != b.room else { return }
      let people = plan.problem.sharedPeople(a.meeting.value, b.meeting.value)
      report.add(people.all, a.meeting, b.meeting, rooms: [a.room, b.room])
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    terms.addNearbyRoomChange(setting)
  }
}
