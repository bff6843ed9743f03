import Diagnostics

/// For each meeting, the seats by which every larger room exceeds the chosen one count.
enum LargerRoomsFirst: Rule {
  static let id = RuleID("larger-rooms-first")
  static let title = Text(zh: "没有先用大会议室", en: "a larger room is left unused")

  /// For each room the seats by which all larger rooms exceed it.
  private static func seatsBeyond(_ problem: Problem) -> [Int] {
    let capacities = problem.rooms.map(\.capacity).sorted(by: >)
    var totals = [0]
    for capacity in capacities { totals.append(totals[totals.count - 1] + capacity) }
    var larger: [Int: Int] = [:]
    for (position, capacity) in capacities.enumerated() where larger[capacity] == nil {
      larger[capacity] = totals[position] - capacity * position
    }
    return problem.rooms.map { larger[$0.capacity] ?? 0 }
  }

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    Double(problem.meetings.count) * Double(problem.rooms.count)
      * Double(problem.rooms.map(\.capacity).max() ?? 0)
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    let beyond = seatsBeyond(plan.problem)
    for placed in plan.withinHorizon {
      report.add(beyond[placed.room.value], placed.meeting, rooms: [placed.room])
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    let beyond = seatsBeyond(terms.problem)
    terms.addRoom(setting) { beyond[$1.value] }
  }
}
