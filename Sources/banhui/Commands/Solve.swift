import ArgumentParser
import Diagnostics
import Dispatch
import Exchange
import Foundation
import Scheduling

/// `banhui solve`: one JSON problem in, one JSON solution out.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "排会求解 · Solve a problem of the exchange format",
    discussion: """
      Reads banhui-problem-1 and writes banhui-solution-1. Ctrl-C gives the best so far.
      Exit status: 0 planned; 2 unusable input or output; 3 proved that it cannot be scheduled; \
      4 no feasible plan found in time.
      """)

  @Argument(help: "The problem (banhui-problem-1); - for standard input.")
  var problem: String

  @Option(name: .shortAndLong, help: "Where to write the solution; standard output if left out.")
  var output: String?

  @Option(help: "Time limit in seconds.")
  var seconds: Double = 10

  @Option(help: "Threads to search with.")
  var threads: Int = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 64))

  @Option(help: "Seed of the search.")
  var seed: UInt64 = 0

  @Option(
    help: """
      Limit of moves for each thread instead of time: the same seed then gives the same answer.
      """)
  var moves: Int?

  @Flag(help: "Go on until the answer is proved best.")
  var untilOptimal = false

  @Flag(help: "Where not all can be planned, leave out the least important.")
  var partial = false

  @Option(help: "zh or en; else by LC_ALL or LANG.")
  var lang: Language?

  func validate() throws {
    if !(seconds > 0 && seconds <= 1e7) {
      throw ValidationError("--seconds is a positive number of seconds")
    }
    if threads < 1 || threads > 256 { throw ValidationError("--threads is between 1 and 256") }
    if let moves, moves < 0 { throw ValidationError("--moves is not negative") }
  }

  func run() throws {
    let language = lang ?? .ofEnvironment
    let problem = try ExchangeInput(language).problem(at: problem)
    let stop = StopSignal()
    let interrupt = raise(stop)
    defer { interrupt.cancel() }
    let options = SolveOptions(
      seconds: moves == nil ? seconds : nil, moves: moves, threads: threads, seed: seed,
      untilOptimal: untilOptimal, isPartial: partial)
    let solution = Solver.solve(problem, options, stop: stop)
    let text = SolutionWriter.text(solution, of: problem)
    if let output {
      try ExchangeInput(language).write(text, to: output)
    } else {
      try ExchangeInput(language).write(text, to: "/dev/stdout")
    }
    switch solution.status {
    case .optimal, .feasible: return
    case .infeasible: throw ExitCode(3)
    case .unknown: throw ExitCode(4)
    }
  }

  /// Ctrl-C and SIGTERM end the search rather than the program.
  private func raise(_ stop: StopSignal) -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { stop.raise() }
    source.resume()
    return source
  }
}
