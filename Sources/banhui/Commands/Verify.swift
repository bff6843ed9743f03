import ArgumentParser
import Diagnostics
import Exchange
import Foundation
import Scheduling

/// `banhui verify`: judges a solution from scratch with the readable rules.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: .abstract(zh: "从头核对一份方案。", en: "Judges a solution from scratch."),
    discussion: .discussion(
      zh: """
        重新计算评分, 列出违反硬规则之处, 有则退出码为 1。
        """,
      en: """
        Recomputes the score and lists every violation of a hard rule; status 1 if there is any.
        """))

  @Argument(help: ArgumentHelp(zh: "排会问题。", en: "The problem."))
  var problem: String

  @Argument(help: ArgumentHelp(zh: "方案。", en: "The solution."))
  var solution: String

  @Flag(help: ArgumentHelp(zh: "也列出中、软规则。", en: "Lists medium and soft rules too."))
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
