import Meetings

/// Clauses that cannot both be kept.
enum PolicyContradictions {
  /// Pairs of rules that are on, in the order of the policies.
  static func pairs(in policies: [Policy]) -> [(PolicyRule, PolicyRule)] {
    let rules = policies.flatMap(\.rules).filter(\.isOn)
    var result: [(PolicyRule, PolicyRule)] = []
    for (index, a) in rules.enumerated() {
      for b in rules[(index + 1)...] where a.measure == b.measure && contradict(a, b) {
        result.append((a, b))
      }
    }
    return result
  }

  private static func contradict(_ a: PolicyRule, _ b: PolicyRule) -> Bool {
    if a.bound != b.bound {
      let (least, most) = a.bound == .atLeast ? (a, b) : (b, a)
      return least.limit > most.limit && canMeet(a.scope, b.scope)
    }
    // Days and weeks without meetings add up; a clause for fewer meetings is an exception.
    if [.freeDay, .freeWeek].contains(a.measure) { return false }
    return a.policy == b.policy && a.scope == b.scope && a.limit != b.limit
  }

  /// Whether one meeting, or item, can fall under both.
  private static func canMeet(_ a: PolicyRule.Scope, _ b: PolicyRule.Scope) -> Bool {
    func overlap(_ x: Set<String>, _ y: Set<String>) -> Bool {
      x.isEmpty || y.isEmpty || !x.isDisjoint(with: y)
    }
    if let x = a.hasBreakouts, let y = b.hasBreakouts, x != y { return false }
    if !a.kinds.isEmpty, a.kinds.isSubset(of: b.exceptKinds) { return false }
    if !b.kinds.isEmpty, b.kinds.isSubset(of: a.exceptKinds) { return false }
    return overlap(a.kinds, b.kinds) && overlap(a.classes, b.classes)
  }
}

extension PolicyRule.Scope {
  /// How narrowly it is drawn: of two clauses of one regulation on the same matter, the narrower
  /// is the exception to the wider.
  var narrowness: Int {
    (kinds.isEmpty ? 0 : 1) + (exceptKinds.isEmpty ? 0 : 1) + (classes.isEmpty ? 0 : 1)
      + (hasBreakouts == nil ? 0 : 1) + (words.isEmpty ? 0 : 1)
  }
}
