import Scheduling
import Testing

/// People who are called for a part of a meeting are free for the rest of it.
@Suite struct CallConflictTests {
  /// A meeting of the whole day calls p for its last two of eight grains; p is required in another.
  private func problem(_ other: MeetingDescription, travel: Int = 0) throws -> Problem {
    var long = MeetingDescription(id: "long", duration: 8, rooms: ["a"])
    long.calls = [.init(person: "p", span: GrainSpan(6, 8))]
    return try Problem(
      ProblemDescription(
        name: "calls", grainMinutes: 15, days: [DayDescription(date: "2026-12-01", grains: 8)],
        sites: ["east", "west"], travel: [[0, travel], [travel, 0]],
        rooms: [
          RoomDescription(id: "a", capacity: 9, site: "east"),
          RoomDescription(id: "b", capacity: 9, site: "west"),
        ],
        people: [PersonDescription(id: "p")], meetings: [long, other], objective: .office))
  }

  private func solve(_ problem: Problem) -> Solution {
    Solver.solve(problem, SolveOptions(seconds: 20, moves: 20_000, threads: 1))
  }

  @Test(
    "a call outside its meeting is a defect, not a crash",
    arguments: [GrainSpan(8, 9), GrainSpan(-3, 2), GrainSpan(4, 4), GrainSpan(.max, .max)])
  func outside(_ span: GrainSpan) throws {
    var other = MeetingDescription(id: "other", duration: 2)
    other.calls = [.init(person: "p", span: span)]
    #expect(throws: ProblemDefects.self) { try problem(other) }
  }

  @Test("another meeting may overlap the rest, up to the call")
  func restIsFree() throws {
    let other = MeetingDescription(id: "other", duration: 6, required: ["p"], rooms: ["b"])
    let solution = solve(try problem(other))
    #expect(solution.status == .optimal || solution.status == .feasible)
    #expect(solution.schedule[MeetingIndex(1)]?.start == 0)
  }

  @Test("the way from one to the other counts")
  func travel() throws {
    var other = MeetingDescription(id: "other", duration: 5, required: ["p"], rooms: ["b"])
    let reachable = solve(try problem(other, travel: 1))
    #expect(reachable.schedule[MeetingIndex(1)]?.start == 0)
    other.duration = 6
    #expect(solve(try problem(other, travel: 1)).status == .infeasible)
  }

  @Test("where the call itself is overlapped, both meetings and the person are named")
  func overlap() throws {
    let other = MeetingDescription(
      id: "other", duration: 2, required: ["p"], pinned: .init(start: 5, room: "b"))
    let solution = solve(try problem(other))
    #expect(solution.status == .infeasible)
    #expect(solution.conflictSet?.meetings == [MeetingIndex(0), MeetingIndex(1)])
    #expect(solution.conflictSet?.people == [PersonIndex(0)])
    #expect(solution.conflictSet?.rules.contains(RuleID("call-conflict")) == true)
  }

  @Test("a meeting is not placed so that somebody called is absent then")
  func absence() throws {
    var meeting = MeetingDescription(id: "m", duration: 4)
    meeting.calls = [.init(person: "p", span: GrainSpan(0, 1))]
    let problem = try Problem(
      ProblemDescription(
        name: "calls", grainMinutes: 15, days: [DayDescription(date: "2026-12-01", grains: 6)],
        rooms: [RoomDescription(id: "a", capacity: 9)],
        people: [PersonDescription(id: "p", unavailable: [GrainSpan(0, 2)])],
        meetings: [meeting], objective: .office))
    #expect(solve(problem).schedule[MeetingIndex(0)]?.start == 2)
  }
}
