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

  /// The file in UTF-8, and the finding that it was not.
  func decoded(_ path: String) throws -> (source: SourceFile, finding: Diagnostic?) {
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: path, limit: ReadingOptions.Limits().size)
    } catch {
      Terminal.talk(error.text[options.language])
      throw ExitStatus.unusable.code
    }
    let plain = SourceFile(name: path, bytes: bytes)
    if String(validating: bytes, as: UTF8.self) != nil { return (plain, nil) }
    guard let text = TextDecoding.utf8(from: bytes) else { return (plain, nil) }
    let source = SourceFile(name: path, bytes: text)
    return (
      source,
      Diagnostic(
        .invalidEncoding,
        Text(
          zh: "文件不是 UTF-8，按 GB18030 或 UTF-16 读取",
          en: "the file is not UTF-8 and has been read as GB18030 or UTF-16"),
        at: source.location(at: 0..<1))
    )
  }

  /// The file in UTF-8; that it was not is said on standard error.
  func source(_ path: String) throws -> SourceFile {
    let (source, finding) = try decoded(path)
    if let finding { Terminal.talk(line(finding, forOutput: false)) }
    return source
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
