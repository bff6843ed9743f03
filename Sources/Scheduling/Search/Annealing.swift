import Foundation

/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) over the domains.
struct Annealing {
  var hottest: Double
  var coldest: Double
  /// Chains tried for every 512 simple moves.
  private static let chains = 128

  /// Cools from `hottest` to `coldest` while progress goes from `from` to `to`.
  func run(_ worker: inout Worker, from: Double, to: Double) {
    let movable = worker.model.movable
    guard movable.count > 0 else { return }
    let thresholds = worker.model.thresholds
    var temperature = hottest
    while true {
      let progress = worker.clock.progress(after: worker.moves)
      if progress >= to || worker.clock.stop.isRaised || worker.isSatisfied { return }
      let share = max(0, (progress - from) / max(1e-9, to - from))
      temperature = hottest * pow(coldest / hottest, share)
      let heat = Float(temperature)
      for _ in 0..<512 {
        let bits = worker.random.next()
        let limit = Int(heat * thresholds[Int(truncatingIfNeeded: bits & 4_095)])
        worker.tryMove(movable, Int(truncatingIfNeeded: (bits >> 12) & 127), limit)
      }
      for _ in 0..<Self.chains {
        let limit = Int(heat * thresholds[worker.random.below(4_096)])
        worker.tryChain(Int(movable[worker.random.below(movable.count)]), limit)
      }
      worker.trySwapDays(Int(heat * thresholds[worker.random.below(4_096)]))
      worker.moves += 512 + Self.chains + 1
      worker.keepBest()
    }
  }
}

extension Worker {
  /// Tries one move of a random kind; the parts of 128 are what measured best.
  @inline(__always)
  mutating func tryMove(_ movable: FlatArray<Int32>, _ kind: Int, _ limit: Int) {
    let meeting = Int(movable[random.below(movable.count)])
    if kind < 28 {
      trySwap(meeting, with: Int(movable[random.below(movable.count)]), limit)
    } else if kind < 40 {
      tryOrder(meeting, limit)
    } else if kind < 60 {
      tryRoom(meeting, limit)
    } else if kind < 92 {
      tryShift(meeting, limit)
    } else {
      tryAnywhere(meeting, limit)
    }
  }
}
