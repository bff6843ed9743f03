import ArgumentParser
import Diagnostics
import Exchange
import Foundation
import Scheduling

/// `banhui verify`: judges a solution from scratch with the readable rules.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核对方案 · Judge a solution of the exchange format",
    discussion: """
      Recomputes the score of a banhui-solution-1 and lists every violation of a hard rule.
      Exit status: 0 no hard violation; 1 hard violations; 2 unusable input.
      """)

  @Argument(help: "The problem (banhui-problem-1).")
  var problem: String

  @Argument(help: "The solution (banhui-solution-1).")
  var solution: String

  @Flag(help: "One JSON object a line: each violation, then the score.")
  var json = false

  @Flag(help: "List violations of medium and soft rules too.")
  var all = false

  @Option(help: "zh or en; else by LC_ALL or LANG.")
  var lang: Language?

  func run() throws {
    let language = lang ?? .ofEnvironment
    let input = ExchangeInput(language)
    let problem = try input.problem(at: problem)
    let schedule = try input.schedule(at: solution, of: problem)
    let evaluation = problem.evaluate(schedule)
    let report = VerificationReport(problem: problem, evaluation: evaluation, language: language)
    try input.write(
      json ? report.json(all: all) : report.text(all: all), to: "/dev/stdout")
    if !evaluation.score.isFeasible { throw ExitCode(1) }
  }
}
