public import CivilTime
public import Meetings

/// The items of a meeting on the clock.
public struct AgendaTimeline: Sendable {
  /// When an item begins and is expected to end.
  public struct Item: Sendable {
    /// From 1.
    public let number: Int
    public let item: AgendaItem
    public let start: LocalDateTime
    public let end: LocalDateTime
  }

  public let items: [Item]

  public init(of request: MeetingRequest, from start: LocalDateTime) {
    items = zip(request.agenda, request.itemSpans).enumerated().map { index, pair in
      Item(
        number: index + 1, item: pair.0, start: start + Minutes(pair.1.lowerBound),
        end: start + Minutes(pair.1.upperBound))
    }
  }

  public var end: LocalDateTime? { items.last?.end }
}
