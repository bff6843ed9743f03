/// The name of a rule as files write it: kebab-case, after the violation.
public struct RuleID: Sendable, Hashable, CustomStringConvertible {
  public let name: String
  public init(_ name: String) { self.name = name }
  public var description: String { name }
}
