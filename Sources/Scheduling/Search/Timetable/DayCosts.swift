/// What starts and people's days cost, as tables: a person's day is a bit row of its grains, and
/// its cost is looked up.
struct DayCosts: Sendable {
  private let arena: Arena
  /// The level of all of it.
  let level: Level
  /// By the bits of a day, from the day's `table` on.
  let ofDay: FlatArray<Int32>
  let table: FlatArray<Int32>
  /// What turning one bit over changes, by the bits of the day, from the grain's `flip` on.
  let ofFlip: FlatArray<Int32>
  let flip: FlatArray<Int32>
  /// By row of starts and grain, as in the search model.
  let ofStart: FlatArray<Int32>
  let hasStarts: Bool
  /// The least that one count of a rule costs.
  let unit: Int

  /// A day's table has 2 to this power, and one for each grain besides.
  private static let longestDay = 12

  /// Nil where the problem has rules of another kind or of more than one level below hard, where
  /// people may be absent, and where a day is too long.
  init?(_ problem: SearchModel) {
    let terms = problem.terms
    let loads = [terms.run, terms.lone, terms.late, terms.load]
    let starts = (0..<problem.startPenalty.count).map { problem.startPenalty[$0] }
    let levels = [Level.medium, .soft].filter { level in
      (loads + starts).contains { $0[level] > 0 }
    }
    let meetings = 0..<problem.meetingCount
    guard levels.count == 1, !terms.hasOtherTerms({ !$0.isZero }),
      (0..<problem.roomPenalty.count).allSatisfy({ problem.roomPenalty[$0].isOnlyHard }),
      meetings.allSatisfy({
        problem.peopleOffset[$0] + problem.requiredCount[$0] == problem.peopleOffset[$0 + 1]
      }),
      starts.allSatisfy({ $0[levels[0]] < 1 << 20 }), loads.allSatisfy({ $0[levels[0]] < 1 << 20 })
    else { return nil }
    let level = levels[0]
    self.level = level
    let arena = Arena()
    self.arena = arena
    ofStart = arena.array(starts.map { Int32($0[level]) })
    hasStarts = starts.contains { $0[level] > 0 }
    unit = (loads + starts).map { $0[level] }.filter { $0 > 0 }.min() ?? 1

    var known: [Int: (table: Int, flip: Int)] = [:]
    var (costs, changes): ([Int32], [Int32]) = ([], [])
    var (table, flip): ([Int32], [Int32]) = ([], [])
    for day in 0..<problem.dayCount {
      let length = Int(problem.dayStart[day + 1] - problem.dayStart[day])
      if length > Self.longestDay { return nil }
      let size = 1 << length
      let first = known[length] ?? (costs.count, changes.count)
      if known.updateValue(first, forKey: length) == nil {
        let days = (0..<size).map { Int32(Self.count($0, length, terms)[level]) }
        costs += days
        for grain in 0..<length { changes += (0..<size).map { days[$0 ^ (1 << grain)] - days[$0] } }
      }
      table.append(Int32(first.table))
      flip += (0..<length).map { Int32(first.flip + $0 * size) }
    }
    ofDay = arena.array(costs)
    self.table = arena.array(table)
    ofFlip = arena.array(changes)
    self.flip = arena.array(flip)
  }

  /// What a day with these grains busy costs.
  private static func count(_ bits: Int, _ length: Int, _ terms: SearchTerms.Constants)
    -> Penalty
  {
    let meetings = bits.nonzeroBitCount
    var (run, beyond) = (0, 0)
    for grain in 0..<length {
      run = bits >> grain & 1 == 1 ? run + 1 : 0
      if run > terms.runLimit { beyond += 1 }
    }
    let isLate = length > 0 && bits >> (length - 1) & 1 == 1
    return terms.run * beyond + terms.lone * (meetings == 1 ? 1 : 0) + terms.late * (isLate ? 1 : 0)
      + terms.load * max(0, meetings - terms.loadLimit)
  }
}

extension Penalty {
  fileprivate subscript(level: Level) -> Int {
    switch level {
    case .hard: hard
    case .medium: medium
    case .soft: soft
    }
  }

  /// Nothing counts below the hard level.
  fileprivate var isOnlyHard: Bool { medium == 0 && soft == 0 }
}
