/// A span of wall-clock time, half-open: it contains its start and not its end.
public struct Interval: Sendable, Hashable {
  public let start: LocalDateTime
  public let end: LocalDateTime

  /// nil where the end is before the start.
  public init?(_ start: LocalDateTime, _ end: LocalDateTime) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  public init(start: LocalDateTime, length: Minutes) {
    self.start = start
    end = max(start, start + length)
  }

  /// The whole of a day, midnight to midnight.
  public init(_ day: Day) {
    start = LocalDateTime(day, .midnight)
    end = LocalDateTime(day + 1, .midnight)
  }

  public var length: Minutes { end - start }
  public var isEmpty: Bool { start == end }

  public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
  public func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }
  public func contains(_ point: LocalDateTime) -> Bool { start <= point && point < end }

  public func intersection(_ other: Interval) -> Interval? {
    let common = Interval(max(start, other.start), min(end, other.end))
    return common.flatMap { $0.isEmpty ? nil : $0 }
  }
}
