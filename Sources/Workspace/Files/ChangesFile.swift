import Diagnostics

/// `changes.csv`: what the changes of meetings touch, as it was found; one row each, added as it
/// is found, so that nothing is forgotten when calendars have gone out. What is done stands in
/// `progress.csv`.
package enum ChangesFile {
  package static let name = "changes.csv"

  /// One row of the file.
  package struct Row: Sendable, Hashable {
    package var id: String
    package var meeting: String
    package var matter: String
    /// Stands for what had been announced when the task was found; empty in files of before.
    package var fingerprint: String

    package init(id: String, meeting: String, matter: String, fingerprint: String = "") {
      self.id = id
      self.meeting = meeting
      self.matter = matter
      self.fingerprint = fingerprint
    }
  }

  private static let columns: [Key] = [.id, .meeting, .matter, .fingerprint]

  /// The text of the file with rows added to its end; `text` is nil where there is none yet.
  package static func text(adding rows: [Row], to text: String?) -> String {
    let result = CSVText.open(text, header: CSVText.row(columns.map(\.chineseName)))
    // The header of a file of before has no such column, and a row without it is as good.
    let hasFingerprints = result.prefix { !$0.isNewline }.contains(Key.fingerprint.chineseName)
    return result
      + rows.map {
        CSVText.row([$0.id, $0.meeting, $0.matter] + (hasFingerprints ? [$0.fingerprint] : []))
      }.joined()
  }

  static func read(_ file: SourceFile, findings: Findings) -> [Placed<Row>] {
    CSVRows(file, allowed: columns, required: [.id, .matter], findings: findings).rows.map { row in
      Placed(
        Row(
          id: row.text(.id), meeting: row.text(.meeting), matter: row.text(.matter),
          fingerprint: row.text(.fingerprint)),
        at: row.place(.id))
    }
  }
}
