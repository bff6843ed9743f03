public import CivilTime

/// How the seats of a room are laid out.
public enum RoomLayout: String, Sendable, Hashable, CaseIterable {
  case theatre
  case classroom
  case boardroom
  case uShape
  case banquet
}

/// A place where meetings are held.
public struct Room: Sendable, Hashable, Identifiable {
  public var id: String
  public var name: String
  /// Empty where the workspace has only one site.
  public var site: String
  /// Seats in the room's usual layout.
  public var capacity: Int
  /// Seats in the layouts that the room can be given.
  public var layouts: [RoomLayout: Int]
  public var equipment: Set<String>
  /// Opening hours; nil means the working hours of the workspace.
  public var hours: TimeSpan?
  /// Spans in which the room is closed or taken by something that is not planned here.
  public var busy: [BusySpan]
  /// Time that every meeting in this room needs before it, for setting up.
  public var setUp: Minutes
  /// Time that every meeting in this room needs after it, for clearing up.
  public var clearUp: Minutes

  public init(
    id: String, name: String, site: String = "", capacity: Int, layouts: [RoomLayout: Int] = [:],
    equipment: Set<String> = [], hours: TimeSpan? = nil, busy: [BusySpan] = [],
    setUp: Minutes = .zero, clearUp: Minutes = .zero
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.capacity = capacity
    self.layouts = layouts
    self.equipment = equipment
    self.hours = hours
    self.busy = busy
    self.setUp = setUp
    self.clearUp = clearUp
  }

  /// Seats in a layout; nil where the room cannot be given that layout.
  public func capacity(in layout: RoomLayout?) -> Int? {
    guard let layout else { return capacity }
    return layouts.isEmpty ? capacity : layouts[layout]
  }
}

/// The way between two sites, in both directions.
public struct TravelTime: Sendable, Hashable {
  public var from: String
  public var to: String
  public var time: Minutes

  public init(from: String, to: String, time: Minutes) {
    self.from = from
    self.to = to
    self.time = time
  }
}
