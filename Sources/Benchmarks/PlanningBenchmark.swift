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
    for peer in peers where settings.wants(peer.name) {
      let path = "Tests/Fixtures/scheduling/meetings/\(peer.name).json"
      guard let problem = problem(at: path) else { continue }
      print("\(peer.name): \(SeedRuns(problem, settings).report)")
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
