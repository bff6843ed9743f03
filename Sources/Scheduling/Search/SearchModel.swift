import Foundation

/// A problem laid out flat for the search: immutable, shared by all threads.
final class SearchModel: Sendable {
  let problem: Problem
  let terms: SearchTerms.Constants
  private let arena: Arena

  let meetingCount: Int
  let roomCount: Int
  let grainCount: Int
  let dayCount: Int

  let duration: FlatArray<Int32>
  let dayOfGrain: FlatArray<Int32>
  let dayStart: FlatArray<Int32>
  /// Bit rows of starts that the structural rules and hard start terms allow.
  let startBits: FlatArray<UInt64>
  let startWords: Int
  /// First and last allowed start of each meeting; empty where last < first.
  let firstStart: FlatArray<Int32>
  let lastStart: FlatArray<Int32>
  let startCount: FlatArray<Int32>
  /// The rooms that a meeting may take, cheapest first.
  let roomOffset: FlatArray<Int32>
  let roomList: FlatArray<Int32>
  /// Start terms: one row of grains for all meetings that share it.
  let startRow: FlatArray<Int32>
  let startPenalty: FlatArray<Penalty>
  let roomPenalty: FlatArray<Penalty>
  let unassigned: FlatArray<Penalty>
  /// For each room and grain, from how many grains before its start a closed grain comes; rooms
  /// that never close have no row.
  let closedBefore: FlatArray<Int32>
  let closedRow: FlatArray<Int32>
  /// Meetings that share people.
  let links: PairLinks
  let relationOffset: FlatArray<Int32>
  let relations: FlatArray<Relation>
  let isFixed: FlatArray<Bool>
  /// Meetings that the search may move.
  let movable: FlatArray<Int32>
  /// People of each meeting, required first.
  let peopleOffset: FlatArray<Int32>
  let requiredCount: FlatArray<Int32>
  let people: FlatArray<Int32>
  let travel: FlatArray<Int32>
  let siteCount: Int
  let siteOfRoom: FlatArray<Int32>
  let setUp: FlatArray<Int32>
  let clearUp: FlatArray<Int32>
  let setUpOfRoom: FlatArray<Int32>
  let clearUpOfRoom: FlatArray<Int32>
  /// Meetings whose domain is empty: no start, or no room.
  let impossible: [MeetingIndex]
  /// −ln u for u spread evenly over (0, 1): thresholds without a logarithm in the loop.
  let thresholds: FlatArray<Float>
  let hasLoadTerms: Bool
  private let roomBits: FlatArray<UInt64>
  private let roomWords: Int
  let hasUnitDurations: Bool

  init(_ problem: Problem) {
    let terms = SearchTerms(problem)
    let arena = Arena()
    self.problem = problem
    self.arena = arena
    let meetings = problem.meetings
    let (n, r, g) = (meetings.count, problem.rooms.count, problem.grainCount)
    meetingCount = n
    roomCount = r
    grainCount = g
    dayCount = problem.days.count
    duration = arena.array(meetings.map { Int32($0.duration) })
    dayOfGrain = arena.array(problem.dayOfGrain.map(Int32.init))
    dayStart = arena.array(problem.dayStarts.map(Int32.init))
    thresholds = arena.array((0..<4_096).map { Float(-log((Double($0) + 0.5) / 4_096)) })
    hasUnitDurations = meetings.allSatisfy { $0.duration == 1 }

    let starts = StartDomains(problem, terms)
    startWords = starts.words
    startBits = arena.array(starts.bits)
    startRow = arena.array(starts.rowOfMeeting)
    startPenalty = arena.array(starts.rows)
    firstStart = arena.array(starts.first)
    lastStart = arena.array(starts.last)
    startCount = arena.array(starts.count)

    roomPenalty = arena.array(terms.room)
    unassigned = arena.array(terms.unassigned)
    let roomDomains = RoomDomains(problem, terms)
    roomOffset = arena.array(roomDomains.offset)
    roomList = arena.array(roomDomains.list)
    roomWords = (r + 63) / 64
    roomBits = arena.array(roomDomains.bits)
    closedRow = arena.array(roomDomains.closedRow)
    closedBefore = arena.array(roomDomains.closedBefore)

    let people = meetings.map { $0.required + $0.preferred }
    var offset: [Int32] = [0]
    for list in people { offset.append(offset[offset.count - 1] + Int32(list.count)) }
    peopleOffset = arena.array(offset)
    requiredCount = arena.array(meetings.map { Int32($0.required.count) })
    self.people = arena.array(people.flatMap { $0.map { Int32($0.value) } })
    links = PairLinks(problem, arena)

    var byMeeting = [[Relation]](repeating: [], count: n)
    for relation in terms.relations {
      byMeeting[relation.first.value].append(relation)
      if relation.second != relation.first { byMeeting[relation.second.value].append(relation) }
    }
    var relationStarts: [Int32] = [0]
    for list in byMeeting {
      relationStarts.append(relationStarts[relationStarts.count - 1] + Int32(list.count))
    }
    relationOffset = arena.array(relationStarts)
    relations = arena.array(byMeeting.flatMap(\.self))

    let sites = problem.travel?.count ?? 0
    siteCount = sites
    travel = arena.array((problem.travel ?? []).flatMap { $0.map(Int32.init) })
    siteOfRoom = arena.array(problem.rooms.map { Int32($0.site ?? -1) })
    setUp = arena.array(meetings.map { Int32($0.setUp) })
    clearUp = arena.array(meetings.map { Int32($0.clearUp) })
    setUpOfRoom = arena.array(problem.rooms.map { Int32($0.setUp) })
    clearUpOfRoom = arena.array(problem.rooms.map { Int32($0.clearUp) })
    let constants = SearchTerms.Constants(terms)
    self.terms = constants
    hasLoadTerms = constants.hasPersonDays || constants.hasDayCounts

    var fixed = [Bool](repeating: false, count: n)
    var movable: [Int32] = []
    var impossible: [MeetingIndex] = []
    for meeting in 0..<n {
      let rooms = roomDomains.offset[meeting + 1] - roomDomains.offset[meeting]
      let starts = starts.count[meeting]
      if rooms == 0 || starts == 0 { impossible.append(MeetingIndex(meeting)) }
      fixed[meeting] = rooms <= 1 && starts <= 1
      if !fixed[meeting], rooms > 0, starts > 0 { movable.append(Int32(meeting)) }
    }
    isFixed = arena.array(fixed)
    self.movable = arena.array(movable)
    self.impossible = impossible
  }

  @inline(__always) func admits(_ meeting: Int, start: Int) -> Bool {
    start >= 0 && start < grainCount
      && startBits[meeting &* startWords &+ (start >> 6)] & (1 << UInt64(start & 63)) != 0
  }

  /// Whether the room is open for the whole meeting.
  @inline(__always) func isOpen(_ room: Int, _ start: Int, _ end: Int) -> Bool {
    let row = Int(closedRow[room])
    if row < 0 { return true }
    let base = row &* (grainCount &+ 1)
    return closedBefore[base &+ start] == closedBefore[base &+ end]
  }

  @inline(__always) func roomsOf(_ meeting: Int) -> Range<Int> {
    Int(roomOffset[meeting])..<Int(roomOffset[meeting &+ 1])
  }

  @inline(__always) func takes(_ meeting: Int, _ room: Int) -> Bool {
    roomBits[meeting &* roomWords &+ (room >> 6)] & (1 << UInt64(room & 63)) != 0
  }

  /// The most by which moving a meeting can lower the terms of people's days and of days.
  @inline(__always) func greatestLoadGain(_ meeting: Int, _ constants: WeighedConstants) -> Int {
    if !hasLoadTerms { return 0 }
    let people = Int(peopleOffset[meeting &+ 1]) &- Int(peopleOffset[meeting])
    let load = Int(duration[meeting]) &* constants.load
    return people &* (constants.dayGain &+ load) &+ constants.dayCount
  }

  @inline(__always) func startPenalty(_ meeting: Int, _ start: Int) -> Penalty {
    startPenalty[Int(startRow[meeting]) &* grainCount &+ start]
  }
}

extension SearchTerms {
  /// The terms that are the same for all meetings.
  struct Constants: Sendable {
    let overlapRequired: Penalty
    let overlapMixed: Penalty
    let overlapPreferred: Penalty
    let overlapAny: Penalty
    let sameRoom: Penalty
    let touching: Penalty
    let nearby: Penalty
    let travel: Penalty
    let rest: Penalty
    let restLimit: Int
    let buffers: Penalty
    let run: Penalty
    let runLimit: Int
    let lone: Penalty
    let late: Penalty
    let load: Penalty
    let loadLimit: Int
    let dayCount: Penalty
    let dayCountLimit: Int

    init(_ terms: SearchTerms) {
      overlapRequired = terms.overlapRequired
      overlapMixed = terms.overlapMixed
      overlapPreferred = terms.overlapPreferred
      overlapAny = terms.overlapAny
      sameRoom = terms.sameRoom
      touching = terms.touching
      nearby = terms.nearby
      travel = terms.travel
      rest = terms.rest
      restLimit = terms.restLimit
      buffers = terms.buffers
      run = terms.run
      runLimit = terms.runLimit
      lone = terms.lone
      late = terms.late
      load = terms.load
      loadLimit = terms.loadLimit
      dayCount = terms.dayCount
      dayCountLimit = terms.dayCountLimit
    }

    /// What two meetings that share these people cost for each grain of overlap.
    @inline(__always) func overlap(_ shared: PairLinks.Shared) -> Penalty {
      overlapRequired * Int(shared.required) + overlapMixed * Int(shared.mixed)
        + overlapPreferred * Int(shared.preferred) + overlapAny
    }

    var hasPersonDays: Bool { !(run.isZero && lone.isZero && late.isZero && load.isZero) }
    var hasHardLoad: Bool {
      run.hard + lone.hard + late.hard + load.hard + dayCount.hard > 0
    }
    var hasDayCounts: Bool { !dayCount.isZero }
    /// Terms between meetings of one day that are not just overlap, touch and room change.
    var hasExtras: Bool { !(travel.isZero && rest.isZero && buffers.isZero) }
  }
}
