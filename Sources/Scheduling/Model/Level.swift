/// How much a rule weighs: scores are compared hard first, then medium, then soft.
public enum Level: Int, Sendable, Hashable, CaseIterable {
  case hard
  case medium
  case soft

  public init?(name: String) {
    switch name {
    case "hard": self = .hard
    case "medium": self = .medium
    case "soft": self = .soft
    default: return nil
    }
  }

  public var name: String {
    switch self {
    case .hard: "hard"
    case .medium: "medium"
    case .soft: "soft"
    }
  }
}
