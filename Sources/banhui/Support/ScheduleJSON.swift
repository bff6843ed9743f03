import CivilTime
import Diagnostics
import Meetings

/// The schedule for other programs: one object a line.
enum ScheduleJSON {
  static func lines(_ schedule: Schedule, office: Office) -> String {
    let titles = Dictionary(
      office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
    return schedule.assignments.map { assignment in
      JSONText.object([
        ("meeting", JSONText.string(assignment.meeting)),
        ("title", JSONText.string(titles[assignment.meeting] ?? "")),
        ("start", JSONText.string(iso(assignment.interval.start))),
        ("end", JSONText.string(iso(assignment.interval.end))),
        ("zone", JSONText.string(office.zone)),
        ("room", JSONText.string(assignment.room)),
        ("pinned", assignment.isPinned ? "true" : "false"),
      ]) + "\n"
    }.joined()
      + schedule.leftOut.map { left in
        JSONText.object([
          ("meeting", JSONText.string(left.meeting)),
          ("title", JSONText.string(titles[left.meeting] ?? "")), ("leftOut", "true"),
          ("reason", JSONText.string(left.reason)),
        ]) + "\n"
      }.joined()
  }

  static func iso(_ moment: LocalDateTime) -> String {
    "\(moment.day)T\(moment.time):00"
  }
}
