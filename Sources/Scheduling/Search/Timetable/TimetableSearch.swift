/// One thread's search for a timetable: the schedule, the generator, and the best there was.
struct TimetableSearch {
  let model: TimetableModel
  let clock: SearchClock
  var timetable: Timetable
  var random: RandomSource
  /// Moves evaluated.
  var moves: Int
  /// Meetings that the exchange under way moves, and where they were.
  let chain: KempeChain
  private let arena: Arena
  private(set) var best: Placements
  private(set) var bestTotal: Int

  init(
    _ model: TimetableModel, _ clock: SearchClock, from schedule: Placements, seed: RandomSource,
    moves: Int
  ) {
    let arena = Arena()
    self.model = model
    self.clock = clock
    self.arena = arena
    random = seed
    self.moves = moves
    timetable = Timetable(model)
    timetable.load(schedule)
    chain = KempeChain(model, arena)
    best = timetable.schedule
    bestTotal = timetable.days.total
  }

  /// Whether every meeting is placed.
  var isComplete: Bool { (0..<model.meetingCount).allSatisfy(timetable.isPlaced) }

  /// Remembers the schedule if it is the best yet; says whether it is.
  mutating func noteBest() -> Bool {
    if timetable.days.total >= bestTotal { return false }
    bestTotal = timetable.days.total
    best = timetable.schedule
    return true
  }

  /// In debug builds: the numbers are those of a schedule counted from scratch.
  @inline(__always) func verifyDelta() {
    assert(timetable.agreesWithEvaluation(), "delta and full evaluation differ")
  }
}
