public import CivilTime

/// An item of an agenda on the clock.
public struct TimedItem: Sendable, Hashable {
  /// From 1.
  public let number: Int
  public let item: AgendaItem
  public let start: LocalDateTime
  /// When it is expected to end, what ran late on the day included.
  public let end: LocalDateTime
}

extension MeetingRequest {
  /// The items as they are taken if the meeting begins at a moment.
  public func timedItems(from start: LocalDateTime) -> [TimedItem] {
    zip(agenda, itemSpans).enumerated().map { index, pair in
      TimedItem(
        number: index + 1, item: pair.0, start: start + Minutes(pair.1.lowerBound),
        end: start + Minutes(pair.1.upperBound))
    }
  }
}
