import CivilTime
import Diagnostics
import Meetings

/// `sign-in.csv`: who came to which meeting, and when.
struct SignInReader {
  let context: ReadingContext
  let directory: Directory
  let meetings: MeetingNames
  var kept = KeptMeetings()

  static let columns: [Key] = [.meeting, .id, .name, .unit, .time, .source]

  func read(_ file: SourceFile) -> [Placed<SignIn>] {
    let table = CSVRows(
      file, allowed: SignInReader.columns, required: [.meeting, .name], findings: context.findings)
    return table.rows.compactMap { row in
      let name = row.text(.meeting)
      let moment = try? DateTimeText.read(row.text(.time), near: context.reference).get()
      if kept.hold(name, at: moment, isCurrent: meetings.knows(name)) { return nil }
      guard let meeting = meetings.id(name, at: row.place(.meeting)) else {
        return nil
      }
      let id = row.text(.id)
      let invitee: Reply.Invitee?
      if id.isEmpty {
        invitee = .guest(row.text(.name).plainName())
      } else {
        invitee = directory.person(id, at: row.place(.id)).map(Reply.Invitee.person)
      }
      guard let invitee else { return nil }
      return Placed(
        SignIn(
          meeting: meeting, invitee: invitee, time: time(row), source: row.text(.source)),
        at: row.place(.name))
    }
  }

  private func time(_ row: CSVRows.Row) -> LocalDateTime? {
    let text = row.text(.time)
    if text.isEmpty { return nil }
    if case .success(let time) = DateTimeText.read(text, near: context.reference) { return time }
    context.findings.report(
      .badDate, Text(zh: "看不懂时间“\(text)”", en: "cannot read the time “\(text)”"),
      at: row.place(.time),
      hint: Text(zh: "例如 2026-12-03 8:50", en: "for example 2026-12-03 8:50"))
    return nil
  }
}
