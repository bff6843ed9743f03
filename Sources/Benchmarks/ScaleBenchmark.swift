import Foundation
import Scheduling

/// How time and memory grow with the number of meetings.
enum ScaleBenchmark {
  static func run(_ settings: Settings) {
    for count in [1_000, 3_000, 10_000] {
      let description = QuarterInstance(meetings: count).description()
      guard settings.wants("\(count)"), let problem = try? Problem(description) else { continue }
      let solution = Solver.solve(
        problem, SolveOptions(seconds: settings.seconds, threads: settings.threads))
      let first = solution.statistics.firstFeasibleSeconds
      print(
        "\(count) meetings: first feasible \(first.map(milliseconds) ?? "–"), "
          + "\(solution.score) after \(milliseconds(solution.statistics.seconds)), "
          + "\(solution.statistics.moves) moves, peak memory \(peakMegabytes) MB so far")
    }
  }

  /// The most memory that this process has held.
  private static var peakMegabytes: Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_024
  }
}
