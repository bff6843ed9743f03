/// One thread of the search: its state, its generator, and the best it has seen.
struct Worker {
  let model: SearchModel
  let clock: SearchClock
  let incumbent: Incumbent
  let isPartial: Bool
  /// Only looks for a schedule that keeps every hard rule.
  var isScout = false
  /// The problem as a timetable, if it is one.
  var timetable: TimetableModel?
  /// What no schedule costs less than.
  var goal = Penalty()
  var state: SearchState
  var random: RandomSource
  var chain: ExchangeChain
  private let arena = Arena()
  /// Moves evaluated.
  var moves = 0
  private(set) var best: Penalty
  private(set) var bestSchedule: Placements
  /// The state is the best yet, and not yet copied to `bestSchedule`.
  private var isAtBest = false

  init(
    _ model: SearchModel, _ clock: SearchClock, _ incumbent: Incumbent, seed: UInt64,
    isPartial: Bool, weights: LevelWeights
  ) {
    self.model = model
    self.clock = clock
    self.incumbent = incumbent
    self.isPartial = isPartial
    state = SearchState(model, weights: weights)
    random = RandomSource(seed: seed)
    chain = ExchangeChain(model, arena)
    best = state.penalty
    bestSchedule = state.schedule
  }

  /// Remembers the state if it is the best yet. The copy is made only when it is about to be left.
  @inline(__always) mutating func noteBest() {
    if state.penalty < best {
      if best.hard > 0 && state.penalty.hard == 0 {
        isAtBest = true; best = state.penalty; keepBest()
      }
      best = state.penalty
      isAtBest = true
    }
  }

  /// Copies the best state before it is left.
  @inline(__always) mutating func keepBest() {
    if isAtBest { copyBest() }
  }

  @inline(never) private mutating func copyBest() {
    isAtBest = false
    bestSchedule = state.schedule
    incumbent.offer(bestSchedule, best.score)
  }

  /// Nothing is left to look for.
  var isSatisfied: Bool { best.hard == 0 && (isScout || best == goal) }

  mutating func returnToBest() {
    keepBest()
    state.load(bestSchedule)
  }

  /// A random allowed start, or nil if none was hit.
  @inline(__always) mutating func randomStart(of meeting: Int) -> Int? {
    let low = Int(model.firstStart[meeting])
    let width = Int(model.lastStart[meeting]) &- low &+ 1
    if width <= 0 { return nil }
    for _ in 0..<8 {
      let start = low &+ random.below(width)
      if model.admits(meeting, start: start) { return start }
    }
    return nil
  }

  @inline(__always) mutating func randomRoom(of meeting: Int) -> Int {
    let rooms = model.roomsOf(meeting)
    return Int(model.roomList[rooms.lowerBound &+ random.below(rooms.count)])
  }
}
