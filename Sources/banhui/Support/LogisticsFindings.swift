import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

/// What `check` finds beyond the files themselves: replies, duties and the like against the
/// schedule and the present moment.
enum LogisticsFindings {
  static func diagnostics(_ contents: WorkspaceFolder.Contents, now: LocalDateTime)
    -> [Diagnostic]
  {
    guard let office = contents.office else { return [] }
    return AttendanceChecks.diagnostics(
      office: office, schedule: contents.schedule, signIns: contents.signIns.map(\.value),
      replyPlaces: Dictionary(
        contents.replies.map { ($0.value, $0.place) }, uniquingKeysWith: { _, last in last }),
      meetingPlaces: contents.meetingPlaces, now: now)
  }
}
