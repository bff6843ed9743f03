/// How long and how hard to plan.
public struct SolveOptions: Sendable {
  /// Wall-clock limit; nil for none.
  public var seconds: Double?
  /// Limit of tried moves for each thread. With a limit of moves and none of time, the same seed
  /// gives the same answer.
  public var moves: Int?
  public var threads: Int
  public var seed: UInt64
  /// When the limits are reached, goes on until the answer is proved best, however long that takes.
  public var untilOptimal: Bool
  /// Leaves meetings out where not all can be planned, the least important first.
  public var isPartial: Bool
  /// Where to begin; nil to plan from nothing.
  public var start: Placements?

  public init(
    seconds: Double? = 10, moves: Int? = nil, threads: Int = 2, seed: UInt64 = 0,
    untilOptimal: Bool = false, isPartial: Bool = false, start: Placements? = nil
  ) {
    self.seconds = seconds
    self.moves = moves
    self.threads = max(1, threads)
    self.seed = seed
    self.untilOptimal = untilOptimal
    self.isPartial = isPartial
    self.start = start
  }
  /// How many costs an exact search may count beside this much searching.
  var exactWork: Int { min(10_000_000, (moves ?? .max / 10) * 10) }
}
