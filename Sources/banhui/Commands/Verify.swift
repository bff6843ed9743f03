import ArgumentParser
import Diagnostics
import Exchange
import Foundation
import Scheduling

/// `banhui verify`: judges a solution from scratch with the readable rules.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "从头核对一份方案。Judges a solution from scratch.",
    discussion: """
      重新计算评分, 列出违反硬规则之处, 有则退出码为 1。
      Recomputes the score and lists every violation of a hard rule; status 1 if there is any.
      """)

  @Argument(help: "排会问题。The problem.")
  var problem: String

  @Argument(help: "方案。The solution.")
  var solution: String

  @Flag(help: "也列出中、软规则。Lists medium and soft rules too.")
  var all = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let input = ExchangeInput(options)
    let problem = try input.problem(at: problem)
    let schedule = try input.schedule(at: solution, of: problem)
    let evaluation = problem.evaluate(schedule)
    let report = VerificationReport(
      problem: problem, evaluation: evaluation, language: options.language)
    Terminal.data(options.json ? report.json(all: all) : report.text(all: all))
    if !evaluation.score.isFeasible { throw ExitStatus.findings.code }
  }
}
