package import Diagnostics

/// Collects what is wrong with the files of a workspace while reading goes on.
package final class Findings {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package func report(
    _ kind: DiagnosticKind, _ message: Text, at location: SourceLocation?, hint: Text? = nil,
    related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(kind, message, at: location, hint: hint, related: related))
  }
}
