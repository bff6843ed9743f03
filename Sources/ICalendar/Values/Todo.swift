public import CivilTime

/// A duty on a calendar: VTODO (RFC 5545 §3.6.2).
public struct Todo: CalendarItem {
  public var uid: String
  public var stamp: LocalDateTime?
  public var sequence: Int?
  public var start: DateTime?
  public var due: DateTime?
  /// Instead of `due`, and only with a start.
  public var duration: Span?
  /// In UTC.
  public var completed: LocalDateTime?
  /// 0…100.
  public var percentComplete: Int?
  public var recurrenceID: RecurrenceID?
  public var summary: String?
  public var description: String?
  public var location: String?
  public var status: Status?
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

  public init(uid: String, summary: String? = nil, due: DateTime? = nil) {
    self.uid = uid
    self.summary = summary
    self.due = due
  }
}
