/// A point in time, the same everywhere: what two calendars in different zones agree on.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let secondsSinceEpoch: Int

  public init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// The instant at which a clock set to UTC shows this.
  public init(utc: LocalDateTime) {
    secondsSinceEpoch = utc.secondsSinceEpoch
  }

  /// What a clock set to UTC shows.
  public var utc: LocalDateTime { LocalDateTime(secondsSinceEpoch: secondsSinceEpoch) }

  public static func < (a: Instant, b: Instant) -> Bool {
    a.secondsSinceEpoch < b.secondsSinceEpoch
  }
}
