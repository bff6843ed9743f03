import Foundation

/// The course of one thread's search.
extension Worker {
  /// Builds a schedule, or goes on from one, and cools what is missing of hard rules out of it.
  mutating func begin(from start: Placements?) {
    if let start { state.load(start) }
    construct()
  }

  /// Anneals until the limits are reached: weights and temperatures follow the size of the changes
  /// that moves make here, and hard rules weigh more with each step that has not kept them.
  mutating func anneal() {
    guard model.movable.count > 0 else { return }
    let calibration = Calibration(&self)
    let heat = calibration.soft
    var medium = max(1, 40 * heat / calibration.medium)
    var hard = 10 * medium
    let steps = 40
    for step in 0..<steps {
      let (from, to) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
      if best.hard > 0, step > 4 { hard *= 1.15 }
      hard *= 1.05
      medium *= 1.05
      let weights = LevelWeights(
        model.problem.objective, hard: Int(min(hard, 1e9)), medium: Int(min(medium, 1e9)), soft: 1)
      state.reweigh(weights)
      let (hottest, coldest) = (11 * heat, 0.15 * heat)
      func temperature(_ share: Double) -> Double { hottest * pow(coldest / hottest, share) }
      Annealing(hottest: temperature(from), coldest: temperature(to))
        .run(&self, from: from, to: to)
      keepBest()
      if best == Penalty() { return }
    }
  }
}
