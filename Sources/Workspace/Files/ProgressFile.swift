import CivilTime
import Diagnostics
package import Meetings

/// `progress.csv`: what was done about duties, follow-ups and changes, one step a row, added as it
/// is noted; the last step of each counts. It opens in Excel and WPS.
package enum ProgressFile {
  package static let name = "progress.csv"

  private static let columns: [Key] = [.subject, .id, .state, .time, .by, .note]

  private static let subjects: [(ProgressStep.Subject, String)] = [
    (.duty, "任务"), (.followUp, "督办"), (.change, "变更"),
  ]
  private static let states: [(ProgressStep.State, String)] = [
    (.open, "未完成"), (.underway, "进行中"), (.done, "已完成"),
  ]

  /// The text of the file with steps added to its end; `text` is nil where there is none yet.
  package static func text(adding steps: [ProgressStep], to text: String?) -> String {
    var result = CSVText.open(text, header: CSVText.row(columns.map(\.chineseName)))
    for step in steps {
      let subject = subjects.first { $0.0 == step.subject }?.1 ?? step.subject.rawValue
      let state = states.first { $0.0 == step.state }?.1 ?? step.state.rawValue
      result += CSVText.row([
        subject, step.id, state, step.time.map { $0.description } ?? "", step.by, step.note,
      ])
    }
    return result
  }

  static func read(_ file: SourceFile, context: ReadingContext) -> [ProgressStep] {
    let table = CSVRows(
      file, allowed: columns, required: [.subject, .id, .state], findings: context.findings)
    return table.rows.compactMap { row in
      guard let subject = row.choice(.subject, subjects, context.findings),
        let state = row.choice(.state, states, context.findings)
      else { return nil }
      var time: LocalDateTime?
      let text = row.text(.time)
      if case .success(let moment) = DateTimeText.read(text, near: context.reference) {
        time = moment
      } else if !text.isEmpty {
        context.findings.report(
          .badDate, Text(zh: "看不懂时间“\(text)”", en: "cannot read the time “\(text)”"),
          at: row.place(.time),
          hint: Text(zh: "例如 2026-12-03 8:50", en: "for example 2026-12-03 8:50"))
      }
      return ProgressStep(
        subject, row.text(.id), state, time: time, by: row.text(.by), note: row.text(.note))
    }
  }
}
