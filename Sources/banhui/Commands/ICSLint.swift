import ArgumentParser
import Diagnostics
import ICalendar

/// `banhui ics lint`: what clients will stumble over, with the clause and who suffers.
struct ICSLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "检查日历文件, 指出哪些软件会读错。Finds what calendar programs stumble over.")

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("日历文件。Calendar files.", valueName: "FILE"))
  var files: [String]

  func run() throws {
    let input = ICSInput(options: options)
    var hasFindings = false
    for file in files {
      for finding in CalendarLinter().findings(in: try input.source(file)) {
        hasFindings = true
        Terminal.data(input.line(finding, forOutput: true) + "\n")
        if !options.json {
          Terminal.data("  " + finding.kind.explanation[options.language] + "\n")
        }
      }
    }
    if hasFindings { throw ExitStatus.findings.code }
  }
}
