import Diagnostics
import Exchange
import Foundation
import Scheduling

let arguments = CommandLine.arguments
let seconds = Double(arguments[2])
let moves = arguments[2].hasSuffix("M") ? Int(arguments[2].dropLast()).map { $0 * 1_000_000 } : nil
let seeds = Int(arguments[3]) ?? 1
let threads = Int(arguments[4]) ?? 2
for path in arguments[5...] {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let outcome = ProblemReader.read(SourceFile(name: path, bytes: bytes))
  for finding in outcome.findings { print(DiagnosticPrinter(language: .en).text(finding)) }
  guard let problem = outcome.problem else { continue }
  for seed in 0..<seeds {
    let solution = Solver.solve(
      problem, SolveOptions(seconds: seconds, moves: moves, threads: threads, seed: UInt64(seed)))
    let s = solution.statistics
    print(
      problem.name, seed, solution.score, "first", s.firstFeasibleSeconds ?? -1, "Mmoves/s/thread",
      Double(s.moves) / s.seconds / 1e6 / Double(threads))
  }
}
