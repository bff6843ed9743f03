public import CivilTime

/// How a meeting is known to the calendars of those who attend (RFC 5545 §3.8.4.7, §3.8.7.4).
public struct Revision: Sendable, Hashable {
  /// Stable for the life of the meeting.
  public var uid: String
  /// Rises with each change of time or place, and when the meeting is called off or revived.
  public var sequence: Int
  /// For an occurrence of a series that calendars hold as one event: the start that the series'
  /// rule gives it (RECURRENCE-ID).
  public var occurrence: LocalDateTime?

  public init(uid: String, sequence: Int, occurrence: LocalDateTime? = nil) {
    self.uid = uid
    self.sequence = sequence
    self.occurrence = occurrence
  }
}

/// A series that calendars hold as one recurring event, as it was first announced.
public struct AnnouncedSeries: Sendable, Hashable {
  public var id: String
  public var title: String
  /// The first occurrence by the rule.
  public var first: Interval
  public var place: String
  public var rule: RecurrenceRule

  public init(id: String, title: String, first: Interval, place: String, rule: RecurrenceRule) {
    self.id = id
    self.title = title
    self.first = first
    self.place = place
    self.rule = rule
  }

  /// The start of every occurrence that the rule gives.
  public var starts: [LocalDateTime] {
    Array(RecurrenceSet(start: first.start, rules: [rule]).occurrences().prefix(1000))
  }
}

/// A meeting that was announced and is no longer held.
public struct CancelledMeeting: Sendable, Hashable {
  public var revision: Revision
  public var title: String
  public var interval: Interval
  public var place: String
  public var room: Room.ID?
  /// Who would have attended.
  public var people: [Person.ID]

  public init(
    revision: Revision, title: String, interval: Interval, place: String, room: Room.ID? = nil,
    people: [Person.ID] = []
  ) {
    self.room = room
    self.people = people
    self.revision = revision
    self.title = title
    self.interval = interval
    self.place = place
  }
}
