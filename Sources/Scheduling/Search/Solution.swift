/// What planning came to.
public struct Solution: Sendable {
  public enum Status: String, Sendable {
    /// Proved: nothing is better.
    case optimal
    /// Every hard rule holds.
    case feasible
    /// Proved: no schedule keeps every hard rule.
    case infeasible
    /// Neither found nor refuted in the time given.
    case unknown
  }

  public var status: Status
  /// The best schedule found, even where it breaks hard rules.
  public var schedule: Placements
  /// Of `schedule`, by the full evaluation.
  public var score: Score
  /// No schedule scores better than this.
  public var bound: Score
  /// Why nothing is feasible; nil unless `infeasible`.
  public var conflictSet: ConflictSet?
  public var statistics: Statistics

  public struct Statistics: Sendable {
    public var seconds: Double
    public var firstFeasibleSeconds: Double?
    /// Moves evaluated, of all threads.
    public var moves: Int
    public var seed: UInt64
    public var threads: Int
    public var trajectory: [Milestone]
  }

  /// A new best score and when it was found.
  public struct Milestone: Sendable {
    public var seconds: Double
    public var score: Score
  }
}

/// Meetings that cannot all be planned, minimal: leave out any one, and the rest can be.
public struct ConflictSet: Sendable, Equatable {
  public var meetings: [MeetingIndex]
  /// The rooms, people and rules that stand between them.
  public var rooms: [RoomIndex]
  public var people: [PersonIndex]
  public var rules: [RuleID]
  /// False where time ran out before each meeting was tried.
  public var isMinimal: Bool
}

extension Solution {
  /// A schedule that came from elsewhere, judged but not searched for.
  public init(judging schedule: Placements, of problem: Problem) {
    self.schedule = schedule
    score = problem.score(schedule)
    status = score.isFeasible ? .feasible : .unknown
    bound = .zero
    conflictSet = nil
    statistics = Statistics(
      seconds: 0, firstFeasibleSeconds: nil, moves: 0, seed: 0, threads: 0, trajectory: [])
  }
}
