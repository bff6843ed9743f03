/// What a schedule costs by level, as minus the weighted counts: greater is better.
public struct Score: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var hard: Int
  public var medium: Int
  public var soft: Int

  public static let zero = Score(hard: 0, medium: 0, soft: 0)

  public init(hard: Int, medium: Int, soft: Int) {
    self.hard = hard
    self.medium = medium
    self.soft = soft
  }

  public static func < (a: Score, b: Score) -> Bool {
    if a.hard != b.hard { return a.hard < b.hard }
    if a.medium != b.medium { return a.medium < b.medium }
    return a.soft < b.soft
  }

  public static func + (a: Score, b: Score) -> Score {
    Score(hard: a.hard + b.hard, medium: a.medium + b.medium, soft: a.soft + b.soft)
  }

  public static func - (a: Score, b: Score) -> Score {
    Score(hard: a.hard - b.hard, medium: a.medium - b.medium, soft: a.soft - b.soft)
  }

  public subscript(level: Level) -> Int {
    get {
      switch level {
      case .hard: hard
      case .medium: medium
      case .soft: soft
      }
    }
    set {
      switch level {
      case .hard: hard = newValue
      case .medium: medium = newValue
      case .soft: soft = newValue
      }
    }
  }

  public var isFeasible: Bool { hard == 0 }

  public var description: String { "\(hard)hard/\(medium)medium/\(soft)soft" }
}
