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

  /// Items without a length share equally what the others leave; an item that ran late pushes the
  /// rest.
  public init(of request: MeetingRequest, from start: LocalDateTime) {
    let lengths = AgendaTimeline.lengths(of: request)
    var time = start
    items = request.agenda.enumerated().map { index, item in
      let end = time + lengths[index] + item.delay
      defer { time = end }
      return Item(number: index + 1, item: item, start: time, end: end)
    }
  }

  public var end: LocalDateTime? { items.last?.end }

  /// The probable length of each item, delays not counted.
  static func lengths(of request: MeetingRequest) -> [Minutes] {
    let stated = request.agenda.reduce(0) { $0 + ($1.duration?.count ?? 0) }
    let open = request.agenda.count { $0.duration == nil }
    let share = open == 0 ? 0 : max(0, request.duration.count - stated) / open
    return request.agenda.map { $0.duration ?? Minutes(share) }
  }
}
