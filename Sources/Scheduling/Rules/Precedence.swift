import Diagnostics

/// Each breach of the order of two meetings counts once: `minGap ≤ start − end of the other ≤ maxGap`.
enum Precedence: Rule {
  static let id = RuleID("precedence")
  static let title = Text(zh: "先后次序不符", en: "out of order")
  static let isStructural = true

  static func greatestCount(in problem: Problem, _ setting: RuleSetting) -> Double {
    problem.meetings.reduce(0) { $0 + Double($1.after.count) }
  }

  static func evaluate(_ plan: PlacedMeetings, _ report: inout Report) {
    for placed in plan.withinHorizon {
      for order in plan.problem[placed.meeting].after {
        guard let other = plan[order.meeting] else { continue }
        report.add(order.admits(placed.start - other.end) ? 0 : 1, placed.meeting, order.meeting)
      }
    }
  }

  static func addTerms(_ setting: RuleSetting, to terms: inout SearchTerms) {
    for meeting in terms.problem.meetingIndices {
      for order in terms.problem[meeting].after {
        terms.add(
          Relation(
            kind: .order, first: meeting, second: order.meeting, low: order.minGap,
            high: order.maxGap ?? Int.max / 4), setting)
      }
    }
  }
}
