import Synchronization

/// The best schedule of all threads, and when it became so.
final class Incumbent: Sendable {
  struct Best: Sendable {
    var schedule: Placements
    var score: Score
    var firstFeasible: Double?
    var trajectory: [Solution.Milestone] = []
  }

  private let clock: SearchClock
  private let best: Mutex<Best>
  private let progress: (@Sendable (Solution.Milestone) -> Void)?

  init(
    _ problem: Problem, _ clock: SearchClock,
    _ progress: (@Sendable (Solution.Milestone) -> Void)?
  ) {
    let empty = Placements(unassigned: problem.meetings.count)
    self.clock = clock
    self.progress = progress
    best = Mutex(Best(schedule: empty, score: problem.score(empty)))
  }

  /// Takes a schedule if it is better than what there is.
  func offer(_ schedule: @autoclosure () -> Placements, _ score: Score) {
    let milestone = best.withLock { best -> Solution.Milestone? in
      guard score > best.score || best.trajectory.isEmpty && score == best.score else { return nil }
      let milestone = Solution.Milestone(seconds: clock.elapsed, score: score)
      best.schedule = schedule()
      best.score = score
      if score.isFeasible && best.firstFeasible == nil { best.firstFeasible = milestone.seconds }
      best.trajectory.append(milestone)
      return milestone
    }
    if let milestone { progress?(milestone) }
  }

  var current: Best { best.withLock(\.self) }
}
