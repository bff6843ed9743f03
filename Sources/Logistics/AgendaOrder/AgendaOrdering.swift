/// The order that keeps people waiting least, and how sure that is.
public struct AgendaOrdering: Sendable {
  /// Items by their indices, in the order to take them.
  public var order: [Int]
  public var waiting: AgendaWaiting
  /// No order costs less than this; equal to the cost where the order is proved best.
  public var bound: Int

  public var isProved: Bool { bound >= waiting.cost }

  /// By how much, as a part of the cost, a better order could exist at most; 0…1.
  public var gap: Double {
    waiting.cost == 0 ? 0 : Double(waiting.cost - min(bound, waiting.cost)) / Double(waiting.cost)
  }

  /// nil where no order keeps every condition, or (beyond 20 items) where none was found.
  ///
  /// Up to 20 items the order is proved best; beyond, it is searched from `seed` with a number of
  /// moves that takes about two seconds for 60 items.
  public static func best(_ problem: AgendaProblem, seed: UInt64 = 0) -> AgendaOrdering? {
    if problem.items.count <= ExactOrder.limit {
      return ExactOrder.best(problem).map { order in
        let waiting = problem.waiting(in: order)
        return AgendaOrdering(order: order, waiting: waiting, bound: waiting.cost)
      }
    }
    var best: (order: [Int], cost: Int)?
    for attempt in 0..<UInt64(OrderSearch.attempts) {
      var search = OrderSearch(problem, seed: seed &* 31 &+ attempt)
      let order = search.best(
        from: Array(problem.items.indices), moves: OrderSearch.moves(for: problem))
      guard problem.breaches(in: order).isEmpty else { continue }
      let cost = problem.waiting(in: order).cost
      if best.map({ cost < $0.cost }) ?? true { best = (order, cost) }
    }
    guard let order = best?.order else { return nil }
    return AgendaOrdering(
      order: order, waiting: problem.waiting(in: order),
      bound: OrderBound.lowerBound(problem, around: order))
  }
}
