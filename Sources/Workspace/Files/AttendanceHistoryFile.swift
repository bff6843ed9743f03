import CivilTime
import Diagnostics
package import Meetings

/// `attendance-history.csv`: who was invited to meetings that were held, what they had answered and
/// whether they came, one row each, so that it outlives the meetings files of one planning period. It
/// opens in Excel and WPS.
package enum AttendanceHistoryFile {
  package static let name = "attendance-history.csv"

  private static let columns: [Key] = [
    .meeting, .title, .start, .id, .name, .unit, .role, .answer, .deputy, .arrived, .late,
  ]

  private static let roles: [(InviteeRole, String)] = [
    (.required, "出席"), (.nonvoting, "列席"), (.optional, "可选"), (.guest, "特邀"),
  ]
  private static let states: [(AttendanceState, String)] = [
    (.accepted, "参加"), (.tentative, "待定"), (.delegated, "替会"), (.onLeave, "请假"),
    (.leaveAsked, "请假待批"), (.unanswered, "未答复"),
  ]

  /// The whole file.
  package static func text(of records: [AttendanceRecord]) -> String {
    CSVText.mark + CSVText.row(columns.map(\.chineseName))
      + records.map { record in
        CSVText.row([
          record.meeting, record.title, record.start.description, record.person ?? "", record.name,
          record.unit, roles.first { $0.0 == record.role }?.1 ?? record.role.rawValue,
          states.first { $0.0 == record.state }?.1 ?? record.state.rawValue, record.deputy,
          record.hasCome ? "是" : "", record.late > .zero ? "\(record.late.count)" : "",
        ])
      }.joined()
  }

  /// What is kept once some meetings are kept anew: the others stay as they are, in their order.
  package static func merge(
    _ new: [AttendanceRecord], into old: [AttendanceRecord]
  ) -> [AttendanceRecord] {
    let anew = Set(new.map(KeptMeetings.Key.init))
    return old.filter { !anew.contains(KeptMeetings.Key($0)) } + new
  }

  static func read(_ file: SourceFile, context: ReadingContext) -> [AttendanceRecord] {
    let table = CSVRows(
      file, allowed: columns, required: [.meeting, .start, .name], findings: context.findings)
    return table.rows.compactMap { row in
      guard case .success(let start) = DateTimeText.read(row.text(.start), near: context.reference)
      else {
        context.findings.report(
          .badDate,
          Text(
            zh: "看不懂时间“\(row.text(.start))”", en: "cannot read the time “\(row.text(.start))”"),
          at: row.place(.start),
          hint: Text(zh: "例如 2026-12-03 8:50", en: "for example 2026-12-03 8:50"))
        return nil
      }
      guard let role = row.choice(.role, roles, orElse: .required, context.findings),
        let state = row.choice(.answer, states, orElse: .unanswered, context.findings)
      else { return nil }
      let id = row.text(.id)
      let late = row.text(.late)
      if !late.isEmpty, Int(late) == nil {
        context.findings.report(
          .badNumber, Text(zh: "“\(late)”不是分钟数", en: "“\(late)” is no number of minutes"),
          at: row.place(.late), hint: Text(zh: "例如 7", en: "for example 7"))
      }
      return AttendanceRecord(
        meeting: row.text(.meeting), title: row.text(.title), start: start,
        person: id.isEmpty ? nil : id, name: row.text(.name), unit: row.text(.unit), role: role,
        state: state, deputy: row.text(.deputy), hasCome: !row.text(.arrived).isEmpty,
        late: Minutes(max(0, Int(late) ?? 0)))
    }
  }
}
