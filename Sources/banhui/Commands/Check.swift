import ArgumentParser
import Diagnostics
import Documents
import Exchange
import Foundation
import ICalendar
import Logistics
import Scheduling
import Workspace

/// `banhui check`: every problem of every file at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: .abstract(
      zh: "检查工作区的所有文件, 一次报出全部问题。", en: "Reports every problem of every file at once."),
    discussion: .discussion(
      zh: """
        没有问题时不输出, 退出码 0。只有警告时退出码仍为 0, 加 --strict 则为 1。
        """,
      en: """
        Silent and 0 when clean; warnings alone leave 0, with --strict they are findings.
        """))

  @OptionGroup var options: CommonOptions

  @Flag(help: ArgumentHelp(zh: "警告也算问题。", en: "Warnings count as findings."))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      zh: "也按会风规定检查, 并提出套会、并会的建议。", en: "Judges by the regulations on meetings, too."))
  var policy = false

  @Option(
    help: ArgumentHelp(zh: "解释一种问题的编号。", en: "Explains a kind of finding.", valueName: "ID"))
  var explain: String?

  func run() throws {
    if let explain { return try self.explain(explain) }
    var contents = OpenWorkspace.load(options)
    contents.diagnostics += LogisticsFindings.diagnostics(contents, now: options.currentTime)
    if policy {
      contents.diagnostics += LogisticsFindings.compliance(contents, now: options.currentTime)
    }
    contents.diagnostics = contents.diagnostics.inReadingOrder()
    let printer = DiagnosticPrinter(
      language: options.language, usesColor: Terminal.usesColor(forOutput: true),
      width: Terminal.width)
    for diagnostic in contents.diagnostics {
      Terminal.data((options.json ? printer.json(diagnostic) : printer.text(diagnostic)) + "\n")
    }
    if !contents.diagnostics.isEmpty, !options.json {
      Terminal.talk(printer.summary(contents.diagnostics))
    }
    if contents.office == nil { throw ExitStatus.unusable.code }
    let isFinding = contents.diagnostics.hasErrors || (strict && !contents.diagnostics.isEmpty)
    if isFinding { throw ExitStatus.findings.code }
  }

  private func explain(_ id: String) throws {
    let kinds = DiagnosticCatalogue.all
    guard let kind = kinds.first(where: { $0.id == id }) else {
      let nearest = Similarity.nearest(to: id, among: kinds.map(\.id))
      let text = Text(
        zh: "没有编号为“\(id)”的问题" + (nearest.map { ", 是不是“\($0)”?" } ?? ""),
        en: "there is no finding “\(id)”" + (nearest.map { "; did you mean “\($0)”?" } ?? ""))
      Terminal.talk(text[options.language])
      throw ExitStatus.unusable.code
    }
    let severity: Text =
      switch kind.severity {
      case .error: Text(zh: "错误", en: "error")
      case .warning: Text(zh: "警告", en: "warning")
      case .note: Text(zh: "说明", en: "note")
      }
    Terminal.data("\(kind.id) (\(severity[options.language]))\n\n")
    Terminal.data(wrapped(kind.explanation[options.language], to: min(Terminal.width, 100)) + "\n")
  }
}

/// Every kind of finding that any command can report.
enum DiagnosticCatalogue {
  static let all: [DiagnosticKind] =
    WorkspaceDiagnoses.all + TemplateDiagnostics.all + CalendarDiagnoses.all
    + DiagnosticKind.problemKinds + DiagnosticKind.exchangeKinds + AttendanceDiagnoses.all
    + PaperPress.diagnosticKinds
    + DutyDiagnoses.all + FollowUpDiagnoses.all
    + ComplianceDiagnoses.all + ChangeDiagnoses.all + SeatingDiagnoses.all
}
