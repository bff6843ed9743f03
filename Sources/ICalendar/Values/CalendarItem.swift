public import CivilTime

/// What events and duties have in common; lets one reader and one writer serve both.
public protocol CalendarItem: Sendable, Hashable {
  /// Stable for the life of the meeting (RFC 7986 §5.3).
  var uid: String { get set }
  /// When this state of it was written down, in UTC (DTSTAMP).
  var stamp: LocalDateTime? { get set }
  var sequence: Int? { get set }
  var start: DateTime? { get set }
  /// Which occurrence of a series this stands for.
  var recurrenceID: RecurrenceID? { get set }
  /// One line.
  var summary: String? { get set }
  var description: String? { get set }
  var location: String? { get set }
  var status: Status? { get set }
  var classification: Classification? { get set }
  /// 0 undefined, 1 highest … 9 lowest.
  var priority: Int? { get set }
  var url: String? { get set }
  var organizer: Organizer? { get set }
  var attendees: [Attendee] { get set }
  var categories: [String] { get set }
  var rules: [RecurrenceRule] { get set }
  var extraDates: [ExtraDate] { get set }
  var exceptions: [DateTime] { get set }
  var conferences: [Conference] { get set }
  var attachments: [Attachment] { get set }
  var created: LocalDateTime? { get set }
  var modified: LocalDateTime? { get set }
  var alarms: [Alarm] { get set }
  /// Everything else, kept as it came.
  var properties: [Property] { get set }
  var components: [Component] { get set }
  /// Parameters of the single properties above that have no place of their own, by property name,
  /// such as the LANGUAGE of a SUMMARY.
  var parameters: [String: [Parameter]] { get set }
}

/// The start that an occurrence has by the series' rule (RFC 5545 §3.8.4.4).
public struct RecurrenceID: Sendable, Hashable {
  public var start: DateTime
  /// RANGE=THISANDFUTURE: this occurrence and all after it.
  public var andFuture: Bool

  public init(_ start: DateTime, andFuture: Bool = false) {
    self.start = start
    self.andFuture = andFuture
  }
}

/// A value of RDATE (RFC 5545 §3.8.5.2): a start, or a start with its own length.
public enum ExtraDate: Sendable, Hashable {
  case start(DateTime)
  case period(Period)

  public var start: DateTime {
    switch self {
    case .start(let start): start
    case .period(let period): period.start
    }
  }
}

/// A span of time by its start and its end or length (RFC 5545 §3.3.9).
public struct Period: Sendable, Hashable {
  public enum Extent: Sendable, Hashable {
    case end(DateTime)
    case length(Span)
  }

  public var start: DateTime
  public var extent: Extent

  public init(_ start: DateTime, to end: DateTime) {
    self.start = start
    extent = .end(end)
  }

  public init(_ start: DateTime, length: Span) {
    self.start = start
    extent = .length(length)
  }

  var value: String {
    switch extent {
    case .end(let end): start.value + "/" + end.value
    case .length(let span): start.value + "/" + span.description
    }
  }

  init?(value: String, zone: String?) {
    let sides = value.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, let start = DateTime(value: String(sides[0]), zone: zone),
      !start.isDate
    else { return nil }
    if let end = DateTime(value: String(sides[1]), zone: zone), !end.isDate {
      self.init(start, to: end)
    } else if let span = Span(String(sides[1])), !span.isNegative {
      self.init(start, length: span)
    } else {
      return nil
    }
  }
}
