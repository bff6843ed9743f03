import Diagnostics
import Exchange
import Foundation
import Scheduling
import TestSupport
import Testing

@Suite("The full evaluation and the independent scorer")
struct ScorerAgreementTests {
  @Test(
    "agree on thousands of random problems, broken solutions among them",
    .enabled(if: hasPython, "python3 is not installed"))
  func random() throws {
    var problems = RandomProblems(seed: 1)
    var pairs: [String] = []
    var expected: [String] = []
    for round in 0..<4_000 {
      let description = problems.problem(isOffice: false)
      let problem = try Problem(description)
      let schedule = problems.schedule(of: problem, isBroken: round % 2 == 0)
      let score = problem.score(schedule)
      pairs.append(pair(description, problem, schedule))
      expected.append("\(score.hard) \(score.medium) \(score.soft)")
    }
    let scored = try runTool("score_batch.py", pairs)
    try #require(scored.count == expected.count)
    for round in expected.indices where scored[round] != expected[round] {
      Issue.record("\(expected[round]) is not \(scored[round]): \(pairs[round])")
      return
    }
  }

  static let instances = ["meetings", "csplib046"].flatMap { family in
    let folder = Project.file("Tests/Fixtures/scheduling/\(family)").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".json") }.sorted().map { "\(family)/\($0)" }
  }

  @Test(
    "agree on every instance: solved, and with ever more of the solution broken",
    .enabled(if: hasPython, "python3 is not installed"), arguments: instances)
  func ofTheInstances(_ name: String) throws {
    let file = SourceFile(name: name, text: try Project.text("Tests/Fixtures/scheduling/\(name)"))
    let outcome = ProblemReader.read(file)
    let (description, problem) = (try #require(outcome.description), try #require(outcome.problem))
    var schedule = Solver.solve(problem, SolveOptions(seconds: 20, moves: 500, threads: 1))
      .schedule
    var generator = RandomProblems(seed: 3)
    var (pairs, expected): ([String], [String]) = ([], [])
    for _ in 0..<8 {
      let score = problem.score(schedule)
      pairs.append(pair(description, problem, schedule))
      expected.append("\(score.hard) \(score.medium) \(score.soft)")
      // A third of the meetings goes anywhere, or nowhere.
      let other = generator.schedule(of: problem, isBroken: false)
      for index in problem.meetings.indices where generator.chance(33) {
        schedule[MeetingIndex(index)] = other[MeetingIndex(index)]
      }
    }
    #expect(try runTool("score_batch.py", pairs) == expected)
  }

  /// One line: both files, with the solution as the writer writes it.
  private func pair(_ description: ProblemDescription, _ problem: Problem, _ schedule: Placements)
    -> String
  {
    let solution = Solution(judging: schedule, of: problem)
    let (a, b) = (ProblemWriter.text(description), SolutionWriter.text(solution, of: problem))
    return "{\"problem\": \(a), \"solution\": \(b)}".replacing("\n", with: " ")
  }

  @Test("agree on what the reader makes of the writers' files")
  func roundTrip() throws {
    var problems = RandomProblems(seed: 2)
    for _ in 0..<300 {
      let description = problems.problem(isOffice: true)
      let file = SourceFile(name: "p.json", text: ProblemWriter.text(description))
      let outcome = ProblemReader.read(file)
      #expect(outcome.findings.isEmpty)
      #expect(outcome.description == description)
      let problem = try #require(outcome.problem)
      let schedule = problems.schedule(of: problem, isBroken: true)
      let text = SolutionWriter.text(Solution(judging: schedule, of: problem), of: problem)
      let read = SolutionReader.read(SourceFile(name: "s.json", text: text), of: problem)
      #expect(read.schedule == schedule)
    }
  }
}
