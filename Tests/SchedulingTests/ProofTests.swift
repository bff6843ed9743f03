import Diagnostics
import Exchange
import Foundation
import Scheduling
import Testing

/// CSPLib problem 046: the first five instances can be planned, the others cannot.
@Suite struct ProofTests {
  private func description(_ number: Int) throws -> ProblemDescription {
    let name = "csplib046/\(number < 10 ? "0" : "")\(number).json"
    let file = fixtures.appendingPathComponent("scheduling/\(name)")
    let outcome = ProblemReader.read(
      SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: file))))
    return try #require(outcome.description)
  }

  private func solve(_ description: ProblemDescription) throws -> Solution {
    Solver.solve(try Problem(description), SolveOptions(seconds: nil, moves: 20_000, threads: 1))
  }

  /// The same problem with only some of its meetings.
  private func keeping(_ ids: Set<String>, of description: ProblemDescription)
    -> ProblemDescription
  {
    var part = description
    part.meetings = description.meetings.filter { ids.contains($0.id) }.map { meeting in
      var meeting = meeting
      meeting.after.removeAll { !ids.contains($0.meeting) }
      return meeting
    }
    return part
  }

  @Test("what can be planned is planned, what cannot is proved so", arguments: 1...14)
  func answers(_ number: Int) throws {
    let solution = try solve(try description(number))
    #expect(solution.status == (number <= 5 ? .optimal : .infeasible))
    #expect((solution.conflictSet == nil) == (number <= 5))
  }

  @Test("a conflict set stands by itself and falls with any one meeting", arguments: [10, 13, 14])
  func minimal(_ number: Int) throws {
    let description = try description(number)
    let conflict = try #require(try solve(description).conflictSet)
    let names = try Problem(description)
    let ids = Set(conflict.meetings.map { names[$0].id })
    #expect(conflict.isMinimal)
    #expect(try solve(keeping(ids, of: description)).status == .infeasible)
    for id in ids {
      let rest = try solve(keeping(ids.subtracting([id]), of: description))
      #expect(rest.score.isFeasible, "without \(id)")
    }
  }
}
