/// The busy grains of each person's days as bit rows, and what all days and starts cost.
struct PersonDayBits {
  private let costs: DayCosts?
  private let problem: SearchModel
  /// By person, then day.
  private let bits: FlatArray<UInt16>
  private let dayCount: Int
  private let bitOfGrain: FlatArray<UInt16>
  private(set) var total = 0

  init(_ model: TimetableModel, _ arena: Arena) {
    costs = model.costs
    problem = model.problem
    dayCount = problem.dayCount
    let people = costs == nil ? 0 : problem.problem.people.count
    bits = arena.array(people * problem.dayCount, of: 0)
    let problem = self.problem
    bitOfGrain = arena.array(
      (0..<model.grainCount).map { grain in
        1
          << UInt16(
            truncatingIfNeeded: Int32(grain) - problem.dayStart[Int(problem.dayOfGrain[grain])])
      })
  }

  /// Counts everything from nothing.
  mutating func count(_ timetable: borrowing Timetable) {
    guard let costs else { return }
    for place in 0..<bits.count { bits[place] = 0 }
    total = 0
    for meeting in 0..<timetable.model.meetingCount where timetable.isPlaced(meeting) {
      let grain = Int(timetable.grain[meeting])
      total += startCost(costs, meeting, grain)
      for place in people(meeting) {
        bits[Int(problem.people[place]) * dayCount + Int(problem.dayOfGrain[grain])] ^=
          bitOfGrain[grain]
      }
    }
    for place in 0..<bits.count { total += Int(costs.ofDay[at(costs, place % dayCount, place)]) }
  }

  /// How the cost would change if a meeting went from one grain to another.
  @inline(__always) func delta(_ meeting: Int, _ from: Int, _ to: Int) -> Int {
    guard let costs else { return 0 }
    let (fromDay, toDay) = (Int(problem.dayOfGrain[from]), Int(problem.dayOfGrain[to]))
    let (fromBit, toBit) = (bitOfGrain[from], bitOfGrain[to])
    var change: Int32 = 0
    if fromDay == toDay {
      let ofFrom = Int(costs.table[fromDay])
      let both = fromBit ^ toBit
      for place in people(meeting) {
        let day = bits[Int(problem.people[place]) &* dayCount &+ fromDay]
        change &+= costs.ofDay[ofFrom &+ Int(day ^ both)] &- costs.ofDay[ofFrom &+ Int(day)]
      }
    } else {
      let (fromFlip, toFlip) = (Int(costs.flip[from]), Int(costs.flip[to]))
      for place in people(meeting) {
        let base = Int(problem.people[place]) &* dayCount
        let (old, new) = (bits[base &+ fromDay], bits[base &+ toDay])
        change &+= costs.ofFlip[fromFlip &+ Int(old)] &+ costs.ofFlip[toFlip &+ Int(new)]
      }
    }
    return Int(change) &+ startDelta(meeting, from, to)
  }

  /// How the cost would change if these people, each busy in one of two grains only, went to the
  /// other one.
  func delta(_ people: FlatArray<UInt64>, between a: Int, and b: Int) -> Int {
    guard let costs else { return 0 }
    let (dayA, dayB) = (Int(problem.dayOfGrain[a]), Int(problem.dayOfGrain[b]))
    var change: Int32 = 0
    if dayA == dayB {
      let (both, table) = (Int(bitOfGrain[a] ^ bitOfGrain[b]), Int(costs.table[dayA]))
      forEach(people) { base in
        let day = Int(bits[base &+ dayA])
        change &+= costs.ofDay[table &+ (day ^ both)] &- costs.ofDay[table &+ day]
      }
    } else {
      let (flipA, flipB) = (Int(costs.flip[a]), Int(costs.flip[b]))
      forEach(people) { base in
        change &+= costs.ofFlip[flipA &+ Int(bits[base &+ dayA])]
        change &+= costs.ofFlip[flipB &+ Int(bits[base &+ dayB])]
      }
    }
    return Int(change)
  }

  /// Calls `body` with where the days of each person in a row begin.
  @inline(__always) private func forEach(_ people: FlatArray<UInt64>, _ body: (Int) -> Void) {
    for word in 0..<people.count {
      var row = people[word]
      while row != 0 {
        body((word &* 64 &+ row.trailingZeroBitCount) &* dayCount)
        row &= row &- 1
      }
    }
  }

  /// The part of the change that is not people's.
  @inline(__always) func startDelta(_ meeting: Int, _ from: Int, _ to: Int) -> Int {
    guard let costs, costs.hasStarts else { return 0 }
    return startCost(costs, meeting, to) &- startCost(costs, meeting, from)
  }

  /// Moves a meeting. Of several that change places between two grains the first may enter before
  /// the others have left: bits are turned over, so that the last one makes it right again.
  @inline(__always) mutating func move(_ meeting: Int, _ from: Int, _ to: Int) {
    guard let costs else { return }
    let (fromDay, toDay) = (Int(problem.dayOfGrain[from]), Int(problem.dayOfGrain[to]))
    let (fromBit, toBit) = (bitOfGrain[from], bitOfGrain[to])
    let (ofFrom, ofTo) = (Int(costs.table[fromDay]), Int(costs.table[toDay]))
    var change: Int32 = 0
    for place in people(meeting) {
      let base = Int(problem.people[place]) &* dayCount
      let old = bits[base &+ fromDay]
      bits[base &+ fromDay] = old ^ fromBit
      change &+= costs.ofDay[ofFrom &+ Int(old ^ fromBit)] &- costs.ofDay[ofFrom &+ Int(old)]
      let new = bits[base &+ toDay]
      bits[base &+ toDay] = new ^ toBit
      change &+= costs.ofDay[ofTo &+ Int(new ^ toBit)] &- costs.ofDay[ofTo &+ Int(new)]
    }
    total &+= Int(change) &+ startDelta(meeting, from, to)
  }

  @inline(__always) private func people(_ meeting: Int) -> Range<Int> {
    Int(problem.peopleOffset[meeting])..<Int(problem.peopleOffset[meeting &+ 1])
  }

  @inline(__always) private func at(_ costs: DayCosts, _ day: Int, _ place: Int) -> Int {
    Int(costs.table[day]) &+ Int(bits[place])
  }

  @inline(__always) private func startCost(_ costs: DayCosts, _ meeting: Int, _ grain: Int) -> Int {
    Int(costs.ofStart[Int(problem.startRow[meeting]) &* problem.grainCount &+ grain])
  }
}
