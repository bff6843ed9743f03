/// What is settled before the long search: a first schedule, or that there is none, or which is best.
struct Opening {
  private(set) var start: Placements?
  private(set) var conflict: ConflictSet?
  /// Nothing is better than `start`.
  private(set) var isProved = false
  /// Moves evaluated.
  private(set) var moves = 0

  /// Nothing is left to search for.
  var isDecided: Bool { conflict != nil || isProved }

  init(start: Placements?) { self.start = start }

  /// A quick search for a schedule that keeps every hard rule; where it finds none, a proof that
  /// there is none; then a try to prove which schedule is best.
  init(
    _ model: SearchModel, _ timetable: TimetableModel?, _ options: SolveOptions,
    _ clock: SearchClock, _ incumbent: Incumbent
  ) {
    start = options.start
    // Inserting a timetable's meetings seldom fails, and what it does not find takes long to refute.
    let look =
      timetable == nil
      ? clock.part(0.1, seconds: 0.04, moves: 150_000)
      : clock.part(0.1, seconds: 0.4, moves: 1_500_000)
    var scout = Worker(
      model, look, incumbent, seed: options.seed, isPartial: false, weights: .atStart(model.problem)
    )
    scout.isScout = true
    scout.timetable = timetable
    scout.begin(from: options.start)
    scout.anneal()
    scout.keepBest()
    moves = scout.moves
    if scout.best.hard == 0 {
      start = scout.bestSchedule
    } else {
      let limit = StopSignal(with: clock.stop, at: clock.deadline(0.15))
      switch Refutation(model: model, stop: limit).run() {
      case .infeasible(let set):
        conflict = set
        return
      case .feasible(let schedule): start = schedule
      case .unknown: break
      }
    }
    isProved = ExactOptimum.proves(
      model, &start, work: options.exactWork,
      StopSignal(with: clock.stop, at: clock.deadline(0.3)))
  }
}

extension LevelWeights {
  /// Before the search has learnt anything of the problem.
  static func atStart(_ problem: Problem) -> LevelWeights {
    LevelWeights(problem.objective, hard: 1_000, medium: 100, soft: 1)
  }
}
