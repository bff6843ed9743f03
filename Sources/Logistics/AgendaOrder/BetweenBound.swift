/// What people wait between their items at least, from small parts of the agenda that are each
/// solved exactly.
///
/// If only some of the items were taken, and those in their best order, people would wait no longer
/// than they do. Parts may overlap: an item then stands in each with some of its minutes, which add
/// up to no more than it takes. How the minutes are best divided is found by going up the
/// supergradient, which for an item of a part is the weight of those who wait during it.
struct BetweenBound {
  /// Items of one part; 2ⁿ sets of them are gone through in each round.
  static let usualPartSize = 16
  /// Parts of a minute that the exact method counts in; what is less is lost, never added.
  private static let scale = 256.0

  private struct Part {
    var items: [Int]
    /// The items as a problem of their own, still without lengths.
    var problem: AgendaProblem
    /// Minutes of each item that count in this part.
    var minutes: [Double]
    /// Weight of those who wait during each item, in the best order.
    var waiting: [Double]
  }

  private var parts: [Part]
  /// For each item, where it stands: the part and its place there.
  private let holders: [[(part: Int, place: Int)]]

  init(
    _ problem: AgendaProblem, around order: [Int], partSize: Int = BetweenBound.usualPartSize
  ) {
    let chosen = AgendaParts.choose(problem, around: order, size: partSize)
    var holders = [[(part: Int, place: Int)]](repeating: [], count: problem.items.count)
    for (index, items) in chosen.enumerated() {
      for (place, item) in items.enumerated() { holders[item].append((index, place)) }
    }
    self.holders = holders
    parts = chosen.map { items in
      Part(
        items: items, problem: AgendaParts.reduced(problem, to: items),
        minutes: items.map { 1 / Double(holders[$0].count) }, waiting: items.map { _ in 0 })
    }
  }

  /// What one more minute of each item would add to the bound last found.
  var prices: [Double] {
    holders.map { places in
      places.isEmpty
        ? 0
        : places.reduce(0) { $0 + parts[$1.part].waiting[$1.place] } / Double(places.count)
    }
  }

  /// The best bound of some rounds for items of these lengths; begins with the division of minutes
  /// that was found last.
  mutating func ascend(lengths: [Double], rounds: Int) -> Double {
    var best = 0.0
    for round in 0..<rounds {
      scale(to: lengths)
      var value = 0.0
      for index in parts.indices { value += solve(index) }
      best = max(best, value)
      if round + 1 < rounds { shift(lengths, by: 0.6 / (1 + Double(round) / 8)) }
    }
    return best
  }

  /// Makes the minutes of each item add up to its length.
  private mutating func scale(to lengths: [Double]) {
    for (item, places) in holders.enumerated() {
      let sum = places.reduce(0) { $0 + parts[$1.part].minutes[$1.place] }
      for (part, place) in places {
        parts[part].minutes[place] =
          sum > 0
          ? parts[part].minutes[place] * lengths[item] / sum
          : lengths[item] / Double(places.count)
      }
    }
  }

  /// Gives minutes to the parts in which more people wait during the item than in others.
  private mutating func shift(_ lengths: [Double], by step: Double) {
    for (item, places) in holders.enumerated() where places.count > 1 {
      let weights = places.map { parts[$0.part].waiting[$0.place] }
      let mean = weights.reduce(0, +) / Double(places.count)
      for ((part, place), weight) in zip(places, weights) {
        let change = step * lengths[item] * (weight - mean) / (mean + 3)
        parts[part].minutes[place] = max(0, parts[part].minutes[place] + change)
      }
    }
  }

  /// What people wait within one part in its best order.
  private mutating func solve(_ index: Int) -> Double {
    var problem = parts[index].problem
    for place in problem.items.indices {
      problem.items[place].likely = Int(parts[index].minutes[place] * BetweenBound.scale)
      problem.items[place].longest = problem.items[place].likely
    }
    guard let order = ExactOrder.best(problem) else { return 0 }
    var position = [Int](repeating: 0, count: order.count)
    for (place, item) in order.enumerated() { position[item] = place }
    var waiting = [Double](repeating: 0, count: order.count)
    for attender in problem.attenders {
      let places = attender.items.map { position[$0] }
      guard let first = places.min(), let last = places.max() else { continue }
      for item in order[first...last] { waiting[item] += Double(attender.weight) }
      for item in attender.items { waiting[item] -= Double(attender.weight) }
    }
    parts[index].waiting = waiting
    return Double(problem.waiting(in: order).cost) / BetweenBound.scale
  }
}
