import Foundation

/// The course of one thread's search.
extension Worker {
  /// Temperatures and weights of one thread's annealing, from its beginning to its end: measured on
  /// the public instances, in units of one soft point.
  private enum Course {
    static let steps = 40
    static let temperature = (hot: 1_000.0, cold: 10.0)
    static let mediumWeight = (first: 100.0, last: 1_000.0)
    /// Times the medium weight.
    static let hardWeight = 10.0
  }

  /// Builds a schedule (or begins with `start`) and improves it until the clock is over. The
  /// weights of the levels rise as it cools, so that the end is lexicographic.
  mutating func search(from start: Schedule?) {
    if let start { state.load(start) }
    construct()
    func between(_ a: Double, _ b: Double, _ x: Double) -> Double { a * pow(b / a, x) }
    for step in 0..<Course.steps {
      let from = Double(step) / Double(Course.steps)
      let to = Double(step + 1) / Double(Course.steps)
      let medium = between(
        Course.mediumWeight.first, Course.mediumWeight.last, (from + to) / 2)
      state.reweigh(
        LevelWeights(
          model.problem.objective, hard: Int(medium * Course.hardWeight), medium: Int(medium),
          soft: 1))
      let (hot, cold) = Course.temperature
      Annealing(hottest: between(hot, cold, from), coldest: between(hot, cold, to))
        .run(&self, from: from, to: to)
    }
    keepBest()
  }
}
