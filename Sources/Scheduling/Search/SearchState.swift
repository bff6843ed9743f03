/// The schedule that one thread changes: positions, day lists, and what each meeting costs where
/// it is, kept up to date by deltas.
///
/// Costs come twice: as a `Penalty` by level, exact, and as one weighed number that the search
/// compares moves by. The weights may change during a search (`reweigh`).
struct SearchState {
  let model: SearchModel
  private let arena: Arena
  /// −1 for unassigned.
  let start: FlatArray<Int32>
  let end: FlatArray<Int32>
  let room: FlatArray<Int32>
  /// What each meeting costs where it is: its own terms and those with all others, weighed.
  let share: FlatArray<Int>
  var days: DayLists
  var personDays: PersonDays
  var weights: LevelWeights
  /// Weighed tables; `pair` lies beside `model.links.shared`.
  let pair: FlatArray<PairWeight>
  let startWeight: FlatArray<Int>
  let roomWeight: FlatArray<Int>
  let unassignedWeight: FlatArray<Int>
  var constants: WeighedConstants
  /// The whole schedule, weighed and by level.
  var total = 0
  var penalty = Penalty()

  struct PairWeight: BitwiseCopyable {
    var overlap: Int32 = 0
    var nearby: Int32 = 0
  }

  init(_ model: SearchModel, weights: LevelWeights) {
    let arena = Arena()
    self.model = model
    self.arena = arena
    self.weights = weights
    let n = model.meetingCount
    start = arena.array(n, of: -1)
    end = arena.array(n, of: -1)
    room = arena.array(n, of: -1)
    share = arena.array(n, of: 0)
    days = DayLists(model.dayCount, n, arena)
    personDays = PersonDays(model, arena)
    pair = arena.array(model.links.shared.count, of: PairWeight())
    startWeight = arena.array(model.startPenalty.count, of: 0)
    roomWeight = arena.array(model.roomPenalty.count, of: 0)
    unassignedWeight = arena.array(n, of: 0)
    constants = WeighedConstants(model.terms, weights)
    for meeting in 0..<n { penalty += model.unassigned[meeting] }
    reweigh(weights)
  }

  @inline(__always) func isPlaced(_ meeting: Int) -> Bool { start[meeting] >= 0 }

  /// Takes new weights and brings all weighed numbers in line with them.
  mutating func reweigh(_ weights: LevelWeights) {
    self.weights = weights
    constants = WeighedConstants(model.terms, weights)
    let terms = model.terms
    let links = model.links.shared
    for place in 0..<links.count {
      let shared = links[place]
      pair[place] = PairWeight(
        overlap: weights.clamped(terms.overlap(shared)),
        nearby: weights.clamped(terms.nearby * shared.all))
    }
    for place in 0..<startWeight.count {
      startWeight[place] = weights.weigh(model.startPenalty[place])
    }
    for place in 0..<roomWeight.count {
      roomWeight[place] = weights.weigh(model.roomPenalty[place])
    }
    // A pair's terms are in the shares of both.
    var twice = 0
    for meeting in 0..<model.meetingCount {
      unassignedWeight[meeting] = weights.weigh(model.unassigned[meeting])
    }
    for meeting in 0..<model.meetingCount {
      if isPlaced(meeting) {
        share[meeting] = cost(of: meeting, at: Int(start[meeting]), in: Int(room[meeting]))
        twice &+= share[meeting] &+ ownWeight(meeting)
      } else {
        share[meeting] = unassignedWeight[meeting]
        twice &+= 2 &* share[meeting]
      }
    }
    total = twice / 2 &+ personDays.weighedTotal(model, constants)
  }

  /// The part of a placed meeting's cost that concerns no other meeting.
  private func ownWeight(_ meeting: Int) -> Int {
    var own =
      startWeight[Int(model.startRow[meeting]) &* model.grainCount &+ Int(start[meeting])]
      &+ roomWeight[meeting &* model.roomCount &+ Int(room[meeting])]
    for index in Int(model.relationOffset[meeting])..<Int(model.relationOffset[meeting + 1]) {
      let relation = model.relations[index]
      guard relation.first == relation.second else { continue }
      let count = relationCount(
        relation, meeting, Int(start[meeting]), Int(end[meeting]), Int(room[meeting]))
      own += weights.weigh(relation.penalty) * count
    }
    return own
  }

  var schedule: Placements {
    Placements(
      (0..<model.meetingCount).map { meeting in
        isPlaced(meeting)
          ? Placement(start: Int(start[meeting]), room: RoomIndex(Int(room[meeting]))) : nil
      })
  }

  /// Puts every meeting where the schedule has it; those outside their domain stay unassigned.
  mutating func load(_ schedule: Placements) {
    for meeting in 0..<model.meetingCount {
      if let placement = schedule.placements[meeting],
        model.admits(meeting, start: placement.start),
        model.takes(meeting, placement.room.value),
        model.isOpen(
          placement.room.value, placement.start,
          placement.start + Int(model.duration[meeting]))
      {
        move(meeting, to: placement.start, in: placement.room.value)
      } else if isPlaced(meeting) {
        unassign(meeting)
      }
    }
  }
}

/// How much a level counts in the one number by which the search compares moves.
struct LevelWeights: Equatable, Sendable {
  /// Per unit of the level, after division by the level's unit.
  var hard: Int
  var medium: Int
  var soft: Int
  /// The greatest common divisor of all weights of the level.
  let hardUnit: Int
  let mediumUnit: Int
  let softUnit: Int

  init(_ objective: Objective, hard: Int, medium: Int, soft: Int) {
    self.hard = hard
    self.medium = medium
    self.soft = soft
    func unit(_ level: Level) -> Int {
      let weights = objective.settings.filter { $0.level == level }.map(\.weight)
      return max(1, weights.reduce(level == .hard ? 1 : 0, greatestCommonDivisor))
    }
    hardUnit = unit(.hard)
    mediumUnit = unit(.medium)
    softUnit = unit(.soft)
  }

  private static let most = 0x1p40

  func weigh(_ penalty: Penalty) -> Int {
    let h = Double(penalty.hard) / Double(hardUnit) * Double(hard)
    let m = Double(penalty.medium) / Double(mediumUnit) * Double(medium)
    let s = Double(penalty.soft) / Double(softUnit) * Double(soft)
    return Int(min(Self.most, h + m + s))
  }

  /// For tables of small numbers: what does not fit is taken as the most that does. The search is
  /// guided by it; scores are counted by level, exactly.
  func clamped(_ penalty: Penalty) -> Int32 { Int32(min(weigh(penalty), 1 << 27)) }
}

private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  b == 0 ? a : greatestCommonDivisor(b, a % b)
}

/// The constant terms, weighed.
struct WeighedConstants: BitwiseCopyable, Sendable {
  var overlapAny: Int
  var sameRoom: Int
  var touching: Int
  var travel: Int
  var rest: Int
  var buffers: Int
  var run: Int
  var lone: Int
  var late: Int
  var load: Int
  var dayCount: Int
  /// The most that one person's day can gain by losing or getting one meeting.
  var dayGain: Int
  /// Meetings with more grains between them have no terms of overlap, touch or room change.
  var reach: Int

  init(_ terms: SearchTerms.Constants, _ weights: LevelWeights) {
    overlapAny = Int(weights.clamped(terms.overlapAny))
    sameRoom = Int(weights.clamped(terms.sameRoom))
    touching = Int(weights.clamped(terms.touching))
    travel = Int(weights.clamped(terms.travel))
    rest = Int(weights.clamped(terms.rest))
    buffers = Int(weights.clamped(terms.buffers))
    run = Int(weights.clamped(terms.run))
    lone = Int(weights.clamped(terms.lone))
    late = Int(weights.clamped(terms.late))
    load = Int(weights.clamped(terms.load))
    dayCount = Int(weights.clamped(terms.dayCount))
    dayGain = 2 * lone + late + (terms.runLimit + 1) * run
    reach = !terms.nearby.isZero ? 2 : !terms.touching.isZero ? 0 : -1
  }
}
