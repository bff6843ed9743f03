/// What a zone's clocks differ from UTC by, over some span of time.
public struct ZoneOffset: Sendable, Hashable {
  /// East of Greenwich is positive: +28,800 for Beijing time.
  public let seconds: Int
  public let isDaylight: Bool
  /// Such as `CST` or `CEST`; not unique over the world.
  public let abbreviation: String

  public init(seconds: Int, isDaylight: Bool = false, abbreviation: String) {
    self.seconds = seconds
    self.isDaylight = isDaylight
    self.abbreviation = abbreviation
  }

  static let utc = ZoneOffset(seconds: 0, abbreviation: "UTC")
}

/// The moment at which a zone's clocks are changed.
public struct ZoneTransition: Sendable, Hashable {
  public let instant: Instant
  public let before: ZoneOffset
  public let after: ZoneOffset

  public init(instant: Instant, before: ZoneOffset, after: ZoneOffset) {
    self.instant = instant
    self.before = before
    self.after = after
  }

  /// What the clocks show at the change if nobody touches them: the form RFC 5545 §3.6.5 wants.
  public var localBefore: LocalDateTime {
    LocalDateTime(secondsSinceEpoch: instant.secondsSinceEpoch + before.seconds)
  }
}
