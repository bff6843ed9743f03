public import CivilTime

/// How a meeting is known to the calendars of those who attend (RFC 5545 §3.8.4.7, §3.8.7.4).
public struct Revision: Sendable, Hashable {
  /// Stable for the life of the meeting.
  public var uid: String
  /// Rises with each change of what was announced.
  public var sequence: Int

  public init(uid: String, sequence: Int) {
    self.uid = uid
    self.sequence = sequence
  }
}

/// A meeting that was announced and is no longer held.
public struct CancelledMeeting: Sendable, Hashable {
  public var revision: Revision
  public var title: String
  public var interval: Interval
  public var place: String

  public init(revision: Revision, title: String, interval: Interval, place: String) {
    self.revision = revision
    self.title = title
    self.interval = interval
    self.place = place
  }
}
