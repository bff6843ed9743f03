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
  init(_ options: CommonOptions) throws {
    folder = WorkspaceFolder(path: options.directory)
    contents = OpenWorkspace.load(options)
    language = options.language
    OpenWorkspace.report(contents.diagnostics, options)
    guard let office = contents.office, !contents.diagnostics.hasErrors else {
      throw ExitStatus.unusable.code
    }
    self.office = office
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
