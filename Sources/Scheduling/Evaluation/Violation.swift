/// One breach of one rule: how often it counts, and who is concerned.
public struct Violation: Sendable, Hashable {
  public var rule: RuleID
  public var level: Level
  public var weight: Int
  /// In the unit of the rule: grains, people, seats …
  public var count: Int
  public var meetings: [MeetingIndex]
  public var rooms: [RoomIndex]
  public var people: [PersonIndex]
  /// For rules about a day rather than a meeting.
  public var day: Int?

  /// What it takes off the score.
  public var penalty: Int { count * weight }
}
