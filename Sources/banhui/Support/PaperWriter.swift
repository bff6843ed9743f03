import CivilTime
import Diagnostics
import Documents
import Foundation
import Publishing
import Workspace

/// Makes papers of one workspace, writes them, and keeps the manifest.
struct PaperWriter {
  let workspace: OpenWorkspace
  let base: PaperOccasion
  let press: PaperPress
  let isJSON: Bool
  private let templates: TemplateLibrary

  init(_ workspace: OpenWorkspace, base: PaperOccasion, press: PaperPress, isJSON: Bool) {
    self.workspace = workspace
    self.base = base
    self.press = press
    self.isJSON = isJSON
    templates = workspace.templates
  }

  /// Ends the command where a style file is wrong.
  func requireStyles() throws {
    report(templates.styles.diagnostics)
    if templates.styles.diagnostics.hasErrors { throw ExitStatus.unusable.code }
  }

  /// The copies of a paper; ends the command where the template does not allow it.
  func documents(of order: PaperOrder) throws -> PaperOrder.Result {
    guard let result = order.make(in: base, templates: templates) else {
      throw workspace.fail(
        Text(
          zh: "方案里没有可写\(order.paper.title.zh)的内容",
          en: "the schedule has nothing for the \(order.paper.title.en)"))
    }
    report(result.diagnostics)
    if result.diagnostics.hasErrors { throw ExitStatus.unusable.code }
    return result
  }

  func bytes(of documents: [Document], as format: PaperFormat) throws -> [UInt8] {
    do {
      return try press.bytes(of: documents, as: format)
    } catch {
      throw workspace.fail(error.message, hint: error.hint)
    }
  }

  /// An office's own .docx with facts in it; pictures come from the workspace.
  func filled(
    letterhead path: String, _ bytes: [UInt8], with context: TemplateContext
  ) throws -> (bytes: [UInt8]?, diagnostics: [Diagnostic]) {
    let workspace = workspace
    do {
      return try press.filled(
        letterhead: (path as NSString).lastPathComponent, bytes, with: context
      ) { name in
        if name.hasPrefix("/") || name.split(separator: "/").contains("..") { return nil }
        return FileManager.default.contents(atPath: workspace.path(name)).map { Array($0) }
      }
    } catch {
      throw workspace.fail(error.message, hint: error.hint)
    }
  }

  func record(
    _ order: PaperOrder, _ result: PaperOrder.Result, as format: PaperFormat
  ) -> PaperRecord {
    PaperRecord(
      order, format: format.rawValue, made: base.today.description, documents: result.documents,
      facts: result.facts)
  }

  /// Adds written files to the manifest.
  func remember(_ records: [(path: String, record: PaperRecord)]) throws {
    var manifest = try workspace.manifest()
    for (path, record) in records { manifest.papers[workspace.manifestPath(path)] = record }
    manifest.papers = manifest.papers.filter { path, _ in
      FileManager.default.fileExists(atPath: path.hasPrefix("/") ? path : workspace.path(path))
    }
    try workspace.write(manifest)
  }

  /// Every paper, or none: all are made before the first is written.
  func writeAll(
    _ orders: [PaperOrder], formats: [PaperFormat], to folder: String, dryRun: Bool
  ) throws {
    var files: [(path: String, bytes: [UInt8], record: PaperRecord)] = []
    for order in orders {
      let result = try documents(of: order)
      for format in formats {
        files.append(
          (
            folder + "/" + PaperWriter.fileName(order) + "." + format.rawValue,
            try bytes(of: result.documents, as: format), record(order, result, as: format)
          ))
      }
    }
    reportFonts()
    if !dryRun {
      for file in files { try workspace.write(file.bytes, to: file.path) }
      try remember(files.map { ($0.path, $0.record) })
    }
    for file in files {
      Terminal.data(
        isJSON
          ? JSONText.object([
            ("file", JSONText.string(file.path)), ("paper", JSONText.string(file.record.paper)),
            ("meeting", file.record.meeting.map { JSONText.string($0) } ?? "null"),
          ]) + "\n" : file.path + "\n")
    }
    if !isJSON {
      let count = files.count
      Terminal.talk(
        Text(
          zh: dryRun ? "共 \(count) 份文稿, 没有写" : "写了 \(count) 份文稿",
          en: dryRun ? "\(count) papers, none written" : "wrote \(count) papers"
        )[workspace.language])
    }
  }

  private static func fileName(_ order: PaperOrder) -> String {
    let title = FileName.safe(order.paper.title.zh)
    return order.meeting.map { FileName.safe($0) + "/" + title } ?? title
  }

  // MARK: Talk

  /// Each finding once, as one template serves many papers.
  func report(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter(
      language: workspace.language, usesColor: Terminal.usesColor(forOutput: false),
      width: Terminal.width)
    var seen: Set<String> = []
    for diagnostic in diagnostics {
      let text = isJSON ? printer.json(diagnostic) : printer.text(diagnostic)
      if seen.insert(text).inserted { Terminal.talk(text) }
    }
  }

  func reportFonts() { report(press.notes) }
}
