import Diagnostics
import Exchange
import Foundation
import Scheduling

/// The public meeting-scheduling instances, beside what other solvers reached on them.
enum PlanningBenchmark {
  /// Better of two seeds on a machine of two cores: Timefold 1.24 and CP-SAT 9.15 in 60 s, plain
  /// annealing in C++ on one core in 10 s.
  private static let peers: [(name: String, timefold: String, cpsat: String, annealing: String)] = [
    ("50", "0/-189/-8681", "0/-226/-11906", "0/-141/-10324"),
    ("100", "0/-86/-23927", "0/-473/-34485", "0/-56/-24430"),
    ("400", "0/-107/-276897", "0/-2168/-419438", "0/0/-250074"),
  ]

  static func run(_ settings: Settings) {
    print("\(settings.seconds) s, \(settings.threads) threads, median of \(settings.seeds) seeds")
    for peer in peers {
      let path = "Tests/Fixtures/scheduling/meetings/\(peer.name).json"
      guard let problem = problem(at: path) else { continue }
      let solutions = (0..<settings.seeds).map { seed in
        Solver.solve(
          problem,
          SolveOptions(
            seconds: settings.seconds, threads: settings.threads, seed: UInt64(seed)))
      }.sorted { $0.score > $1.score }
      let median = solutions[solutions.count / 2]
      let first = solutions.compactMap(\.statistics.firstFeasibleSeconds).sorted()
      let moves = solutions.map { Double($0.statistics.moves) / $0.statistics.seconds }.sorted()
      let rate = moves[moves.count / 2] / Double(settings.threads) / 1e6
      print(
        "\(peer.name): median \(median.score), best \(solutions[0].score), first feasible "
          + (first.isEmpty ? "–" : milliseconds(first[first.count / 2]))
          + String(format: ", %.2f million moves/s/thread", rate))
      print(
        "  peers: Timefold \(peer.timefold), CP-SAT \(peer.cpsat), plain annealing \(peer.annealing)"
      )
    }
  }

  static func problem(at path: String) -> Problem? {
    let url = Settings.root.appendingPathComponent(path)
    guard let data = FileManager.default.contents(atPath: url.path) else {
      print("\(path): not there")
      return nil
    }
    let outcome = ProblemReader.read(SourceFile(name: path, bytes: [UInt8](data)))
    if outcome.problem == nil { print("\(path): cannot be read") }
    return outcome.problem
  }
}
