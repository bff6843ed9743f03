/// A very good order for agendas too long for a proof: annealing with items and short runs of items
/// moved elsewhere, swapped or turned round, then descent to an order that no single move betters.
struct OrderSearch {
  private let problem: AgendaProblem
  private var generator: SplitMix
  /// Attenders of the same items as one, so that a unit's people cost no more time than one person.
  private let attenders: [AgendaProblem.Attender]
  private let own: [Int]
  private let flatItems: [Int32]
  private let firstItem: [Int]
  private let squares: [Int]
  private let hasConditions: Bool
  private var starts: [Int]
  private var slacks: [Int]
  private var position: [Int]

  /// Searches from different seeds, of which the best counts.
  static let attempts = 3

  /// Moves of one search: fewer for longer agendas, so that the time stays about the same.
  static func moves(for problem: AgendaProblem) -> Int {
    let work = problem.items.count + problem.attenders.reduce(0) { $0 + $1.items.count }
    return min(400_000, max(20_000, 80_000_000 / max(1, work)))
  }

  init(_ problem: AgendaProblem, seed: UInt64) {
    self.problem = problem
    generator = SplitMix(seed: seed)
    var merged: [[Int]: Int] = [:]
    for attender in problem.attenders { merged[attender.items, default: 0] += attender.weight }
    attenders = merged.map { AgendaProblem.Attender(items: $0.key, weight: $0.value) }
      .sorted { $0.items.lexicographicallyPrecedes($1.items) }
    own = attenders.map { $0.items.reduce(0) { $0 + problem.items[$1].likely } }
    flatItems = attenders.flatMap { $0.items.map(Int32.init) }
    firstItem = attenders.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.items.count) }
    squares = problem.items.indices.map(problem.square)
    hasConditions = problem.items.contains {
      !$0.predecessors.isEmpty || $0.topic != nil || $0.position != nil || $0.window != nil
    }
    starts = Array(repeating: 0, count: problem.items.count + 1)
    slacks = Array(repeating: 0, count: problem.items.count + 1)
    position = Array(repeating: 0, count: problem.items.count)
  }

  /// What an order costs: breaches count before all waiting, but while searching only at a price
  /// that rises, so that a better order may be reached through one that is not allowed.
  private struct Cost: Comparable {
    var breach = 0
    var waiting = 0

    static func < (a: Cost, b: Cost) -> Bool { (a.breach, a.waiting) < (b.breach, b.waiting) }
  }

  /// The best order found from `start` within a number of moves; it may still break conditions
  /// where none was found that keeps them.
  mutating func best(from start: [Int], moves: Int) -> [Int] {
    guard start.count > 1 else { return start }
    var order = start
    var cost = self.cost(order)
    var (best, bestCost) = (order, cost)
    let scale = Double(max(1, cost.waiting)) / Double(order.count)
    for move in 0..<moves {
      let progress = Double(move) / Double(moves)
      let temperature = max(0.01, scale * (1 - progress) * (1 - progress))
      let price = scale * (1 + 20 * progress * progress)
      let changed = neighbour(of: order)
      let next = self.cost(changed)
      let rise =
        Double(next.waiting - cost.waiting) + price * Double(next.breach - cost.breach)
      guard rise <= 0 || generator.unit() < probability(rise / temperature) else { continue }
      (order, cost) = (changed, next)
      if cost < bestCost { (best, bestCost) = (order, cost) }
    }
    return descended(best, bestCost)
  }

  private func probability(_ quotient: Double) -> Double {
    // A rational bound of e^−x: cheaper than the exponential, and as good for accepting moves.
    quotient > 40
      ? 0 : 1 / (1 + quotient + quotient * quotient / 2 + quotient * quotient * quotient / 6)
  }

  /// Moves single items and pairs of items for as long as that helps.
  private mutating func descended(_ start: [Int], _ startCost: Cost) -> [Int] {
    var (order, cost) = (start, startCost)
    var isBetter = true
    while isBetter {
      isBetter = false
      for from in order.indices {
        for to in order.indices where to != from {
          var moved = order
          moved.insert(moved.remove(at: from), at: to)
          var swapped = order
          swapped.swapAt(from, to)
          for candidate in [moved, swapped] {
            let next = self.cost(candidate)
            if next < cost {
              (order, cost, isBetter) = (candidate, next, true)
            }
          }
        }
      }
    }
    return order
  }

  private mutating func neighbour(of order: [Int]) -> [Int] {
    var result = order
    let count = order.count
    switch generator.below(4) {
    case 0: result.swapAt(generator.below(count), generator.below(count))
    case 1:
      let a = generator.below(count)
      let b = min(count, a + 2 + generator.below(min(8, count)))
      result[a..<b].reverse()
    default:
      let length = 1 + generator.below(min(4, count))
      let from = generator.below(count - length + 1)
      let run = Array(result[from..<from + length])
      result.removeSubrange(from..<from + length)
      result.insert(contentsOf: run, at: generator.below(result.count + 1))
    }
    return result
  }

  private mutating func cost(_ order: [Int]) -> Cost {
    var sum = 0
    var time = 0
    for (place, item) in order.enumerated() {
      position[item] = place
      starts[place] = time
      slacks[place] = problem.slack(afterSquares: sum, isFirst: place == 0)
      time += problem.items[item].likely
      sum += squares[item]
    }
    starts[order.count] = time
    var waiting = 0
    for attender in attenders.indices {
      var (first, last) = (Int.max, -1)
      for index in firstItem[attender]..<firstItem[attender + 1] {
        let place = position[Int(flatItems[index])]
        first = min(first, place)
        last = max(last, place)
      }
      if last < 0 { continue }
      waiting +=
        attenders[attender].weight
        * (starts[last + 1] - starts[first] - own[attender] + slacks[first])
    }
    let breach = hasConditions ? measure(problem.breaches(in: order)) : 0
    return Cost(breach: breach, waiting: waiting)
  }

  /// Places, minutes or topics by which conditions are broken.
  private func measure(_ breaches: [AgendaProblem.Breach]) -> Int {
    breaches.reduce(0) { sum, breach in
      switch breach {
      case .position(let item):
        sum + abs((problem.items[item].position ?? 0) - position[item])
      case .precedence(let item, let other): sum + position[other] - position[item]
      case .topic: sum + 1
      case .window(_, let minutes): sum + minutes
      }
    }
  }
}
