import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import ICalendar
import Workspace

/// `banhui ics lint`: what clients will stumble over, with the clause and who suffers; `--fix` mends
/// what is safe to mend.
struct ICSLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: .abstract(zh: "检查日历文件, 指出哪些软件会读错。", en: "Finds what calendar programs stumble over."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "日历文件。", en: "Calendar files.", valueName: "FILE"))
  var files: [String]

  @Flag(
    help: ArgumentHelp(
      zh: "把能安全改正的改好, 写到 FILE.fixed.ics 或 -o 指定的文件。",
      en: "Mends what is safe to mend, into FILE.fixed.ics or the file of -o.")
  )
  var fix = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(zh: "改好的文件。", en: "The mended file.", valueName: "FILE"))
  var output: String?

  @Flag(
    help: ArgumentHelp(zh: "只说会改什么, 不写文件。", en: "Says what would be mended, and writes nothing."))
  var dryRun = false

  func validate() throws {
    if output != nil, !fix || files.count != 1 {
      throw ValidationError(zh: "-o 要与 --fix 和一个文件连用", en: "-o goes with --fix and one file")
    }
  }

  func run() throws {
    let input = ICSInput(options: options)
    var hasFindings = false
    for file in files {
      if fix {
        if try mend(try input.source(file), input) { hasFindings = true }
      } else {
        let (source, encoding) = try input.decoded(file)
        let findings = [encoding].compactMap { $0 } + CalendarLinter().findings(in: source)
        print(findings, input)
        if findings.contains(where: { $0.severity != .note }) { hasFindings = true }
      }
    }
    if hasFindings { throw ExitStatus.findings.code }
  }

  /// What a kind of finding is about is said with the first of it.
  private func print(_ findings: [Diagnostic], _ input: ICSInput) {
    var explained: Set<DiagnosticKind> = []
    for finding in findings {
      if options.json {
        Terminal.data(json(finding, input) + "\n")
      } else {
        Terminal.data(input.line(finding, forOutput: true) + "\n")
        guard explained.insert(finding.kind).inserted else { continue }
        let text = wrapped(finding.kind.explanation[options.language], to: Terminal.width - 2)
        for line in text.split(separator: "\n") { Terminal.data("  \(line)\n") }
      }
    }
  }

  /// As other findings, with the clause, the clients and whether `--fix` mends it.
  private func json(_ finding: Diagnostic, _ input: ICSInput) -> String {
    let line = input.line(finding, forOutput: true)
    guard let entry = CalendarLinter.entry(of: finding.kind) else { return line }
    let clients = JSONText.array(entry.clients.map(JSONText.string))
    return line.dropLast()
      + ", \"clause\": \(JSONText.string(entry.clause)), \"clients\": \(clients), "
      + "\"fixable\": \(entry.isFixable)}"
  }

  /// Writes the mended copy and says what was done; true where something is left for a person.
  private func mend(_ source: SourceFile, _ input: ICSInput) throws -> Bool {
    let now = options.currentTime
    let stamp = Zone.china.instant(now).utc
    let result = CalendarFixer(stamp: stamp).fix(source)
    guard let bytes = result.bytes else {
      print(CalendarLinter().findings(in: source), input)
      throw ExitStatus.unusable.code
    }
    let target = output ?? Self.fixedName(source.name)
    for change in result.changes { report(change, source, target) }
    let left = CalendarLinter().findings(in: SourceFile(name: target, bytes: bytes))
      .filter { $0.severity != .note }
    if dryRun {
      print(left, input)
      return !left.isEmpty
    }
    if target == "-" {
      Terminal.data(bytes)
      return false
    }
    if result.changes.isEmpty {
      Terminal.talk(
        Text(zh: "\(source.name): 无须改动", en: "\(source.name): nothing to mend")[options.language])
    } else {
      do throws(WriteError) {
        try AtomicWriter.write(bytes, to: target)
      } catch {
        Terminal.talk(error.text[options.language])
        throw ExitStatus.unusable.code
      }
      Terminal.talk(
        Text(
          zh: "改好的文件: \(target)（\(result.changes.count) 处）",
          en: "mended file: \(target) (\(result.changes.count) changes)")[options.language])
    }
    print(left, input)
    // A command that fails changes no files; what is left is said, and the copy is there.
    return false
  }

  private func report(_ change: Text, _ source: SourceFile, _ target: String) {
    if options.json {
      Terminal.data(
        JSONText.object([
          ("file", JSONText.string(source.name)), ("fixed", JSONText.string(target)),
          ("change", JSONText.string(change[options.language])),
        ]) + "\n")
    } else if target == "-" {
      Terminal.talk("\(source.name): \(change[options.language])")
    } else {
      Terminal.data("\(source.name): \(change[options.language])\n")
    }
  }

  /// `a.ics` → `a.fixed.ics`; what comes from standard input goes to standard output.
  static func fixedName(_ name: String) -> String {
    if name == "-" { return "-" }
    return (name.hasSuffix(".ics") ? String(name.dropLast(4)) : name) + ".fixed.ics"
  }
}
