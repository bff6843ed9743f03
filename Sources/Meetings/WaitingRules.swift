public import CivilTime

/// How those who attend some items only are kept waiting (候会).
public struct WaitingRules: Sendable, Hashable {
  /// How long before their item everybody is in the waiting room.
  public var slack: Minutes
  /// What a minute of somebody's waiting counts; 1 for those not named.
  public var weights: [Person.ID: Int]
  /// The same for units that present without a person being named.
  public var unitWeights: [String: Int]
  /// 候会室: where they wait; empty where the papers need not say.
  public var room: String

  public init(
    slack: Minutes = Minutes(15), weights: [Person.ID: Int] = [:],
    unitWeights: [String: Int] = [:], room: String = ""
  ) {
    self.slack = slack
    self.weights = weights
    self.unitWeights = unitWeights
    self.room = room
  }
}
