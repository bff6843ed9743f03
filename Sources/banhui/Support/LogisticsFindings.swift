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
    return duties(contents, office, now) + attendance(contents, office, now)
      + followUps(contents, now) + changes(contents, office)
      + AgendaChecks.diagnostics(
        office: office, schedule: contents.schedule, places: contents.meetingPlaces)
      + SeatingChecks.diagnostics(
        office: office, places: contents.meetingPlaces, rankPlaces: contents.rankPlaces)
  }

  private static func attendance(
    _ contents: WorkspaceFolder.Contents, _ office: Office, _ now: LocalDateTime
  ) -> [Diagnostic] {
    AttendanceChecks.diagnostics(
      office: office, schedule: contents.schedule, signIns: contents.signIns.map(\.value),
      replyPlaces: Dictionary(
        contents.replies.map { ($0.value, $0.place) }, uniquingKeysWith: { _, last in last }),
      meetingPlaces: contents.meetingPlaces, now: now)
  }

  private static func duties(
    _ contents: WorkspaceFolder.Contents, _ office: Office, _ now: LocalDateTime
  ) -> [Diagnostic] {
    let plan = DutyPlan(
      contents.duties.map(\.value), schedule: contents.schedule, office: office,
      progress: contents.progress)
    let found = DutyChecks.diagnostics(
      plan, schedule: contents.schedule, office: office,
      places: Dictionary(
        contents.duties.map { ($0.value.id, $0.place) }, uniquingKeysWith: { first, _ in first }),
      now: now)
    // A name that the file gets wrong would be reported again as a missing owner.
    let hasUnreadNames = contents.diagnostics.contains {
      $0.severity == .error && $0.location?.file.name == "duties.yaml"
    }
    guard hasUnreadNames else { return found }
    return found.filter { ![.dutyWithoutOwner, .dutyWithoutDeputy].contains($0.kind) }
  }

  private static func followUps(_ contents: WorkspaceFolder.Contents, _ now: LocalDateTime)
    -> [Diagnostic]
  {
    FollowUpChecks.diagnostics(
      FollowUpLedger(contents.followUps.map(\.value), progress: contents.progress),
      places: Dictionary(
        contents.followUps.map { ($0.value.id, $0.place) }, uniquingKeysWith: { first, _ in first }
      ), today: now.day)
  }

  private static func changes(_ contents: WorkspaceFolder.Contents, _ office: Office)
    -> [Diagnostic]
  {
    ChangeList(contents, office: office).diagnostics(
      titles: Dictionary(
        office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
      places: contents.meetingPlaces)
  }

  /// Regulations, and meetings that could be held together.
  static func compliance(_ contents: WorkspaceFolder.Contents, now: LocalDateTime)
    -> [Diagnostic]
  {
    guard let office = contents.office else { return [] }
    func places<Key: Hashable>(_ pairs: [(Key, SourceLocation)]) -> [Key: SourceLocation] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    let found = PolicyChecks.diagnostics(
      contents.policies, waivers: contents.waivers.map(\.value),
      budgets: contents.budgets.map(\.value), office: office, schedule: contents.schedule,
      announced: Set(contents.ledger?.revisions.keys.map { $0 } ?? []),
      places: PolicyChecks.Places(
        rules: contents.policyPlaces, meetings: contents.meetingPlaces,
        budgets: places(contents.budgets.map { ($0.value.meeting, $0.place) }),
        waivers: places(contents.waivers.map { ($0.value, $0.place) })), now: now)
    return found
      + JointMeetings.diagnostics(office, contents.schedule, places: contents.meetingPlaces)
  }
}
