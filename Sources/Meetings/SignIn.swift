public import CivilTime

/// Somebody came to a meeting (签到).
public struct SignIn: Sendable, Hashable {
  public var meeting: MeetingRequest.ID
  public var invitee: Reply.Invitee
  /// When they came; nil where only the fact is known.
  public var time: LocalDateTime?
  public var source: String

  public init(
    meeting: MeetingRequest.ID, invitee: Reply.Invitee, time: LocalDateTime? = nil,
    source: String = ""
  ) {
    self.meeting = meeting
    self.invitee = invitee
    self.time = time
    self.source = source
  }
}
