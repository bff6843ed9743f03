import ArgumentParser
import Diagnostics
import Exchange
import Foundation
import Scheduling
import Workspace

/// Reads the files of `solve` and `verify`; prints what is wrong and ends with status 2.
struct ExchangeInput {
  private let printer: DiagnosticPrinter
  private let options: CommonOptions

  init(_ options: CommonOptions) {
    self.options = options
    printer = DiagnosticPrinter(
      language: options.language, usesColor: Terminal.usesColor(forOutput: false),
      width: Terminal.width)
  }

  func problem(at path: String) throws -> Problem {
    let outcome = ProblemReader.read(try file(path))
    show(outcome.findings)
    guard let problem = outcome.problem else { throw ExitStatus.unusable.code }
    return problem
  }

  func schedule(at path: String, of problem: Problem) throws -> Placements {
    let outcome = SolutionReader.read(try file(path), of: problem)
    show(outcome.findings)
    guard let schedule = outcome.schedule else { throw ExitStatus.unusable.code }
    return schedule
  }

  func write(_ text: String, to path: String) throws {
    do {
      try AtomicWriter.write(text, to: path)
    } catch {
      Terminal.talk(error.text[options.language])
      throw ExitStatus.unusable.code
    }
  }

  private func file(_ path: String) throws -> SourceFile {
    do {
      let bytes = try FileReading.bytes(of: path, limit: ProblemReader.greatestSize)
      return SourceFile(name: path, bytes: bytes)
    } catch {
      Terminal.talk(error.text[options.language])
      throw ExitStatus.unusable.code
    }
  }

  private func show(_ findings: [Diagnostic]) {
    for finding in findings.prefix(100) {
      Terminal.talk(options.json ? printer.json(finding) : printer.text(finding))
    }
    if findings.count > 100, !options.json { Terminal.talk(printer.summary(findings)) }
  }
}
