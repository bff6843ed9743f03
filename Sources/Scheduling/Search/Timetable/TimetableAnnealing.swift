import Foundation

/// Simulated annealing among timetables that keep every hard rule.
struct TimetableAnnealing {
  /// In multiples of the mean change that moves make, and of the least that a rule costs: what
  /// measured best.
  private static let hottest = 0.6
  private static let coldest = 0.6
  /// Moves between two looks at the clock.
  private static let block = 512

  /// Cools until the search's limits are reached or nothing is left to improve. Calls `improved` with
  /// each new best.
  func run(
    _ search: inout TimetableSearch, _ costs: DayCosts, goal: Int,
    improved: (borrowing TimetableSearch) -> Void
  ) {
    let thresholds = search.model.problem.thresholds
    let meetings = search.model.meetingCount
    let first = search.clock.progress(after: search.moves)
    let coldest = Self.coldest * Double(costs.unit)
    let hottest = max(coldest, Self.hottest * search.meanChange())
    while search.bestTotal > goal {
      let progress = search.clock.progress(after: search.moves)
      if progress >= 1 || search.clock.stop.isRaised { return }
      let share = (progress - first) / max(1e-9, 1 - first)
      let heat = Float(hottest * pow(coldest / hottest, share))
      for _ in 0..<Self.block {
        let bits = search.random.next()
        let limit = Int(heat * thresholds[Int(truncatingIfNeeded: bits & 4_095)])
        search.tryAny(
          search.random.below(meetings), Int(truncatingIfNeeded: (bits >> 12) & 127), limit)
      }
      search.moves += Self.block
      if search.noteBest() { improved(search) }
    }
  }
}

extension TimetableSearch {
  /// Tries one move of a random kind; the parts of 128 are what measured best.
  @inline(__always)
  fileprivate mutating func tryAny(_ meeting: Int, _ kind: Int, _ limit: Int) {
    if kind < 64 {
      tryMove(meeting, limit)
    } else if kind < 112 {
      trySwap(meeting, random.below(model.meetingCount), limit)
    } else {
      tryChain(meeting, limit)
    }
  }

  /// Mean size of the changes that moving single meetings would make.
  fileprivate mutating func meanChange() -> Double {
    var (sum, seen) = (0, 0)
    for _ in 0..<2_000 {
      let meeting = random.below(model.meetingCount)
      let grain = random.below(model.grainCount)
      let change = timetable.days.delta(meeting, Int(timetable.grain[meeting]), grain)
      if change != 0 {
        sum += abs(change)
        seen += 1
      }
    }
    return seen == 0 ? 1 : Double(sum) / Double(seen)
  }
}
