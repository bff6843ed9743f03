import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Meetings
import Scheduling
import Workspace

/// A workspace that a command works on: its values, and how to speak to its user.
struct OpenWorkspace {
  let folder: WorkspaceFolder
  let contents: WorkspaceFolder.Contents
  let office: Office
  let language: Language

  /// Opens the folder of the options. Findings go to standard error; errors among them end the
  /// command, because whatever it made from such files would be wrong.
  ///
  /// - Parameters:
  ///   - warnings: whether each is told, or only that there are some.
  ///   - isForPlanning: whether findings count that leave the files readable and no plan possible.
  ///     What only adds to the files must go on then: it may be what mends them.
  init(
    _ options: CommonOptions, warnings: Warnings = .mentioned, isForPlanning: Bool = true
  ) throws {
    folder = WorkspaceFolder(path: options.directory)
    contents = OpenWorkspace.load(options)
    language = options.language
    let findings = contents.diagnostics.filter {
      isForPlanning || !WorkspaceDiagnoses.ofPlanning.contains($0.kind)
    }
    if warnings == .told || findings.hasErrors || options.json {
      OpenWorkspace.report(findings, options)
    } else if !findings.isEmpty {
      Terminal.talk(OpenWorkspace.reminder(options)[language])
    }
    guard let office = contents.office, !findings.hasErrors else {
      throw ExitStatus.unusable.code
    }
    self.office = office
  }

  enum Warnings {
    case told
    case mentioned
  }

  /// That `check` has something to say; how much it alone can count, as it looks at more.
  private static func reminder(_ options: CommonOptions) -> Text {
    let check = ["banhui", options.directory == "." ? "" : "-C \(options.directory)", "check"]
      .filter { !$0.isEmpty }.joined(separator: " ")
    return Text(zh: "（文件里有警告, 详见 \(check)）", en: "(the files have warnings: see \(check))")
  }

  static func load(_ options: CommonOptions) -> WorkspaceFolder.Contents {
    WorkspaceFolder(path: options.directory).load(
      knownRules: knownRules, today: options.currentTime.day)
  }

  static var knownRules: [RuleName] {
    RuleCatalogue.ids.map { RuleName(id: $0.name, chineseName: RuleCatalogue.title(of: $0).zh) }
  }

  static func report(_ diagnostics: [Diagnostic], _ options: CommonOptions) {
    if diagnostics.isEmpty { return }
    let printer = DiagnosticPrinter(
      language: options.language, usesColor: Terminal.usesColor(forOutput: false),
      width: Terminal.width)
    for diagnostic in diagnostics {
      Terminal.talk(options.json ? printer.json(diagnostic) : printer.text(diagnostic))
    }
    if diagnostics.hasErrors, !options.json { Terminal.talk(printer.summary(diagnostics)) }
  }
}
