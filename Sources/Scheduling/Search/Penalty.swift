/// Weighted counts by level: what is taken off a score; smaller is better.
struct Penalty: Hashable, BitwiseCopyable, Sendable {
  var hard = 0
  var medium = 0
  var soft = 0

  init(hard: Int = 0, medium: Int = 0, soft: Int = 0) {
    self.hard = hard
    self.medium = medium
    self.soft = soft
  }

  init(_ setting: RuleSetting, count: Int = 1) {
    switch setting.level {
    case .hard: hard = count &* setting.weight
    case .medium: medium = count &* setting.weight
    case .soft: soft = count &* setting.weight
    }
  }

  var isZero: Bool { hard == 0 && medium == 0 && soft == 0 }
  var score: Score { Score(hard: -hard, medium: -medium, soft: -soft) }

  @inline(__always) static func + (a: Penalty, b: Penalty) -> Penalty {
    Penalty(hard: a.hard &+ b.hard, medium: a.medium &+ b.medium, soft: a.soft &+ b.soft)
  }

  @inline(__always) static func - (a: Penalty, b: Penalty) -> Penalty {
    Penalty(hard: a.hard &- b.hard, medium: a.medium &- b.medium, soft: a.soft &- b.soft)
  }

  @inline(__always) static func * (a: Penalty, count: Int) -> Penalty {
    Penalty(hard: a.hard &* count, medium: a.medium &* count, soft: a.soft &* count)
  }

  @inline(__always) static func += (a: inout Penalty, b: Penalty) { a = a + b }

  /// Lexicographic, by level.
  @inline(__always) static func < (a: Penalty, b: Penalty) -> Bool {
    if a.hard != b.hard { return a.hard < b.hard }
    if a.medium != b.medium { return a.medium < b.medium }
    return a.soft < b.soft
  }
}
