/// Small parts of a long agenda, such that people share items within a part rather than across.
enum AgendaParts {
  /// Parts of at most `size` items that together hold each item at least once.
  ///
  /// A part begins with the item that shares the most people among those that fewest parts hold, and
  /// takes in the item that shares the most with it, until it is full; where nothing is shared, the
  /// item nearest in a good order.
  static func choose(_ problem: AgendaProblem, around order: [Int], size: Int) -> [[Int]] {
    let count = problem.items.count
    guard count > size else { return [Array(0..<count)] }
    let shared = sharedWeights(problem)
    let degree = shared.map { $0.reduce(0, +) }
    var position = [Int](repeating: 0, count: count)
    for (place, item) in order.enumerated() { position[item] = place }
    var held = [Int](repeating: 0, count: count)
    var parts: [[Int]] = []
    // Twice as many as would do to hold each item once.
    while parts.count < (2 * count + size - 1) / size || held.contains(0) {
      let fewest = held.min() ?? 0
      let begins = (0..<count).filter { held[$0] == fewest }
      guard let start = begins.max(by: { (degree[$0], $1) < (degree[$1], $0) }) else { break }
      var part = [start]
      var pull = shared[start]
      while part.count < size {
        func rank(_ item: Int) -> (Double, Int, Int) {
          (
            pull[item] / Double(1 + 3 * held[item]), -held[item],
            -abs(position[item] - position[start])
          )
        }
        let others = (0..<count).filter { !part.contains($0) }
        guard let next = others.max(by: { rank($0) < rank($1) }) else { break }
        part.append(next)
        for item in 0..<count { pull[item] += shared[next][item] }
      }
      for item in part { held[item] += 1 }
      parts.append(part)
    }
    return parts
  }

  /// The weight of the people whom each two items share; who has many items counts less for each two.
  private static func sharedWeights(_ problem: AgendaProblem) -> [[Double]] {
    let count = problem.items.count
    var result = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    for attender in problem.attenders where attender.items.count > 1 {
      let weight = Double(attender.weight) / Double(attender.items.count - 1)
      for a in attender.items {
        for b in attender.items where a != b { result[a][b] += weight }
      }
    }
    return result
  }

  /// The problem as if only some items were taken: whatever an order of all keeps, its part keeps.
  static func reduced(_ problem: AgendaProblem, to items: [Int]) -> AgendaProblem {
    let local = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    var merged: [[Int]: Int] = [:]
    for attender in problem.attenders {
      let own = attender.items.compactMap { local[$0] }.sorted()
      if own.count > 1 { merged[own, default: 0] += attender.weight }
    }
    let last = problem.items.count - 1
    return AgendaProblem(
      items: items.map { item in
        let position = problem.items[item].position
        var before = problem.items[item].predecessors
        for other in items where other != item {
          if problem.items[other].position == 0 { before.insert(other) }
          if position == last { before.insert(other) }
        }
        return AgendaProblem.Item(
          likely: 0, predecessors: Set(before.compactMap { local[$0] }),
          topic: problem.items[item].topic)
      },
      attenders: merged.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        AgendaProblem.Attender(items: $0.key, weight: $0.value)
      })
  }
}
