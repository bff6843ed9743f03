import Foundation
import Synchronization

/// Plans a problem.
public enum Solver {
  /// The best schedule found within the options' limits, judged by the full evaluation; or the
  /// proof that there is none.
  ///
  /// While nothing feasible is known, a proof of impossibility is sought beside the search.
  /// `progress` is called from the search's threads at each new best.
  public static func solve(
    _ problem: Problem, _ options: SolveOptions, stop: StopSignal = StopSignal(),
    progress: (@Sendable (Solution.Milestone) -> Void)? = nil
  ) -> Solution {
    let searchStop = StopSignal(under: stop)
    let proofStop = StopSignal(under: stop)
    let clock = SearchClock(
      start: .now, seconds: options.untilOptimal ? nil : options.seconds, moves: options.moves,
      stop: searchStop)
    let model = SearchModel(problem)
    let incumbent = Incumbent(problem, clock) { milestone in
      if milestone.score.isFeasible { proofStop.raise() }
      progress?(milestone)
    }
    let proof = ProofInBackground(model, proofStop, isWanted: !options.isPartial) { verdict in
      if case .infeasible = verdict { searchStop.raise() }
    }
    var (schedule, moves) = search(model, options, clock, incumbent)
    var score = problem.score(schedule)
    var conflictSet: ConflictSet?
    if !score.isFeasible {
      let patience = max(2, (options.seconds ?? 10) - clock.elapsed)
      switch proof.verdict(within: patience, stop: proofStop) {
      case .infeasible(let conflict): conflictSet = conflict
      case .feasible(let found):
        schedule = found
        score = problem.score(found)
        incumbent.offer(found, score)
      case .unknown: break
      }
    }
    let current = incumbent.current
    return Solution(
      status: score.isFeasible ? .feasible : conflictSet == nil ? .unknown : .infeasible,
      schedule: schedule, score: score, bound: .zero, conflictSet: conflictSet,
      statistics: Solution.Statistics(
        seconds: clock.elapsed, firstFeasibleSeconds: current.firstFeasible, moves: moves,
        seed: options.seed, threads: options.threads, trajectory: current.trajectory))
  }

  /// The best of all threads, and the moves that they tried together.
  private static func search(
    _ model: SearchModel, _ options: SolveOptions, _ clock: SearchClock, _ incumbent: Incumbent
  ) -> (schedule: Schedule, moves: Int) {
    let problem = model.problem
    let results = Mutex<[(index: Int, penalty: Penalty, schedule: Schedule, moves: Int)]>([])
    inParallel(options.threads) { index in
      var worker = Worker(
        model, clock, incumbent, seed: options.seed &* 1_009 &+ UInt64(index),
        isPartial: options.isPartial,
        weights: LevelWeights(problem.objective, hard: 1_000, medium: 100, soft: 1))
      worker.search(from: options.start)
      let result = (index, worker.best, worker.bestSchedule, worker.moves)
      results.withLock { $0.append(result) }
    }
    let all = results.withLock(\.self).sorted { $0.index < $1.index }
    var best = (penalty: Penalty(), schedule: Schedule(unassigned: problem.meetings.count))
    if let first = all.first { best = (first.penalty, first.schedule) }
    for result in all where result.penalty < best.penalty {
      best = (result.penalty, result.schedule)
    }
    return (best.schedule, all.reduce(0) { $0 + $1.moves })
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
