/// What starts and people's days cost, as tables: a person's day is a bit row of its grains, and
/// its cost is looked up.
struct DayCosts: Sendable {
  private let arena: Arena
  /// The level of all of it.
  let level: Level
  /// By the bits of a day, from the day's `table` on.
  let ofDay: FlatArray<Int32>
  let table: FlatArray<Int32>
  /// By row of starts and grain, as in the search model.
  let ofStart: FlatArray<Int32>
  let hasStarts: Bool

  /// A table has 2 to this power.
  private static let longestDay = 14

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
      (0..<problem.roomPenalty.count).allSatisfy({ problem.roomPenalty[$0].isEased }),
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

    var tables: [Int: Int32] = [:]
    var costs: [Int32] = []
    var table: [Int32] = []
    for day in 0..<problem.dayCount {
      let length = Int(problem.dayStart[day + 1] - problem.dayStart[day])
      if length > Self.longestDay { return nil }
      if tables[length] == nil {
        tables[length] = Int32(costs.count)
        costs += (0..<UInt32(1) << UInt32(length)).map { bits in
          Int32(Self.count(bits, length, terms)[level])
        }
      }
      table.append(tables[length] ?? 0)
    }
    ofDay = arena.array(costs)
    self.table = arena.array(table)
  }

  /// What a day with these grains busy costs.
  private static func count(_ bits: UInt32, _ length: Int, _ terms: SearchTerms.Constants)
    -> Penalty
  {
    let meetings = bits.nonzeroBitCount
    var (run, beyond) = (0, 0)
    for grain in 0..<length {
      run = bits >> UInt32(grain) & 1 == 1 ? run + 1 : 0
      if run > terms.runLimit { beyond += 1 }
    }
    let isLate = length > 0 && bits >> UInt32(length - 1) & 1 == 1
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

  /// Nothing below the hard level.
  fileprivate var isEased: Bool { medium == 0 && soft == 0 }
}
