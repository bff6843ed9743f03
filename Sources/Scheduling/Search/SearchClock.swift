/// Tells a thread when to stop and how far it has come.
struct SearchClock: Sendable {
  let start: ContinuousClock.Instant
  let seconds: Double?
  let moves: Int?
  let stop: StopSignal

  var elapsed: Double {
    let duration = start.duration(to: .now)
    let (whole, fraction) = duration.components
    return Double(whole) + Double(fraction) * 1e-18
  }

  /// 0 at the beginning, 1 at the end; by moves where they are limited, else by time.
  func progress(after done: Int) -> Double {
    var progress = 0.0
    if let moves { progress = Double(done) / Double(max(1, moves)) }
    if let seconds { progress = max(progress, elapsed / max(1e-9, seconds)) }
    return progress
  }

  /// A clock that begins now and has a share of this one's limits, and at most so much: of moves
  /// where they are limited, so that the same seed gives the same answer, else of time.
  func part(_ share: Double, seconds most: Double, moves mostMoves: Int) -> SearchClock {
    let time = seconds.map { $0 * share }
    return SearchClock(
      start: .now, seconds: moves == nil ? min(most, time ?? most) : time,
      moves: moves.map { min(mostMoves, Int(Double($0) * share)) }, stop: stop)
  }

  /// When a share of the time has passed; nil without a limit of time.
  func deadline(_ share: Double) -> ContinuousClock.Instant? {
    seconds.map { start.advanced(by: .seconds($0 * share)) }
  }

  /// Whether a share of the limits is used up.
  func isOver(after done: Int, _ share: Double = 1) -> Bool {
    stop.isRaised || progress(after: done) >= share
  }
}
