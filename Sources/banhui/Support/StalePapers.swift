import CivilTime
import Diagnostics
import Foundation
import Publishing
import Workspace

/// Lists the written papers that no longer hold, and writes them again where asked.
struct StalePapers {
  private let writer: PaperWriter
  private var workspace: OpenWorkspace { writer.workspace }

  init(_ writer: PaperWriter) { self.writer = writer }

  func run(renewing: Bool, dryRun: Bool) throws {
    var manifest = try workspace.manifest()
    manifest.papers = manifest.papers.filter { path, _ in
      FileManager.default.fileExists(atPath: file(path))
    }
    let stale = manifest.stale(in: writer.base, templates: workspace.templates)
    for paper in stale { Terminal.data(line(paper)) }
    let count = manifest.papers.count
    if !writer.isJSON {
      Terminal.talk(
        (stale.isEmpty
          ? Text(zh: "\(count) 份文稿都没有过时", en: "none of \(count) papers is stale")
          : Text(
            zh: "\(count) 份文稿中 \(stale.count) 份过时了",
            en: "\(stale.count) of \(count) papers are stale"))[workspace.language])
    }
    if renewing {
      try renew(stale, dryRun: dryRun)
    } else if !stale.isEmpty {
      throw ExitStatus.findings.code
    }
  }

  private func line(_ paper: StalePaper) -> String {
    let reasons = paper.reasons.map { $0[workspace.language] }
    if writer.isJSON {
      return JSONText.object([
        ("file", JSONText.string(paper.path)), ("paper", JSONText.string(paper.record.paper)),
        ("meeting", paper.record.meeting.map { JSONText.string($0) } ?? "null"),
        ("reasons", JSONText.array(reasons.map { JSONText.string($0) })),
      ]) + "\n"
    }
    let heading = "\(paper.path)（\(paper.title[workspace.language])）"
    return heading + "\n"
      + reasons.flatMap { wrapped($0, to: max(20, Terminal.width - 2)).split(separator: "\n") }
      .map { "  \($0)\n" }.joined()
  }

  /// Each again with its options and in its format, dated today.
  private func renew(_ stale: [StalePaper], dryRun: Bool) throws {
    var files: [(path: String, bytes: [UInt8], record: PaperRecord)] = []
    for old in stale {
      guard let paper = Paper.named(old.record.paper),
        let format = PaperFormat(rawValue: old.record.format)
      else { continue }
      let order = PaperOrder(paper, meeting: old.record.meeting, options: old.record.options)
      guard order.occasion(in: writer.base) != nil else { continue }
      let result = try writer.documents(of: order)
      files.append(
        (
          file(old.path), try writer.bytes(of: result.documents, as: format),
          writer.record(order, result, as: format)
        ))
    }
    writer.reportFonts()
    if dryRun { return }
    for file in files { try workspace.write(file.bytes, to: file.path) }
    try writer.remember(files.map { ($0.path, $0.record) })
    if !writer.isJSON {
      Terminal.talk(
        Text(zh: "重写了 \(files.count) 份", en: "wrote \(files.count) again")[workspace.language])
      let obsolete = stale.count(where: \.isObsolete)
      if obsolete > 0 {
        Terminal.talk(
          Text(
            zh: "\(obsolete) 份的会议已不在方案里, 没有重写; 收回后删除文件",
            en: "\(obsolete) are of meetings no longer held; take them back and delete the files")[
              workspace.language])
      }
    }
  }

  private func file(_ path: String) -> String {
    path.hasPrefix("/") ? path : workspace.path(path)
  }
}
