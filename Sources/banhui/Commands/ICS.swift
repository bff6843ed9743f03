import ArgumentParser
import Diagnostics
import ICalendar

/// `banhui ics`: looks at calendar files, whoever wrote them.
struct ICSCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ics",
    abstract: .abstract(zh: "检查和查看 .ics 日历文件。", en: "Checks and shows calendar files."),
    subcommands: [
      ICSLintCommand.self, ICSShowCommand.self, ICSDiffCommand.self, ICSChainCommand.self,
    ])
}

/// Reads the files that the commands are given.
struct ICSInput {
  let options: CommonOptions

  func source(_ path: String) throws -> SourceFile {
    do {
      return SourceFile(
        name: path, bytes: try FileReading.bytes(of: path, limit: ReadingOptions.Limits().size))
    } catch {
      Terminal.talk(error.text[options.language])
      throw ExitStatus.unusable.code
    }
  }

  /// A file that must hold a calendar; what is wrong with it is said on standard error.
  func calendar(_ path: String) throws -> SourceFile {
    let source = try source(path)
    let result = CalendarReader().read(source)
    for finding in result.findings { Terminal.talk(line(finding, forOutput: false)) }
    if result.calendars.isEmpty { throw ExitStatus.unusable.code }
    return source
  }

  func line(_ finding: Diagnostic, forOutput: Bool) -> String {
    let printer = DiagnosticPrinter(
      language: options.language, usesColor: Terminal.usesColor(forOutput: forOutput),
      width: Terminal.width)
    return options.json ? printer.json(finding) : printer.text(finding)
  }
}
