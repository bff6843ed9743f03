internal import Foundation
public import Meetings

/// Whether an office's meetings can be planned at all, decided by really planning them: it stops at
/// the first plan without a hard violation.
public enum Feasibility: Sendable {
  case possible(Schedule)
  case impossible(OfficeConflict)
  /// Neither found nor refuted in the time given; the best attempt.
  case undecided(Placements)

  /// Moves that are tried before giving up: the answer is the same on every machine unless the
  /// deadline comes first.
  private static let moves = 30_000

  public init(
    of planning: OfficeProblem, from start: Schedule?, until deadline: ContinuousClock.Instant
  ) {
    let left = ContinuousClock.now.duration(to: deadline)
    let (whole, fraction) = left.components
    let seconds = max(0.01, Double(whole) + Double(fraction) * 1e-18)
    let stop = StopSignal()
    let solution = Solver.solve(
      planning.problem,
      SolveOptions(
        seconds: seconds, moves: Self.moves, threads: 1,
        start: start.map(planning.placements)),
      stop: stop, progress: { if $0.score.isFeasible { stop.raise() } })
    if solution.score.isFeasible {
      self = .possible(planning.schedule(of: solution.schedule, keepingPinsOf: start))
    } else if let conflict = solution.conflictSet {
      self = .impossible(OfficeConflict(conflict, planning))
    } else {
      self = .undecided(solution.schedule)
    }
  }

  var isPossible: Bool {
    if case .possible = self { true } else { false }
  }
}
