import ArgumentParser
import Exchange
import Foundation
import Scheduling

/// `banhui solve`: one JSON problem in, one JSON solution out.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: .abstract(zh: "求解交换格式的排会问题。", en: "Solves a problem of the exchange format."),
    discussion: .discussion(
      zh: """
        读入 banhui-problem-1, 写出 banhui-solution-1。按 Ctrl-C 给出到目前为止最好的方案。
        """,
      en: """
        Reads banhui-problem-1, writes banhui-solution-1. Ctrl-C gives the best so far.
        """))

  @Argument(help: ArgumentHelp(zh: "排会问题, - 为标准输入。", en: "The problem; - for standard input."))
  var problem: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(zh: "方案写到哪里, 缺省为标准输出。", en: "Where to write the solution."))
  var output: String?

  @Option(help: ArgumentHelp(zh: "时限(秒)。", en: "Time limit in seconds."))
  var seconds: Double = 10

  @Option(help: ArgumentHelp(zh: "线程数。", en: "Threads to search with."))
  var threads: Int = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 64))

  @Option(help: ArgumentHelp(zh: "随机种子。", en: "Seed of the search."))
  var seed: UInt64 = 0

  @Option(
    help: ArgumentHelp(
      zh: "每个线程的步数上限, 代替时限; 种子相同则结果相同。",
      en: "Limit of moves for each thread instead of time: the same seed gives the same answer."))
  var moves: Int?

  @Flag(help: ArgumentHelp(zh: "一直算到证明最优为止。", en: "Goes on until the answer is proved best."))
  var untilOptimal = false

  @Flag(help: ArgumentHelp(zh: "只求解, 不写文件。", en: "Solves, and writes no file."))
  var dryRun = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if !(seconds > 0 && seconds <= 1e7) {
      throw ValidationError(zh: "--seconds: 应为正数", en: "--seconds: must be positive")
    }
    if threads < 1 || threads > 256 { throw ValidationError("--threads: 1…256") }
    if let moves, moves < 0 {
      throw ValidationError(zh: "--moves: 不能为负", en: "--moves: must not be negative")
    }
  }

  func run() throws {
    let input = ExchangeInput(options)
    let problem = try input.problem(at: problem)
    let stop = StopSignal()
    let interrupt = stop.raisedByInterrupt()
    defer { interrupt.cancel() }
    let limits = SolveOptions(
      seconds: moves == nil ? seconds : nil, moves: moves, threads: threads, seed: seed,
      untilOptimal: untilOptimal)
    let solution = Solver.solve(problem, limits, stop: stop)
    let text = SolutionWriter.text(solution, of: problem)
    if let output, !dryRun {
      try input.write(text, to: output)
    } else {
      Terminal.data(text)
    }
    switch solution.status {
    case .optimal, .feasible: return
    case .infeasible: throw ExitStatus.cannotBeScheduled.code
    case .unknown: throw ExitStatus.timeLimit.code
    }
  }
}
