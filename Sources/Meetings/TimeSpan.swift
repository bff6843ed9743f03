public import CivilTime

/// A span of one day's clock, half-open: 08:30–12:00.
public struct TimeSpan: Sendable, Hashable {
  public let start: TimeOfDay
  public let end: TimeOfDay

  /// nil where the end is not after the start.
  public init?(_ start: TimeOfDay, _ end: TimeOfDay) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  public func on(_ day: Day) -> Interval {
    Interval(LocalDateTime(day, start), LocalDateTime(day, end)) ?? Interval(day)
  }

  public var length: Minutes { Minutes((end.second - start.second) / 60) }
}
