/// How one rule counts in an objective.
public struct RuleSetting: Sendable, Hashable {
  public var rule: RuleID
  public var level: Level
  /// Penalty for each unit that the rule counts, at least 0.
  public var weight: Int
  /// The number that some rules compare with, such as grains of break; nil takes the rule's own.
  public var limit: Int?

  public init(_ rule: RuleID, _ level: Level, weight: Int = 1, limit: Int? = nil) {
    self.rule = rule
    self.level = level
    self.weight = weight
    self.limit = limit
  }
}

/// Which rules count, and how much; a rule that is not listed is off, except that the structural
/// rules always hold.
public struct Objective: Sendable, Hashable {
  public var settings: [RuleSetting]

  public init(_ settings: [RuleSetting]) { self.settings = settings }

  public subscript(rule: RuleID) -> RuleSetting? { settings.last { $0.rule == rule } }

  /// Turns a rule on with this setting, or off with nil.
  public mutating func set(_ rule: RuleID, to setting: RuleSetting?) {
    settings.removeAll { $0.rule == rule }
    if let setting { settings.append(setting) }
  }
}
