public import CivilTime

/// One invitee of a meeting that was held, as it is kept when the plan moves on to other days: what
/// they had answered and whether they came (到会记录). Names and units are those of the day.
public struct AttendanceRecord: Sendable, Hashable {
  public var meeting: MeetingRequest.ID
  public var title: String
  /// When the meeting began; with its id this tells meetings of one id apart.
  public var start: LocalDateTime
  /// nil for a guest.
  public var person: Person.ID?
  public var name: String
  public var unit: String
  public var role: InviteeRole
  public var state: AttendanceState
  /// Who came instead; empty where nobody did.
  public var deputy: String
  public var hasCome: Bool
  /// Minutes after the start; zero for those in time and where the time is not known.
  public var late: Minutes

  public init(
    meeting: MeetingRequest.ID, title: String, start: LocalDateTime, person: Person.ID?,
    name: String, unit: String, role: InviteeRole, state: AttendanceState, deputy: String = "",
    hasCome: Bool, late: Minutes = .zero
  ) {
    self.meeting = meeting
    self.title = title
    self.start = start
    self.person = person
    self.name = name
    self.unit = unit
    self.role = role
    self.state = state
    self.deputy = deputy
    self.hasCome = hasCome
    self.late = late
  }
}

/// In what part somebody was invited.
public enum InviteeRole: String, Sendable, CaseIterable {
  case required
  case nonvoting
  case optional
  case guest
}

/// What an invitee's reply, or the lack of one, comes to.
public enum AttendanceState: String, Sendable, CaseIterable {
  case accepted
  case tentative
  case delegated
  /// On leave, and approved where that is needed.
  case onLeave
  /// Asked for leave that nobody has approved yet; still counted as coming.
  case leaveAsked
  case unanswered
}
