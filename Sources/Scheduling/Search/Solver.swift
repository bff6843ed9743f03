import Foundation
import Synchronization

/// Plans a problem.
public enum Solver {
  /// The best schedule found within the options' limits, judged by the full evaluation.
  ///
  /// `progress` is called from the search's threads at each new best.
  public static func solve(
    _ problem: Problem, _ options: SolveOptions, stop: StopSignal = StopSignal(),
    progress: (@Sendable (Solution.Milestone) -> Void)? = nil
  ) -> Solution {
    let clock = SearchClock(
      start: .now, seconds: options.seconds, moves: options.moves, stop: stop)
    let model = SearchModel(problem)
    let timetable = TimetableModel(model)
    let incumbent = Incumbent(problem, clock, progress)
    let isWhole = !options.isPartial && Refutation.canProve(problem)
    let goal = isWhole ? CostBound(model).penalty : Penalty()
    let opening =
      isWhole
      ? Opening(model, timetable, options, clock, incumbent) : Opening(start: options.start)
    let results = Mutex<[(index: Int, penalty: Penalty, schedule: Placements, moves: Int)]>([])
    inParallel(options.threads) { index in
      var worker = Worker(
        model, clock, incumbent, seed: options.seed &* 1_009 &+ UInt64(index),
        isPartial: options.isPartial, weights: .atStart(problem))
      worker.goal = goal
      worker.timetable = timetable
      worker.begin(from: opening.start)
      if !opening.isDecided { worker.anneal() }
      worker.keepBest()
      let result = (index, worker.best, worker.bestSchedule, worker.moves)
      results.withLock { $0.append(result) }
    }
    let all = results.withLock(\.self).sorted { $0.index < $1.index }
    var best = (penalty: Penalty(), schedule: Placements(unassigned: problem.meetings.count))
    if let first = all.first { best = (first.penalty, first.schedule) }
    for result in all where result.penalty < best.penalty {
      best = (result.penalty, result.schedule)
    }
    let current = incumbent.current
    // A search that is stopped at once leaves its threads with less than the scout had found.
    if current.score > problem.score(best.schedule) { best.schedule = current.schedule }
    var isProved = opening.isProved
    if options.untilOptimal, isWhole, !opening.isDecided {
      var known: Placements? = best.schedule
      isProved = ExactOptimum.proves(model, &known, work: .max, stop)
      if let known { best.schedule = known }
    }
    let score = problem.score(best.schedule)
    let bound = isProved ? score : goal.score
    return Solution(
      status: opening.conflict != nil
        ? .infeasible
        : score == bound ? .optimal : score.isFeasible ? .feasible : .unknown,
      schedule: best.schedule, score: score, bound: bound, conflictSet: opening.conflict,
      statistics: Solution.Statistics(
        seconds: clock.elapsed, firstFeasibleSeconds: current.firstFeasible,
        moves: all.reduce(opening.moves) { $0 + $1.moves }, seed: options.seed,
        threads: options.threads,
        trajectory: current.trajectory))
  }

  /// Runs `body` once on each of so many threads, and waits for all.
  private static func inParallel(_ threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    if threads == 1 { return body(0) }
    let group = DispatchGroup()
    for index in 0..<threads {
      group.enter()
      let thread = Thread {
        body(index)
        group.leave()
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
  }
}
