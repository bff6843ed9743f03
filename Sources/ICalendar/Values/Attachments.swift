/// A document that belongs to an event: by address, or carried inside (RFC 5545 §3.8.1.1).
public struct Attachment: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case uri(String)
    /// As it stands in the file.
    case base64(String)
  }

  public var content: Content
  /// A media type such as `application/pdf`.
  public var format: String?
  public var parameters: [Parameter] = []

  public init(uri: String, format: String? = nil) {
    content = .uri(uri)
    self.format = format
  }

  public init(base64: String, format: String? = nil) {
    content = .base64(base64)
    self.format = format
  }
}

/// How to join from elsewhere (RFC 7986 §5.11).
public struct Conference: Sendable, Hashable {
  public var uri: String
  /// `AUDIO`, `VIDEO`, `PHONE`, `SCREEN`, `CHAT`, `MODERATOR`, `FEED`.
  public var features: [String]
  public var label: String?
  public var parameters: [Parameter] = []

  public init(_ uri: String, features: [String] = [], label: String? = nil) {
    self.uri = uri
    self.features = features
    self.label = label
  }
}

/// A reminder (RFC 5545 §3.6.6).
public struct Alarm: Sendable, Hashable {
  public enum Trigger: Sendable, Hashable {
    case fromStart(Span)
    case fromEnd(Span)
    /// At a time of UTC.
    case at(DateTime)
  }

  /// `DISPLAY`, `AUDIO` or `EMAIL`.
  public var action: String
  public var trigger: Trigger
  public var description: String?
  public var summary: String?
  /// Further times it sounds, with the pause between.
  public var repetition: Repetition?
  public var attendees: [Attendee] = []
  public var properties: [Property] = []

  public struct Repetition: Sendable, Hashable {
    public var count: Int
    public var pause: Span

    public init(count: Int, pause: Span) {
      self.count = count
      self.pause = pause
    }
  }

  public init(_ action: String, _ trigger: Trigger, description: String? = nil) {
    self.action = action
    self.trigger = trigger
    self.description = description
  }

  /// Shows `text` so many minutes before the start.
  public static func reminder(minutesBefore minutes: Int, _ text: String) -> Alarm {
    Alarm("DISPLAY", .fromStart(.minutes(-minutes)), description: text)
  }
}
