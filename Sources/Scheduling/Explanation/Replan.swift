public import Meetings

/// A plan that departs from what people were told: puts back what moved without need, and says why
/// the rest had to move.
public struct Replan: Sendable {
  public let planning: OfficeProblem
  /// What people were told.
  public let announced: Schedule
  public private(set) var placements: Placements

  public init(_ planning: OfficeProblem, announced: Schedule, placements: Placements) {
    self.planning = planning
    self.announced = announced
    self.placements = placements
  }

  /// Whether an announced plan is as good as any: every meeting has a place, no hard rule is broken,
  /// and a move would only be a change for its own sake.
  public static func isSettled(_ planning: OfficeProblem, announced: Schedule) -> Bool {
    let keeping = [AnnouncedDay.id, AnnouncedTime.id, AnnouncedRoom.id]
    let problem = planning.problem
    guard
      keeping.allSatisfy({ rule in
        problem.objective[rule].map { $0.level != .soft && $0.weight > 0 } ?? false
      })
    else { return false }
    let placements = planning.placements(of: announced)
    return placements.placements.allSatisfy { $0 != nil }
      && problem.evaluate(placements, particulars: false).score.isFeasible
  }

  /// Moves meetings back to their announced places, the most important first, as long as that makes
  /// the plan better.
  public mutating func restore() {
    let problem = planning.problem
    let before = planning.placements(of: announced)
    var moved = problem.meetingIndices.filter {
      before[$0] != nil && placements[$0] != nil && before[$0] != placements[$0]
    }.sorted { (problem[$1].priority, $0) < (problem[$0].priority, $1) }
    var isChanged = true
    while isChanged {
      isChanged = false
      for meeting in moved {
        guard let old = before[meeting], let now = placements[meeting] else { continue }
        var trial = PlaceTrial(problem, placements, meeting)
        guard trial.isWithinHorizon(old), trial.cost(of: old).isAllowed,
          trial.cost(of: old).score > trial.cost(of: now).score
        else { continue }
        placements[meeting] = old
        isChanged = true
      }
      moved.removeAll { before[$0] == placements[$0] }
    }
  }

  /// What stands against the announced place of a meeting, in the plan as it is now: what forbids
  /// it, or else what it would cost more. Nil where it has no such place.
  public func obstacles(to meeting: MeetingRequest.ID) -> PlaceCost? {
    let problem = planning.problem
    guard let index = problem.meetings.firstIndex(where: { $0.id == meeting }),
      let old = planning.placements(of: announced)[MeetingIndex(index)]
    else { return nil }
    var trial = PlaceTrial(problem, placements, MeetingIndex(index))
    guard trial.isWithinHorizon(old) else { return nil }
    let cost = trial.cost(of: old)
    return cost.isAllowed ? cost : PlaceCost(cost.forbidding)
  }
}

extension PlaceTrial {
  func isWithinHorizon(_ placement: Placement) -> Bool {
    problem.isWithinHorizon(
      placement.start, placement.start + problem[meeting].duration)
  }
}
