extension Worker {
  /// Finds a place for every meeting of a timetable, from those that are placed already.
  mutating func insertMeetings(_ model: TimetableModel, until share: Double) {
    var search = TimetableSearch(
      model, clock, from: state.schedule, seed: random, moves: moves)
    var insertion = MeetingInsertion(search)
    let schedule = insertion.run(&search, until: share)
    moves = search.moves
    random = search.random
    keepBest()
    state.load(schedule)
    noteBest()
  }

  /// Anneals the best timetable; false where it is none, or has rules that this does not know.
  mutating func annealTimetable(_ model: TimetableModel) -> Bool {
    guard best.hard == 0, let costs = model.costs else { return false }
    keepBest()
    var search = TimetableSearch(model, clock, from: bestSchedule, seed: random, moves: moves)
    guard search.isComplete else { return false }
    let incumbent = self.incumbent
    let goal = costs.level == .soft ? goal.soft : goal.medium
    TimetableAnnealing().run(&search, costs, goal: goal) {
      incumbent.offer($0.best, Score(costs.level, -$0.bestTotal))
    }
    moves = search.moves
    random = search.random
    state.load(search.best)
    noteBest()
    keepBest()
    return true
  }
}

extension Score {
  fileprivate init(_ level: Level, _ value: Int) {
    self.init(
      hard: 0, medium: level == .medium ? value : 0, soft: level == .soft ? value : 0)
  }
}
