public import CivilTime

/// A meeting on a calendar: VEVENT (RFC 5545 §3.6.1).
public struct Event: CalendarItem {
  /// How long it lasts.
  public enum Extent: Sendable, Hashable {
    /// DTEND, exclusive; for all-day events the day after the last.
    case end(DateTime)
    case duration(Span)
    /// The day of an all-day event, else no time at all.
    case unstated
  }

  public var uid: String
  public var stamp: LocalDateTime?
  public var sequence: Int?
  public var start: DateTime?
  public var extent: Extent = .unstated
  public var recurrenceID: RecurrenceID?
  public var summary: String?
  public var description: String?
  public var location: String?
  public var status: Status?
  public var transparency: Transparency?
  public var classification: Classification?
  public var priority: Int?
  public var url: String?
  public var organizer: Organizer?
  public var attendees: [Attendee] = []
  public var categories: [String] = []
  public var rules: [RecurrenceRule] = []
  public var extraDates: [ExtraDate] = []
  public var exceptions: [DateTime] = []
  public var conferences: [Conference] = []
  public var attachments: [Attachment] = []
  public var created: LocalDateTime?
  public var modified: LocalDateTime?
  public var alarms: [Alarm] = []
  public var properties: [Property] = []
  public var components: [Component] = []
  public var parameters: [String: [Parameter]] = [:]

  public init(uid: String, summary: String? = nil, start: DateTime? = nil, end: DateTime? = nil) {
    self.uid = uid
    self.summary = summary
    self.start = start
    extent = end.map(Extent.end) ?? .unstated
  }
}
