import Testing

@testable import Scheduling

/// The planner against trying everything: on tiny problems both find the same, for every rule.
@Suite("The optimum")
struct OptimumTests {
  /// Every schedule that leaves nothing out, judged by the full evaluation; nil where none keeps
  /// every hard rule.
  private func bruteForce(_ problem: Problem) -> Score? {
    var schedule = Placements(unassigned: problem.meetings.count)
    var best: Score?
    func place(_ index: Int) {
      if index == problem.meetings.count {
        let score = problem.score(schedule)
        if score.isFeasible, best.map({ score > $0 }) ?? true { best = score }
        return
      }
      let last = problem.grainCount - problem.meetings[index].duration
      if last < 0 { return }
      for start in 0...last {
        for room in problem.roomIndices {
          schedule[MeetingIndex(index)] = Placement(start: start, room: room)
          place(index + 1)
        }
      }
    }
    place(0)
    return best
  }

  /// At most so many schedules of a problem are tried.
  private func size(_ problem: Problem) -> Double {
    problem.meetings.reduce(1) {
      $0 * Double(max(0, problem.grainCount - $1.duration + 1) * problem.rooms.count)
    }
  }

  private func solve(_ problem: Problem, seed: UInt64) -> Solution {
    Solver.solve(
      problem,
      SolveOptions(seconds: nil, moves: 3_000, threads: 1, seed: seed))
  }

  /// Compares both on one problem; false where it was too large to try everything.
  private func agree(_ description: ProblemDescription, seed: UInt64, _ name: String) throws -> Bool
  {
    let problem = try Problem(description)
    guard size(problem) <= 700, Refutation.canProve(problem) else { return false }
    let solution = solve(problem, seed: seed)
    let context: Comment = "\(name), seed \(seed)"
    guard let best = bruteForce(problem) else {
      #expect(solution.status == .infeasible || solution.status == .unknown, context)
      #expect(!solution.score.isFeasible, context)
      return true
    }
    #expect(solution.score == best, context)
    #expect(solution.status == .optimal, context)
    for level in Level.allCases { #expect(solution.bound[level] >= best[level], context) }
    let root = CostBound(SearchModel(problem)).penalty.score
    for level in Level.allCases { #expect(root[level] >= best[level], context) }
    return true
  }

  @Test("with rules of every kind at random levels", arguments: 0..<20)
  func mixed(_ part: UInt64) throws {
    var tried = 0
    for seed in part * 100..<part * 100 + 100 {
      var problems = RandomProblems(seed: seed)
      let description = problems.problem(meetings: 4, isOffice: seed % 2 == 0)
      if try agree(description, seed: seed, "mixed") { tried += 1 }
    }
    #expect(tried >= 20)
  }

  @Test(
    "with one rule alone, at each level",
    arguments: RandomProblems.exchangeRules + RandomProblems.officeRules)
  func alone(_ rule: String) throws {
    var tried = 0
    for seed in UInt64(0)..<60 {
      var problems = RandomProblems(seed: 10_000 + seed)
      var description = problems.problem(meetings: 4, isOffice: true)
      let limit = problems.chance(40) ? problems.number(0...3) : nil
      description.objective = Objective([
        RuleSetting(
          RuleID(rule), Level.allCases[Int(seed % 3)], weight: problems.number(1...5), limit: limit)
      ])
      if try agree(description, seed: seed, rule) { tried += 1 }
    }
    #expect(tried >= 10)
  }
}
