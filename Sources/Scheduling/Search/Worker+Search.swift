/// The course of one thread's search.
extension Worker {
  mutating func search(from start: Schedule?) {
    if let start { state.load(start) }
    construct()
    let annealing = Annealing(
      hottest: tuning("hot", 300), coldest: tuning("cold", 3))
    annealing.run(&self, from: 0, to: 1)
    keepBest()
  }
}

import Foundation
func tuning(_ name: String, _ usual: Double) -> Double {
  ProcessInfo.processInfo.environment["TUNE_\(name)"].flatMap(Double.init) ?? usual
}
