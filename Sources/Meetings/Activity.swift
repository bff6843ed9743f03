public import CivilTime

/// Something in the programme that is no meeting: a meal, a visit, the arrival (辅助活动).
public struct Activity: Sendable, Hashable {
  public var title: String
  public var start: LocalDateTime
  /// nil where only the beginning is fixed.
  public var end: LocalDateTime?
  public var place: String
  /// Who takes part, as the programme prints it.
  public var participants: String
  /// The meeting whose programme it belongs to; nil for every programme.
  public var meeting: MeetingRequest.ID?

  public init(
    title: String, start: LocalDateTime, end: LocalDateTime? = nil, place: String = "",
    participants: String = "", meeting: MeetingRequest.ID? = nil
  ) {
    self.title = title
    self.start = start
    self.end = end
    self.place = place
    self.participants = participants
    self.meeting = meeting
  }
}
