/// The best order, proved: dynamic programming over the sets of items already taken (the method of
/// Held and Karp, 1962, without the last item, which the waiting does not depend on).
///
/// With Z(S) the weight of all attenders whose items all lie in S, those who wait while j follows
/// S weigh T − T(j) − Z(rest without j) − Z(S), and those who come for j first
/// Z(rest) − Z(rest without j); so each step costs a few additions however many people attend.
/// 2ⁿ·n steps and 12·2ⁿ bytes: 20 items are a million sets.
enum ExactOrder {
  /// The most items that are solved so.
  static let limit = 20

  /// nil where no order keeps the conditions.
  static func best(_ problem: AgendaProblem) -> [Int]? {
    let count = problem.items.count
    precondition(count <= limit, "more items than the method has memory for")
    let tables = SetTables(problem)
    let full = (1 << count) - 1
    let unreached = Int.max / 4
    var cost = [Int](repeating: unreached, count: full + 1)
    var last = [Int8](repeating: -1, count: full + 1)
    cost[0] = 0
    for taken in 0..<full where cost[taken] < unreached {
      let rest = full & ~taken
      let allowed = tables.allowed(after: taken)
      var candidates = allowed
      let slack = tables.slack(taken)
      let finished = tables.weightWithin[taken]
      let untouched = tables.weightWithin[rest]
      while candidates != 0 {
        let item = candidates.trailingZeroBitCount
        candidates &= candidates - 1
        let without = tables.weightWithin[rest & ~(1 << item)]
        let waiting = tables.weightElsewhere[item] - without - finished
        let next =
          cost[taken] + tables.likely[item] * waiting + slack * (untouched - without)
        let reached = taken | 1 << item
        if next < cost[reached] {
          cost[reached] = next
          last[reached] = Int8(item)
        }
      }
    }
    if cost[full] == unreached { return nil }
    var order: [Int] = []
    var set = full
    while set != 0 {
      let item = Int(last[set])
      order.append(item)
      set &= ~(1 << item)
    }
    return order.reversed()
  }
}

/// What the method looks up for each set of items, a bit an item.
private struct SetTables {
  let problem: AgendaProblem
  let likely: [Int]
  /// Weight of attenders all of whose items lie in the set.
  let weightWithin: [Int]
  /// Weight of attenders who are not needed for an item.
  let weightElsewhere: [Int]
  private let minutes: [Int32]
  private let squares: [Int32]
  private let predecessors: [Int]
  private let topics: [Int]

  init(_ problem: AgendaProblem) {
    self.problem = problem
    let count = problem.items.count
    likely = problem.items.map(\.likely)
    var weights = [Int](repeating: 0, count: 1 << count)
    var elsewhere = [Int](repeating: problem.attenders.reduce(0) { $0 + $1.weight }, count: count)
    for attender in problem.attenders {
      weights[attender.items.reduce(0) { $0 | 1 << $1 }] += attender.weight
      for item in attender.items { elsewhere[item] -= attender.weight }
    }
    for bit in 0..<count {
      for set in 0..<1 << count where set & 1 << bit != 0 {
        weights[set] += weights[set ^ 1 << bit]
      }
    }
    weightWithin = weights
    weightElsewhere = elsewhere
    var minutes = [Int32](repeating: 0, count: 1 << count)
    var squares = [Int32](repeating: 0, count: 1 << count)
    for set in 1..<1 << count {
      let item = set.trailingZeroBitCount
      minutes[set] = minutes[set & (set - 1)] + Int32(likely[item])
      squares[set] = squares[set & (set - 1)] + Int32(problem.square(item))
    }
    self.minutes = minutes
    self.squares = squares
    predecessors = problem.items.map { $0.predecessors.reduce(0) { $0 | 1 << $1 } }
    let names = Array(Set(problem.items.compactMap(\.topic))).sorted()
    topics = names.map { name in
      problem.items.indices.filter { problem.items[$0].topic == name }.reduce(0) { $0 | 1 << $1 }
    }
  }

  func slack(_ taken: Int) -> Int {
    problem.slack(afterSquares: Int(squares[taken]), isFirst: taken == 0)
  }

  /// The items that may follow a set.
  func allowed(after taken: Int) -> Int {
    var result = ((1 << likely.count) - 1) & ~taken
    // A topic once begun is brought to its end.
    for topic in topics where taken & topic != 0 && taken & topic != topic { result &= topic }
    let place = taken.nonzeroBitCount
    let start = Int(minutes[taken])
    var candidates = result
    while candidates != 0 {
      let item = candidates.trailingZeroBitCount
      candidates &= candidates - 1
      var isAllowed = predecessors[item] & ~taken == 0
      if let position = problem.items[item].position, position != place { isAllowed = false }
      if let window = problem.items[item].window,
        start < window.lowerBound || start + likely[item] > window.upperBound
      {
        isAllowed = false
      }
      if !isAllowed { result &= ~(1 << item) }
    }
    return result
  }
}
