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
      start: .now, seconds: options.untilOptimal ? nil : options.seconds, moves: options.moves,
      stop: stop)
    let model = SearchModel(problem)
    let incumbent = Incumbent(problem, clock, progress)
    var conflict: ConflictSet?
    var start = options.start
    var scouted = 0
    if !options.isPartial, Refutation.canProve(problem) {
      var scout = Worker(
        model, clock.part(0.1, seconds: 0.04, moves: 150_000), incumbent, seed: options.seed,
        isPartial: false, weights: startWeights(problem))
      scout.isScout = true
      scout.begin(from: options.start)
      scout.anneal()
      scout.keepBest()
      scouted = scout.moves
      if scout.best.hard == 0 {
        start = scout.bestSchedule
      } else {
        let limit = StopSignal(with: stop, at: clock.deadline(0.15))
        switch Refutation(model: model, stop: limit).run() {
        case .infeasible(let set): conflict = set
        case .feasible(let schedule): start = schedule
        case .unknown: break
        }
      }
    }
    let results = Mutex<[(index: Int, penalty: Penalty, schedule: Placements, moves: Int)]>([])
    let (isRefuted, first) = (conflict != nil, start)
    inParallel(options.threads) { index in
      var worker = Worker(
        model, clock, incumbent, seed: options.seed &* 1_009 &+ UInt64(index),
        isPartial: options.isPartial, weights: startWeights(problem))
      worker.begin(from: first)
      if !isRefuted { worker.anneal() }
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
    let score = problem.score(best.schedule)
    return Solution(
      status: conflict != nil
        ? .infeasible : score == .zero ? .optimal : score.isFeasible ? .feasible : .unknown,
      schedule: best.schedule, score: score, bound: .zero, conflictSet: conflict,
      statistics: Solution.Statistics(
        seconds: clock.elapsed, firstFeasibleSeconds: current.firstFeasible,
        moves: all.reduce(scouted) { $0 + $1.moves }, seed: options.seed, threads: options.threads,
        trajectory: current.trajectory))
  }

  private static func startWeights(_ problem: Problem) -> LevelWeights {
    LevelWeights(problem.objective, hard: 1_000, medium: 100, soft: 1)
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
