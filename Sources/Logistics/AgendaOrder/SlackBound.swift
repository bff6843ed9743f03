/// What coming early costs at least, together with a few minutes of the waiting between items.
///
/// Slack grows as items are taken, by at most the root of the sum Q of their squared spreads. While
/// it grows, everybody pays for it who has not come yet; who has come but is not finished waits
/// through the item instead, and pays at least as much where the item lends `reserve` minutes to
/// this bound. So all pay but those who are finished or needed for the item itself. How many can be
/// finished at a given Q is bounded as a fractional knapsack: each person's weight is shared out
/// among their items, in whatever way lets the fewest be finished early, and an item takes its
/// square. What is left after Q is integrated over the slack.
struct SlackBound {
  /// Squares as far as they are used, and what follows from them.
  struct Plan {
    var pivot: Double
    /// Minutes of each item that the bound uses up.
    var reserves: [Double]
    var bound: Double
    /// The bound without what the minutes would have been worth elsewhere.
    var worth: Double
  }

  private let problem: AgendaProblem
  private let attenders: [AgendaProblem.Attender]
  /// Weight of all who are needed for an item, and of those who come for it alone.
  private let weights: [Double]
  private let singles: [Double]
  private let total: Double

  var hasSpread: Bool { problem.items.indices.contains { problem.square($0) > 0 } }

  init(_ problem: AgendaProblem) {
    self.problem = problem
    var merged: [[Int]: Int] = [:]
    for attender in problem.attenders { merged[attender.items, default: 0] += attender.weight }
    attenders = merged.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      AgendaProblem.Attender(items: $0.key, weight: $0.value)
    }
    var weights = [Double](repeating: 0, count: problem.items.count)
    var singles = weights
    for attender in attenders {
      for item in attender.items { weights[item] += Double(attender.weight) }
      if attender.items.count == 1 { singles[attender.items[0]] += Double(attender.weight) }
    }
    self.weights = weights
    self.singles = singles
    total = attenders.reduce(0) { $0 + Double($1.weight) }
  }

  /// The bound where each item counts with a square of at most its own; it uses up
  /// square / (2 · pivot) minutes of the item, `pivot` being the slack from which on all of its
  /// growth is counted for those who have several items.
  func value(squares: [Double], pivot: Double, passes: Int = 40) -> Double {
    // Items without a square count as hardly any, so that they are finished first.
    let sizes = squares.map { max(1e-3, $0) }
    let loads = balancedLoads(sizes, passes: passes)
    let knee = pivot * pivot
    func full(_ sum: Double) -> Double { sum.squareRoot() }
    func kept(_ sum: Double) -> Double {
      sum <= knee ? sum / (2 * pivot) : sum.squareRoot() - pivot / 2
    }
    // Who comes for one item never waits between, so the growth that `kept` leaves out counts too.
    func excess(_ sum: Double) -> Double { full(sum) - kept(sum) }
    return Double(problem.baseSlack) * max(0, total - (weights.max() ?? 0))
      + max(0, unfinished(loads, of: total, squares, sizes, kept) - own(weights, squares, kept))
      + max(
        0,
        unfinished(singles, of: singles.reduce(0, +), squares, sizes, excess)
          - own(singles, squares, excess))
  }

  /// The squares that make the bound worth most, with `prices` for a minute of each item.
  func bestSquares(pivot: Double, prices: [Double], sweeps: Int) -> Plan {
    let most = problem.items.indices.map {
      min(Double(problem.square($0)), 2 * pivot * Double(problem.items[$0].likely))
    }
    func cost(_ squares: [Double]) -> Double {
      zip(squares, prices).reduce(0) { $0 + $1.0 * $1.1 } / (2 * pivot)
    }
    var squares = most
    var best = value(squares: squares, pivot: pivot, passes: 10) - cost(squares)
    for _ in 0..<sweeps {
      for item in most.indices where most[item] > 0 {
        for part in [0, 0.25, 0.5, 0.75, 1] where squares[item] != most[item] * part {
          var trial = squares
          trial[item] = most[item] * part
          let worth = value(squares: trial, pivot: pivot, passes: 10) - cost(trial)
          if worth > best { (squares, best) = (trial, worth) }
        }
      }
    }
    let bound = value(squares: squares, pivot: pivot)
    return Plan(
      pivot: pivot, reserves: squares.map { $0 / (2 * pivot) }, bound: bound,
      worth: bound - cost(squares))
  }

  /// ∫ of the weight that cannot be finished at Q, over the growth of the slack; `loads` are taken in
  /// the order in which they finish the most.
  private func unfinished(
    _ loads: [Double], of total: Double, _ squares: [Double], _ sizes: [Double],
    _ slack: (Double) -> Double
  ) -> Double {
    let order = loads.indices.sorted {
      if (squares[$0] == 0) != (squares[$1] == 0) { return squares[$0] == 0 }
      let (left, right) = (loads[$0] / sizes[$0], loads[$1] / sizes[$1])
      return left == right ? $0 < $1 : left > right
    }
    var (sum, finished, result) = (0.0, 0.0, 0.0)
    for item in order {
      if squares[item] > 0 {
        // In steps, each with what is left at its end.
        let steps = 8.0
        for step in stride(from: 0, to: steps, by: 1) {
          let (from, to) = (
            sum + squares[item] * step / steps, sum + squares[item] * (step + 1) / steps
          )
          let left = total - finished - loads[item] * (step + 1) / steps
          result += (slack(to) - slack(from)) * max(0, left)
        }
      }
      sum += squares[item]
      finished += loads[item]
    }
    return result
  }

  /// What those who are needed for the items do not pay during them, at most: the heaviest items
  /// come where the slack grows fastest, which is first.
  private func own(
    _ weights: [Double], _ squares: [Double], _ slack: (Double) -> Double
  ) -> Double {
    var (sum, result) = (0.0, 0.0)
    for item in weights.indices.sorted(by: { (weights[$0], $1) > (weights[$1], $0) }) {
      result += weights[item] * (slack(sum + squares[item]) - slack(sum))
      sum += squares[item]
    }
    return result
  }

  /// Each person's weight, shared among their items so that no item can finish more for its size
  /// than need be: poured into the emptiest item of each, again and again.
  private func balancedLoads(_ sizes: [Double], passes: Int) -> [Double] {
    var loads = singles
    let several = attenders.filter { $0.items.count > 1 }
    var shares = several.map { attender in
      attender.items.map { _ in Double(attender.weight) / Double(attender.items.count) }
    }
    for (attender, share) in zip(several, shares) {
      for (item, part) in zip(attender.items, share) { loads[item] += part }
    }
    for _ in 0..<passes {
      for (index, attender) in several.enumerated() {
        for (item, part) in zip(attender.items, shares[index]) { loads[item] -= part }
        let emptiest = attender.items.sorted { loads[$0] / sizes[$0] < loads[$1] / sizes[$1] }
        var (volume, area, level) = (Double(attender.weight), 0.0, 0.0)
        for (place, item) in emptiest.enumerated() {
          volume += loads[item]
          area += sizes[item]
          level = volume / area
          guard place + 1 < emptiest.count else { break }
          let next = emptiest[place + 1]
          if level <= loads[next] / sizes[next] { break }
        }
        for (place, item) in attender.items.enumerated() {
          shares[index][place] = max(0, level * sizes[item] - loads[item])
          loads[item] += shares[index][place]
        }
      }
    }
    return loads
  }
}
