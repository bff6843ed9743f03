/// What is to be planned, in names: the form that files and other programs speak.
///
/// Grains are numbered from 0 through all days without a gap. `Problem(_:)` checks it and turns it
/// into the dense form that planning works on.
public struct ProblemDescription: Sendable, Equatable {
  public var name: String
  public var grainMinutes: Int
  public var days: [DayDescription]
  public var sites: [String]
  /// Grains of travel from one site to another, by the place of both in `sites`.
  public var travel: [[Int]]?
  public var rooms: [RoomDescription]
  public var people: [PersonDescription]
  public var meetings: [MeetingDescription]
  public var objective: Objective
  /// Grains that belong to the lunch break, for `over-lunch`.
  public var lunch: [GrainSpan]
  /// Grains outside working hours, for `after-hours`.
  public var afterHours: [GrainSpan]

  public init(
    name: String, grainMinutes: Int = 15, days: [DayDescription], sites: [String] = [],
    travel: [[Int]]? = nil, rooms: [RoomDescription], people: [PersonDescription],
    meetings: [MeetingDescription], objective: Objective, lunch: [GrainSpan] = [],
    afterHours: [GrainSpan] = []
  ) {
    self.name = name
    self.grainMinutes = grainMinutes
    self.days = days
    self.sites = sites
    self.travel = travel
    self.rooms = rooms
    self.people = people
    self.meetings = meetings
    self.objective = objective
    self.lunch = lunch
    self.afterHours = afterHours
  }
}

/// One day of the horizon.
public struct DayDescription: Sendable, Equatable {
  /// ISO 8601; only for people to read.
  public var date: String
  public var grains: Int

  public init(date: String, grains: Int) {
    self.date = date
    self.grains = grains
  }
}

/// A room as files describe it.
public struct RoomDescription: Sendable, Equatable {
  public var id: String
  public var capacity: Int
  public var equipment: [String]
  public var site: String?
  public var unavailable: [GrainSpan]
  /// Grains that every meeting in this room needs before and after it; where a meeting asks for
  /// more, the longer of both counts.
  public var setUp: Int
  public var clearUp: Int

  public init(
    id: String, capacity: Int, equipment: [String] = [], site: String? = nil,
    unavailable: [GrainSpan] = [], setUp: Int = 0, clearUp: Int = 0
  ) {
    self.setUp = setUp
    self.clearUp = clearUp
    self.id = id
    self.capacity = capacity
    self.equipment = equipment
    self.site = site
    self.unavailable = unavailable
  }
}

/// A person as files describe them.
public struct PersonDescription: Sendable, Equatable {
  public var id: String
  public var unavailable: [GrainSpan]
  /// Busy, but movable: counted by `tentative-busy` rather than forbidden.
  public var tentative: [GrainSpan]

  public init(id: String, unavailable: [GrainSpan] = [], tentative: [GrainSpan] = []) {
    self.id = id
    self.unavailable = unavailable
    self.tentative = tentative
  }
}
