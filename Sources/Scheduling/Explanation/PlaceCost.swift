/// What one place costs a meeting, by rule: the difference that it makes to the schedule's score.
public struct PlaceCost: Sendable, Hashable {
  /// Counts may be negative: a place can also mend something.
  public var violations: [Violation]

  public init(_ violations: [Violation] = []) { self.violations = violations }

  public var score: Score {
    violations.reduce(into: Score.zero) { $0[$1.level] -= $1.penalty }
  }

  /// What forbids the place.
  public var forbidding: [Violation] {
    violations.filter { $0.level == .hard && $0.penalty > 0 }
  }

  public var isAllowed: Bool { forbidding.isEmpty }

  /// What the place costs apart from what forbids it.
  public var merit: Score {
    violations.reduce(into: Score.zero) { score, violation in
      if violation.level != .hard { score[violation.level] -= violation.penalty }
    }
  }

  static func + (a: PlaceCost, b: PlaceCost) -> PlaceCost {
    PlaceCost(a.violations + b.violations)
  }
}
