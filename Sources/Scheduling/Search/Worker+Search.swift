/// The course of one thread's search.
extension Worker {
  /// Builds a schedule, or goes on from one.
  mutating func begin(from start: Placements?) {
    if let start { state.load(start) }
    if let timetable, state.penalty.hard > 0 {
      insertMeetings(timetable, until: isScout ? 1 : Self.shareOfInsertion)
    }
    construct()
  }

  /// How long a thread looks for places of a timetable's meetings before it tries something else.
  private static let shareOfInsertion = 0.5

  /// Anneals until the limits are reached: first until the levels above soft are clean or that
  /// part's time is over, then for comfort, from the best so far.
  mutating func anneal() {
    guard model.movable.count > 0, !isSatisfied else { return }
    if let timetable, annealTimetable(timetable) { return }
    let calibration = Calibration(&self)
    let course = Course(calibration, isFeasible: best.hard == 0)
    var stretch = Stretch(time: 0, progress: 0)
    let steps = course.steps
    var step = course.share > 0 ? 0 : steps
    var urgency = 1.0
    while step < 2 * steps {
      let isFirst = step < steps
      let from = course.progress(ofStep: step)
      let to = course.progress(ofStep: step + 1)
      if best.hard > 0, step > 4 { urgency *= 1.15 }
      let upper = max(1, course.weight(at: (from + to) / 2, calibration))
      reweigh(upper: upper, hard: upper * urgency, course, calibration)
      let end = stretch.time(of: to)
      Annealing(
        hottest: course.soft(at: from) * calibration.soft,
        coldest: course.soft(at: to - 1e-9) * calibration.soft
      ).run(&self, from: stretch.time(of: from), to: end)
      keepBest()
      if isSatisfied || clock.isOver(after: moves) { return }
      step += 1
      guard isFirst else { continue }
      let isClean = best.hard == 0 && best.medium == 0
      if isClean { step = steps }
      if step == steps {
        returnToBest()
        stretch = Stretch(time: end, progress: course.share)
      }
    }
  }

  private mutating func reweigh(
    upper: Double, hard: Double, _ course: Course, _ calibration: Calibration
  ) {
    let hard = calibration.hasMedium ? hard * course.ratio : hard
    state.reweigh(
      LevelWeights(
        model.problem.objective, hard: Int(min(hard, 1e9)), medium: Int(min(upper, 1e9)), soft: 1))
  }
}

/// What is left of the time after a part of the course ended early.
private struct Stretch {
  /// Share of the whole time that had passed, and the course's progress that goes on from there.
  let time: Double
  let progress: Double

  func time(of progress: Double) -> Double {
    time + (1 - time) * (progress - self.progress) / (1 - self.progress)
  }
}
