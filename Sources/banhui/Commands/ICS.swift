import ArgumentParser
import Diagnostics
import Foundation

/// `banhui ics`: looks at calendar files, whoever wrote them.
struct ICSCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ics",
    abstract: "检查和查看 .ics 日历文件。Checks and shows calendar files.",
    subcommands: [ICSLintCommand.self, ICSShowCommand.self])
}

/// Reads the files that the commands are given.
struct ICSInput {
  let options: CommonOptions

  func source(_ path: String) throws -> SourceFile {
    do {
      if path == "-" {
        return SourceFile(
          name: "-", bytes: [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()))
      }
      return SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    } catch {
      Terminal.talk(
        options.language == .zh ? "\(path): 无法读取" : "\(path): cannot be read")
      throw ExitStatus.unusable.code
    }
  }

  func line(_ finding: Diagnostic, forOutput: Bool) -> String {
    let printer = DiagnosticPrinter(
      language: options.language, usesColor: Terminal.usesColor(forOutput: forOutput),
      width: Terminal.width)
    return options.json ? printer.json(finding) : printer.text(finding)
  }
}
