import Diagnostics

/// Two meetings of one series in different rooms count once.
enum SeriesRoom: Rule {
  static let id = RuleID("series-room")
  static let title = Text(zh: "系列会议不在同一会议室", en: "a series changes its room")

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.pairCount
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for (first, second) in plan.problem.groupedPairs(\.series) {
      guard let (a, b) = plan.withinHorizon(first, second) else { continue }
      report.add(a.room == b.room ? 0 : 1, first, second)
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    for (first, second) in terms.problem.groupedPairs(\.series) {
      terms.add(Relation(kind: .twoRooms, first: first, second: second), setting)
    }
  }
}
