/// Decides whether some meetings can be placed together at all: backtracking with forward checking
/// (Haralick and Elliott, 1980), the meeting with fewest places per learnt weight first (Boussemart
/// et al., 2004).
struct ExactFeasibility {
  enum Answer {
    case feasible(Placements)
    case infeasible
    /// The limit of nodes was reached, or there are too many places to look at.
    case unknown
  }

  private struct Value {
    var start: Int32
    var end: Int32
    var room: Int32
    var day: Int32
  }

  private static let greatestDomain = 300_000

  private let model: SearchModel
  private let meetings: [Int]
  private let stop: StopSignal
  private var values: [[Value]] = []
  /// The first `size` places of each list are alive.
  private var alive: [[Int32]] = []
  private var size: [Int] = []
  private var chosen: [Int]
  private var weight: [Int]
  private var pairs: [HardPair]
  private var people: [PersonSpan]
  private var nodes = 0
  /// Where the present round ends, in nodes.
  private var roundEnd = 0
  private let limit: Int
  private var isTooLarge = false

  /// How often each meeting's last place was ruled out: those that stand in the way.
  var weights: [Int] { weight }
  private(set) var nodesUsed = 0

  init(_ model: SearchModel, _ meetings: [MeetingIndex], limit: Int, stop: StopSignal) {
    self.model = model
    self.meetings = meetings.map(\.value)
    self.limit = limit
    self.stop = stop
    chosen = Array(repeating: -1, count: meetings.count)
    weight = Array(repeating: 1, count: meetings.count)
    pairs = []
    people = []
    var total = 0
    for meeting in self.meetings {
      var list: [Value] = []
      let (low, high) = (Int(model.firstStart[meeting]), Int(model.lastStart[meeting]))
      let rooms = model.roomsOf(meeting)
      total += Int(model.startCount[meeting]) * rooms.count
      if total > Self.greatestDomain {
        isTooLarge = true
        return
      }
      for start in low..<max(low, high + 1) where model.admits(meeting, start: start) {
        let end = start + Int(model.duration[meeting])
        for place in rooms where model.isOpen(Int(model.roomList[place]), start, end) {
          list.append(
            Value(
              start: Int32(start), end: Int32(end), room: model.roomList[place],
              day: model.dayOfGrain[start]))
        }
      }
      values.append(list)
      alive.append(Array(0..<Int32(list.count)))
      size.append(list.count)
    }
    for a in self.meetings.indices {
      for b in self.meetings.indices {
        pairs.append(HardPair(model, self.meetings[a], self.meetings[b]))
      }
    }
    people = PersonSpan.all(model, self.meetings)
  }

  mutating func decide() -> Answer {
    if isTooLarge { return .unknown }
    if size.contains(0) { return .infeasible }
    for a in meetings.indices {
      let duration = Int(model.duration[meetings[a]])
      if !pairs[a * meetings.count + a].isSelfConsistent(duration: duration) {
        return .infeasible
      }
    }
    if let over = people.first(where: { !fits($0) }) {
      for index in over.members { weight[index] += 1 }
      return .infeasible
    }
    let answer = withRestarts()
    nodesUsed = nodes
    return answer
  }

  /// Begins again with other places first when a search grows long: what the weights have learnt
  /// leads to the core sooner (Luby et al., 1993; here in geometric steps).
  private mutating func withRestarts() -> Answer {
    var random = RandomSource(seed: 1)
    let full = size
    var patience = 500
    while true {
      roundEnd = min(limit, nodes + patience)
      guard let answer = descend(0) else { return .infeasible }
      if case .unknown = answer, nodes < limit, !stop.isRaised {
        size = full
        chosen = Array(repeating: -1, count: meetings.count)
        for index in alive.indices {
          for place in stride(from: full[index] - 1, to: 0, by: -1) {
            alive[index].swapAt(place, random.below(place + 1))
          }
        }
        patience += patience / 2
        continue
      }
      return answer
    }
  }

  /// Nil where nothing below is feasible.
  private mutating func descend(_ depth: Int) -> Answer? {
    if depth == meetings.count {
      let schedule = schedule()
      return model.terms.hasHardLoad && !isFeasible(schedule) ? nil : .feasible(schedule)
    }
    let next = choose()
    let before = size
    for place in 0..<before[next] {
      nodes += 1
      if nodes > roundEnd || (nodes & 255 == 0 && stop.isRaised) { return .unknown }
      let value = alive[next][place]
      chosen[next] = Int(value)
      if propagate(next) {
        if let answer = descend(depth + 1) { return answer }
      }
      chosen[next] = -1
      size = before
    }
    return nil
  }

  private func choose() -> Int {
    var best = -1
    for index in meetings.indices where chosen[index] < 0 {
      if best < 0 || size[index] * weight[best] < size[best] * weight[index] { best = index }
    }
    return best
  }

  /// Takes away what the choice rules out; false where a meeting has no place left.
  private mutating func propagate(_ chosenIndex: Int) -> Bool {
    let value = values[chosenIndex][chosen[chosenIndex]]
    for index in meetings.indices where chosen[index] < 0 {
      let pair = pairs[chosenIndex * meetings.count + index]
      if pair.isFree { continue }
      var place = 0
      var count = size[index]
      while place < count {
        let id = alive[index][place]
        if conflicts(pair, chosenIndex, value, index, values[index][Int(id)]) {
          count -= 1
          alive[index].swapAt(place, count)
        } else {
          place += 1
        }
      }
      size[index] = count
      if count == 0 {
        weight[index] += 1
        weight[chosenIndex] += 1
        return false
      }
    }
    for person in people where person.members.contains(chosenIndex) && !fits(person) {
      for index in person.members where chosen[index] < 0 { weight[index] += 1 }
      return false
    }
    return true
  }

  private func conflicts(_ pair: HardPair, _ a: Int, _ x: Value, _ b: Int, _ y: Value) -> Bool {
    let gap = Int(max(x.start, y.start)) - Int(min(x.end, y.end))
    if gap < 0 && (pair.excludesOverlap || (pair.excludesSameRoom && x.room == y.room)) {
      return true
    }
    if gap <= pair.reach || (pair.hasExtras && x.day == y.day) {
      let entry = DayLists.Entry(
        start: y.start, end: y.end, room: y.room, meeting: Int32(meetings[b]))
      let penalty = model.pairPenalty(
        meetings[a], Int(x.start), Int(x.end), Int(x.room), entry, gap,
        hasExtras: pair.hasExtras && x.day == y.day)
      if penalty.hard > 0 { return true }
    }
    return pair.relations.contains { relation in
      let isFirst = relation.first.value == meetings[a]
      let (one, other) = isFirst ? (x, y) : (y, x)
      return model.count(
        relation, Int(one.start), Int(one.room), Int(other.start), Int(other.end), Int(other.room))
        > 0
    }
  }

  /// Whether a person's meetings can lie one after the other in the time that they leave, counting
  /// the least travel or break between two of them.
  private func fits(_ person: PersonSpan) -> Bool {
    var (low, high) = (Int32.max, Int32(0))
    var grains = 0
    for index in person.members {
      if chosen[index] >= 0 {
        let value = values[index][chosen[index]]
        low = min(low, value.start)
        high = max(high, value.end)
        grains += Int(value.end - value.start)
        continue
      }
      grains += Int(model.duration[meetings[index]])
      for place in 0..<size[index] {
        let value = values[index][Int(alive[index][place])]
        low = min(low, value.start)
        high = max(high, value.end)
      }
    }
    let days = max(1, person.daysTouched(model, Int(low), Int(high)))
    let between = max(0, person.members.count - days) * person.leastBetween
    return grains + between <= Int(high - low)
  }

  private func schedule() -> Placements {
    var schedule = Placements(unassigned: model.meetingCount)
    for (index, meeting) in meetings.enumerated() {
      let value = values[index][chosen[index]]
      schedule[MeetingIndex(meeting)] = Placement(
        start: Int(value.start), room: RoomIndex(Int(value.room)))
    }
    return schedule
  }

  /// Whether no hard rule is broken but for the meetings that are not looked at.
  private func isFeasible(_ schedule: Placements) -> Bool {
    model.problem.evaluate(schedule).violations.allSatisfy { violation in
      violation.level != .hard || violation.weight == 0 || violation.rule == Unassigned.id
        || violation.rule == LeftOut.id
    }
  }
}
