/// The course of one thread's search.
extension Worker {
  mutating func search(from start: Schedule?) {
    if let start { state.load(start) }
    construct()
    let c = Calibration(&self)
    if tuning("v",0) > 0 { print(c) }
    let steps = 40
    let (hot, cold) = (tuning("hot", 1000), tuning("cold", 10))
    let (m0, m1) = (tuning("m0", 100), tuning("m1", 1000))
    let (h0, h1) = (tuning("h0", 10), tuning("h1", 10))
    func between(_ a: Double, _ b: Double, _ x: Double) -> Double { a * pow(b / a, x) }
    for step in 0..<steps {
      let (from, to) = (Double(step) / Double(steps), Double(step + 1) / Double(steps))
      let medium = between(m0, m1, (from + to) / 2)
      let hard = medium * between(h0, h1, from)
      state.reweigh(
        LevelWeights(model.problem.objective, hard: Int(hard), medium: Int(medium), soft: 1))
      Annealing(hottest: between(hot, cold, from), coldest: between(hot, cold, to))
        .run(&self, from: from, to: to)
    }
    keepBest()
  }
}

import Foundation
func tuning(_ name: String, _ usual: Double) -> Double {
  ProcessInfo.processInfo.environment["TUNE_\(name)"].flatMap(Double.init) ?? usual
}
