import Foundation
import Scheduling

/// CSPLib problem 046: the first five can be planned, the others provably cannot.
enum ProofBenchmark {
  static func run(_ settings: Settings) {
    for number in 1...14 {
      let name = number < 10 ? "0\(number)" : "\(number)"
      guard
        let problem = PlanningBenchmark.problem(
          at: "Tests/Fixtures/scheduling/csplib046/\(name).json")
      else { continue }
      let solution = Solver.solve(
        problem, SolveOptions(seconds: settings.seconds, threads: settings.threads))
      let conflict = solution.conflictSet.map { " conflict set of \($0.meetings.count)" } ?? ""
      print(
        "\(name): \(solution.status.rawValue) \(milliseconds(solution.statistics.seconds))\(conflict)"
      )
    }
  }
}
