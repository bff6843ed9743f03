import CivilTime
import Diagnostics
import Meetings

/// What readers of one workspace share: where findings go, and what a date without a year or a
/// half day means here.
final class ReadingContext {
  let findings: Findings
  var hours: WorkingHours = .standard
  /// Dates without a year mean the nearest such day.
  var reference: Day
  /// Names that `banhui.yaml` uses before the files are read that define them.
  var sites: [(text: String, place: SourceLocation)] = []
  var units: [(text: String, place: SourceLocation)] = []

  init(findings: Findings, reference: Day) {
    self.findings = findings
    self.reference = reference
  }
}
