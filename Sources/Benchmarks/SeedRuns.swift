import Foundation
import Scheduling

/// What several seeds made of one problem.
struct SeedRuns {
  /// Best first.
  let solutions: [Solution]
  private let threads: Int

  init(_ problem: Problem, _ settings: Settings) {
    threads = settings.threads
    solutions = (0..<settings.seeds).map { seed in
      Solver.solve(
        problem,
        SolveOptions(
          seconds: settings.moves == nil ? settings.seconds : nil, moves: settings.moves,
          threads: settings.threads, seed: UInt64(seed)))
    }.sorted { $0.score > $1.score }
  }

  var median: Score { solutions[solutions.count / 2].score }

  /// Median of the seeds that found one; nil where none did.
  var firstFeasible: Double? {
    let times = solutions.compactMap(\.statistics.firstFeasibleSeconds).sorted()
    return times.isEmpty ? nil : times[times.count / 2]
  }

  /// Median of millions of evaluated moves a second and thread.
  var rate: Double {
    let rates = solutions.map {
      Double($0.statistics.moves) / max(1e-9, $0.statistics.seconds)
    }.sorted()
    return rates[rates.count / 2] / Double(threads) / 1e6
  }

  /// Median, range, bound, first feasible and rate, on two lines.
  var report: String {
    let last = solutions[solutions.count - 1].score
    let bound = solutions.map(\.bound).min() ?? .zero
    return "median \(median), best \(solutions[0].score), worst \(last)\n  bound \(bound), "
      + "first feasible \(firstFeasible.map(milliseconds) ?? "–"), "
      + String(format: "%.2f million moves/s/thread", rate)
  }
}
