/// What every order costs at least, for agendas too long for a proof.
///
/// Within any part of the items, the people wait at least as long as they would if only that part
/// were taken, in the best order of it; parts without a common item add up. The slack of those who
/// come for one item only is bounded by itself, because it does not depend on the waiting between.
enum OrderBound {
  private static let partSize = 12

  /// The best bound over several ways to divide the items.
  static func lowerBound(_ problem: AgendaProblem, seed: UInt64, around order: [Int]) -> Int {
    var generator = SplitMix(seed: seed)
    var best = 0
    for attempt in 0..<8 {
      // Items that stand together in a good order share people, so they make strong parts.
      let shift = attempt == 0 ? 0 : generator.below(partSize)
      let turned = Array(order[shift...] + order[..<shift])
      let parts = stride(from: 0, to: turned.count, by: partSize).map {
        Array(turned[$0..<min($0 + partSize, turned.count)])
      }
      best = max(best, parts.reduce(0) { $0 + cost(of: $1, in: problem) })
    }
    return best + slackBound(problem)
  }

  private static func cost(of part: [Int], in problem: AgendaProblem) -> Int {
    let local = Dictionary(uniqueKeysWithValues: part.enumerated().map { ($1, $0) })
    var reduced = AgendaProblem(
      items: part.map { item in
        AgendaProblem.Item(
          likely: problem.items[item].likely,
          predecessors: Set(problem.items[item].predecessors.compactMap { local[$0] }))
      }, attenders: [])
    reduced.attenders = problem.attenders.compactMap { attender in
      let items = attender.items.compactMap { local[$0] }
      return items.count > 1 ? AgendaProblem.Attender(items: items, weight: attender.weight) : nil
    }
    guard let order = ExactOrder.best(reduced) else { return 0 }
    return reduced.waiting(in: order).cost
  }

  /// What slack costs at least: of the people who come for one item only, those of the item that is
  /// taken first have none, and the others the slack of the surest items before them.
  private static func slackBound(_ problem: AgendaProblem) -> Int {
    let squares = problem.items.indices.map(problem.square).sorted()
    var weights = [Int](repeating: 0, count: problem.items.count)
    for attender in problem.attenders {
      if attender.items.count == 1 { weights[attender.items[0]] += attender.weight }
    }
    var sum = 0
    var cost = 0
    // The heaviest first, behind the surest: no order does better.
    for (place, weight) in weights.sorted(by: >).enumerated() {
      cost += weight * problem.slack(afterSquares: sum, isFirst: place == 0)
      sum += squares[place]
    }
    return cost
  }
}
