import CivilTime
import Diagnostics
import Meetings

/// The schedule for other programs: one object a line.
enum ScheduleJSON {
  static func lines(_ schedule: Schedule, office: Office) -> String {
    lines(schedule.assignments, office) + leftOut(schedule, office)
  }

  static func lines(_ assignments: [Assignment], _ office: Office) -> String {
    let titles = Dictionary(
      office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
    return assignments.map { assignment in
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
  }

  private static func leftOut(_ schedule: Schedule, _ office: Office) -> String {
    schedule.leftOut.map { left in
      JSONText.object([
        ("meeting", JSONText.string(left.meeting)),
        ("title", JSONText.string(office.meetings.first { $0.id == left.meeting }?.title ?? "")),
        ("leftOut", "true"), ("reason", JSONText.string(left.reason)),
      ]) + "\n"
    }.joined()
  }

  static func iso(_ moment: LocalDateTime) -> String {
    "\(moment.day)T\(moment.time):00"
  }
}
