import ArgumentParser
import CivilTime
import Diagnostics
import Documents
import Foundation
import Publishing
import Workspace

/// `banhui render`: a paper of one meeting, made from the schedule.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "由方案生成文稿: 会议通知、议程。Makes a paper of a meeting from the schedule.",
    discussion: """
      PAPER: notice（会议通知）、agenda（议程）。例如: banhui render notice budget --format html -o 通知.html
      模板在 templates/ 里; 工作区的 templates/ 中有同名文件时用它。
      Templates are built in; a file of the same name in the workspace's templates/ wins.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("哪种文稿。Which paper.", valueName: "PAPER"))
  var paper: String

  @Argument(help: ArgumentHelp("会议编号。The meeting.", valueName: "ID"))
  var meeting: String

  @Option(help: ArgumentHelp("格式。The format.", valueName: "md|html|txt|pdf|docx"))
  var format: PaperFormat?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "写到这个文件。不写则输出到屏幕。Where to write; standard output if left out.", valueName: "FILE"))
  var output: String?

  @Flag(help: "只检查能不能生成, 不写。Checks that it can be made, and writes nothing.")
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    guard let paper = Paper.all.first(where: { $0.name == paper || $0.title.zh == paper }) else {
      let names = Paper.all.map { "\($0.name)（\($0.title.zh)）" }.joined(separator: "、")
      throw workspace.fail(
        Text(zh: "没有“\(paper)”这种文稿", en: "there is no paper “\(paper)”"),
        hint: Text(
          zh: "可以写: \(names)", en: "one of: \(Paper.all.map(\.name).joined(separator: ", "))"))
    }
    let schedule = try workspace.requireSchedule()
    let meeting = try workspace.meeting(meeting, in: schedule)
    let templates = TemplateLibrary.office(overrides: workspace.contents.templates)
    let (document, diagnostics) = paper.document(
      for: meeting, today: options.currentTime.day, templates: templates)
    let printer = DiagnosticPrinter(
      language: workspace.language, usesColor: Terminal.usesColor(forOutput: false),
      width: Terminal.width)
    for diagnostic in diagnostics {
      Terminal.talk(options.json ? printer.json(diagnostic) : printer.text(diagnostic))
    }
    guard let document else { throw ExitStatus.unusable.code }
    let bytes = try bytes(of: document, workspace)
    if dryRun { return }
    if let output {
      try workspace.write(bytes, to: output)
    } else {
      Terminal.data(bytes)
    }
  }

  private func bytes(of document: Document, _ workspace: OpenWorkspace) throws -> [UInt8] {
    do {
      let paper = try chosenFormat.render(document, now: options.currentTime)
      let printer = DiagnosticPrinter(language: workspace.language, width: Terminal.width)
      for note in paper.notes { Terminal.talk(printer.text(note)) }
      return paper.bytes
    } catch {
      throw workspace.fail(error.message, hint: error.hint)
    }
  }

  /// As asked, else by the ending of the output's name, else Markdown.
  private var chosenFormat: PaperFormat {
    format ?? output.flatMap { name in
      PaperFormat.allCases.first { name.lowercased().hasSuffix("." + $0.rawValue) }
    } ?? .md
  }
}
