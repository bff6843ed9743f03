public import CivilTime

/// Where and when one meeting takes place.
public struct Assignment: Sendable, Hashable {
  public var meeting: MeetingRequest.ID
  public var interval: Interval
  public var room: Room.ID
  /// Decided: the planner must not move it.
  public var isPinned: Bool

  public init(
    meeting: MeetingRequest.ID, interval: Interval, room: Room.ID, isPinned: Bool = false
  ) {
    self.meeting = meeting
    self.interval = interval
    self.room = room
    self.isPinned = isPinned
  }
}

/// The one schedule from which every paper and every calendar is made.
public struct Schedule: Sendable, Hashable {
  /// By start, then room, then meeting.
  public private(set) var assignments: [Assignment]
  private var byMeeting: [MeetingRequest.ID: Int]
  /// Meetings that were left out by decision, each with the reason.
  public var leftOut: [LeftOutMeeting] = []

  /// Of two assignments of one meeting, the later one in the list counts.
  public init(_ assignments: [Assignment] = []) {
    var latest: [MeetingRequest.ID: Assignment] = [:]
    for assignment in assignments { latest[assignment.meeting] = assignment }
    self.assignments = latest.values.sorted {
      ($0.interval.start, $0.room, $0.meeting) < ($1.interval.start, $1.room, $1.meeting)
    }
    byMeeting = Dictionary(
      uniqueKeysWithValues: self.assignments.enumerated().map { ($1.meeting, $0) })
  }

  public subscript(meeting: MeetingRequest.ID) -> Assignment? {
    byMeeting[meeting].map { assignments[$0] }
  }
}

/// A meeting that is not held because not all can be (小会服从大会).
public struct LeftOutMeeting: Sendable, Hashable {
  public var meeting: MeetingRequest.ID
  /// For people; empty where nobody wrote one.
  public var reason: String

  public init(_ meeting: MeetingRequest.ID, reason: String = "") {
    self.meeting = meeting
    self.reason = reason
  }
}

extension Office {
  /// The same office without the meetings that a schedule leaves out by decision: what is judged and
  /// shown then is the rest.
  public func leavingOut(_ leftOut: [LeftOutMeeting]) -> Office {
    let gone = Set(leftOut.map(\.meeting))
    return gone.isEmpty ? self : keeping { !gone.contains($0) }
  }
}
