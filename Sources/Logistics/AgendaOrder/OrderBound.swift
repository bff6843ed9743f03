/// What every order costs at least, for agendas too long for a proof.
///
/// The minutes of each item are divided between two bounds that then add up: a few minutes say what
/// it costs that people arrive early instead of late (`SlackBound`), all others what people wait
/// between their items (`BetweenBound`).
enum OrderBound {
  /// Minutes of slack from which on all of its growth is counted; tried in turn, because which is
  /// best depends on the spreads.
  private static let pivots: [Double] = [5, 10, 20, 30, 40]

  /// - Parameters:
  ///   - order: a good order, around which the parts of the agenda are chosen.
  ///   - rounds: how often the bound on the waiting between items is bettered.
  static func lowerBound(_ problem: AgendaProblem, around order: [Int], rounds: Int = 16) -> Int {
    var between = BetweenBound(problem, around: order)
    let lengths = problem.items.map { Double($0.likely) }
    let alone = between.ascend(lengths: lengths, rounds: rounds)
    let slack = SlackBound(problem)
    var best = alone + slack.value(squares: lengths.map { _ in 0 }, pivot: 1)
    if slack.hasSpread {
      let plans = pivots.map { slack.bestSquares(pivot: $0, prices: between.prices, sweeps: 0) }
      if let pivot = plans.max(by: { $0.worth < $1.worth })?.pivot {
        let plan = slack.bestSquares(pivot: pivot, prices: between.prices, sweeps: 2)
        let rest = zip(lengths, plan.reserves).map { max(0, $0 - $1) }
        best = max(best, plan.bound + between.ascend(lengths: rest, rounds: max(1, rounds / 2)))
      }
    }
    // Costs are whole; what rounding may have added is taken off.
    return Int((best - 1e-6 * max(1, best)).rounded(.up))
  }
}
