import ArgumentParser
import Diagnostics
import Exchange
import Foundation
import Scheduling

/// Reads the files of `solve` and `verify`; prints what is wrong and ends with status 2.
struct ExchangeInput {
  private let printer: DiagnosticPrinter
  private let language: Language

  init(_ language: Language) {
    self.language = language
    printer = DiagnosticPrinter(language: language)
  }

  func problem(at path: String) throws -> Problem {
    let outcome = ProblemReader.read(try file(path))
    show(outcome.findings)
    guard let problem = outcome.problem else { throw ExitCode(2) }
    return problem
  }

  func schedule(at path: String, of problem: Problem) throws -> Schedule {
    let outcome = SolutionReader.read(try file(path), of: problem)
    show(outcome.findings)
    guard let schedule = outcome.schedule else { throw ExitCode(2) }
    return schedule
  }

  func write(_ text: String, to path: String) throws {
    do {
      try ExchangeFile.write(text, to: path)
    } catch {
      say(error.message[language])
      throw ExitCode(2)
    }
  }

  private func file(_ path: String) throws -> SourceFile {
    do {
      return try ExchangeFile.read(path)
    } catch {
      say(error.message[language])
      throw ExitCode(2)
    }
  }

  private func show(_ findings: [Diagnostic]) {
    for finding in findings.prefix(100) { say(printer.text(finding)) }
    if findings.count > 100 { say(printer.summary(findings)) }
  }

  private func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
