import Testing

@testable import Scheduling

@Suite("Chains of meetings that change places")
struct ExchangeChainTests {
  private func clock() -> SearchClock {
    SearchClock(start: .now, seconds: nil, moves: 1_000, stop: StopSignal())
  }

  private func worker(_ problem: Problem, seed: UInt64) -> Worker {
    Worker(
      SearchModel(problem), clock(), Incumbent(problem, clock(), nil), seed: seed,
      isPartial: false,
      weights: LevelWeights(problem.objective, hard: 100, medium: 10, soft: 1))
  }

  @Test("never cost more than allowed, and leave every number as the full evaluation has it")
  func limits() throws {
    var problems = RandomProblems(seed: 11)
    var changes = 0
    for round in 0..<600 {
      let problem = try Problem(problems.problem(isOffice: round % 2 == 0))
      var worker = worker(problem, seed: UInt64(round))
      if worker.model.movable.count == 0 { continue }
      worker.construct()
      for _ in 0..<20 {
        let meeting = Int(worker.model.movable[worker.random.below(worker.model.movable.count)])
        let limit = worker.random.below(40)
        let (before, schedule) = (worker.state.total, worker.state.schedule)
        worker.tryChain(meeting, limit)
        #expect(worker.state.total <= before + limit)
        #expect(worker.state.agreesWithEvaluation())
        if worker.state.schedule != schedule { changes += 1 }
        let total = worker.state.total
        worker.state.reweigh(worker.state.weights)
        #expect(worker.state.total == total)
      }
    }
    #expect(changes > 60)
  }

  @Test("exchange two meetings that stand in each other's way")
  func exchange() throws {
    // Each is late for the place where the other is; neither can move alone in the only room.
    let description = ProblemDescription(
      name: "two", days: [DayDescription(date: "d", grains: 2)],
      rooms: [RoomDescription(id: "r", capacity: 9)], people: [],
      meetings: [
        MeetingDescription(id: "a", duration: 1, preferredStarts: [GrainSpan(1, 2)]),
        MeetingDescription(id: "b", duration: 1, preferredStarts: [GrainSpan(0, 1)]),
      ],
      objective: Objective([
        RuleSetting(RuleID("room-conflict"), .hard), RuleSetting(RuleID("preferred-time"), .soft),
      ]))
    var worker = worker(try Problem(description), seed: 1)
    let room = RoomIndex(0)
    worker.state.load(
      Placements([Placement(start: 0, room: room), Placement(start: 1, room: room)]))
    for _ in 0..<20 { worker.tryChain(0, 0) }
    #expect(worker.state.schedule.placements.map(\.?.start) == [1, 0])
  }

  @Test("a schedule that is gone on from does not put meetings into rooms that closed since")
  func closedRoom() throws {
    let description = ProblemDescription(
      name: "closed", days: [DayDescription(date: "d", grains: 2)],
      rooms: [
        RoomDescription(id: "r", capacity: 9, unavailable: [GrainSpan(0, 2)]),
        RoomDescription(id: "s", capacity: 9),
      ], people: [], meetings: [MeetingDescription(id: "a", duration: 1)],
      objective: Objective([RuleSetting(RuleID("room-conflict"), .hard)]))
    let problem = try Problem(description)
    let earlier = Placements([Placement(start: 0, room: RoomIndex(0))])
    let solution = Solver.solve(
      problem, SolveOptions(seconds: nil, moves: 1_000, threads: 1, start: earlier))
    #expect(solution.score == .zero)
    #expect(solution.schedule.placements[0]?.room == RoomIndex(1))
  }
}
