public import CivilTime
public import Meetings

/// What the people and places around a meeting go by: its time, its room and who comes.
public struct MeetingFacts: Sendable, Hashable {
  public var interval: Interval
  /// The place as people read it.
  public var place: String
  public var people: Set<Person.ID>
  /// How many take a seat: guests without a name too, and nobody who comes for an item only.
  public var headcount: Int

  /// - Parameter headcount: where nil, the number of `people`.
  public init(
    interval: Interval, place: String, people: Set<Person.ID>, headcount: Int? = nil
  ) {
    self.interval = interval
    self.place = place
    self.people = people
    self.headcount = headcount ?? people.count
  }
}

/// One meeting as it was made known and as it is now.
public struct MeetingChange: Sendable, Hashable {
  public var meeting: MeetingRequest.ID
  public var title: String
  public var before: MeetingFacts
  /// nil: no longer held.
  public var after: MeetingFacts?

  /// nil where nothing that anybody goes by is different.
  public init?(
    _ meeting: MeetingRequest.ID, title: String, from before: MeetingFacts, to after: MeetingFacts?
  ) {
    if let after,
      (before.interval, before.place, before.people)
        == (after.interval, after.place, after.people)
    {
      return nil
    }
    self.meeting = meeting
    self.title = title
    self.before = before
    self.after = after
  }

  public var isMoved: Bool { after.map { $0.interval != before.interval } ?? false }
  public var isElsewhere: Bool { after.map { $0.place != before.place } ?? false }
  public var added: Set<Person.ID> { after?.people.subtracting(before.people) ?? [] }
  public var removed: Set<Person.ID> { after.map { before.people.subtracting($0.people) } ?? [] }
}
