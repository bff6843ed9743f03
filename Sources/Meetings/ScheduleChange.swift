internal import CivilTime

/// What became of one meeting between two schedules.
public struct ScheduleChange: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case added
    case dropped
    /// Another time; perhaps another room too.
    case moved
    /// Another room at the same time.
    case roomChanged
  }

  public var meeting: MeetingRequest.ID
  /// nil for a meeting that was added.
  public var before: Assignment?
  /// nil for a meeting that was dropped.
  public var after: Assignment?

  /// nil where both are the same for those who attend, whether or not they are pinned.
  public init?(_ meeting: MeetingRequest.ID, from before: Assignment?, to after: Assignment?) {
    if before?.interval == after?.interval, before?.room == after?.room { return nil }
    self.meeting = meeting
    self.before = before
    self.after = after
  }

  public var kind: Kind {
    guard let before else { return .added }
    guard let after else { return .dropped }
    return before.interval == after.interval ? .roomChanged : .moved
  }

  public var changesRoom: Bool {
    guard let before, let after else { return false }
    return before.room != after.room
  }

  /// The rooms that are concerned: of those that have to be told, freed or prepared.
  public var rooms: Set<Room.ID> { Set([before?.room, after?.room].compactMap { $0 }) }
}

extension Schedule {
  /// What became of each meeting since an earlier schedule, by time: of those that are still held
  /// the new one, of those that are not the old one.
  public func changes(since earlier: Schedule) -> [ScheduleChange] {
    let meetings = Set(earlier.assignments.map(\.meeting)).union(assignments.map(\.meeting))
    return meetings.compactMap { ScheduleChange($0, from: earlier[$0], to: self[$0]) }
      .sorted { a, b in
        guard let x = a.after ?? a.before, let y = b.after ?? b.before else { return false }
        return (x.interval.start, x.room, a.meeting) < (y.interval.start, y.room, b.meeting)
      }
  }
}

extension MeetingRequest {
  /// Everybody of the roster whom a change of this meeting concerns, each once: those who attend,
  /// those who come for an item, and whom to ask.
  public var peopleConcerned: [Person.ID] {
    var seen: Set<Person.ID> = []
    return (attendees.map(\.person) + itemAttendees + [chair, contact].compactMap { $0 })
      .filter { seen.insert($0).inserted }
  }
}
