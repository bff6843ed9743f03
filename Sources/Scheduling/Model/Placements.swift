/// Where and when one meeting takes place.
public struct Placement: Sendable, Hashable {
  /// First grain.
  public var start: Int
  public var room: RoomIndex

  public init(start: Int, room: RoomIndex) {
    self.start = start
    self.room = room
  }
}

/// A placement for each meeting of a problem, or none.
public struct Placements: Sendable, Hashable {
  public private(set) var placements: [Placement?]

  public init(unassigned count: Int) {
    placements = Array(repeating: nil, count: count)
  }

  public init(_ placements: [Placement?]) { self.placements = placements }

  public subscript(meeting: MeetingIndex) -> Placement? {
    get { placements[meeting.value] }
    set { placements[meeting.value] = newValue }
  }
}
