package import Diagnostics

/// Collects what is wrong with the files of a workspace while reading goes on: all of it, but of
/// one file no more than a person would read.
package final class Findings {
  package static let greatestPerFile = 200

  package private(set) var diagnostics: [Diagnostic] = []
  private var counts: [Counted: Int] = [:]

  /// Errors and warnings are counted apart, so that no error hides behind warnings.
  private struct Counted: Hashable {
    var file: ObjectIdentifier
    var severity: Diagnostic.Severity
  }

  package init() {}

  package func report(
    _ kind: DiagnosticKind, _ message: Text, at location: SourceLocation?, hint: Text? = nil,
    related: [Diagnostic.Related] = []
  ) {
    if let location {
      let counted = Counted(file: ObjectIdentifier(location.file), severity: kind.severity)
      let count = counts[counted, default: 0] + 1
      counts[counted] = count
      if count == Self.greatestPerFile + 1 { diagnostics.append(tooMany(at: location)) }
      if count > Self.greatestPerFile { return }
    }
    diagnostics.append(
      Diagnostic(kind, message, at: location, hint: hint, related: related))
  }

  private func tooMany(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .tooManyFindings,
      Text(
        zh: "这个文件的问题超过 \(Self.greatestPerFile) 个, 从这里起不再列出",
        en:
          "more than \(Self.greatestPerFile) findings in this file; no more are listed from here on"
      ),
      at: location,
      hint: Text(
        zh: "先改好前面的, 再检查一次; 也可能放错了文件",
        en: "correct those before and check again; it may be the wrong file"))
  }
}
