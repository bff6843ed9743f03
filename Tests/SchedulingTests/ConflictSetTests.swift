import Testing

@testable import Scheduling

/// Conflict sets of random problems against brute force.
@Suite struct ConflictSetTests {
  /// Whether some meetings can be placed together without breaking a hard rule; by trying all.
  private func isFeasible(_ problem: Problem, _ meetings: [MeetingIndex]) -> Bool {
    var schedule = Placements(unassigned: problem.meetings.count)
    func holds() -> Bool {
      problem.evaluate(schedule).violations.allSatisfy {
        $0.level != .hard || $0.penalty <= 0 || $0.rule == Unassigned.id
      }
    }
    func place(_ next: Int) -> Bool {
      if next == meetings.count { return holds() }
      for start in 0..<problem.grainCount {
        for room in problem.roomIndices {
          schedule[meetings[next]] = Placement(start: start, room: room)
          if holds(), place(next + 1) { return true }
        }
      }
      schedule[meetings[next]] = nil
      return false
    }
    return place(0)
  }

  /// Tight problems of few meetings. Rules that count what is missing between two meetings make
  /// partial schedules no worse than whole ones, so that `place` may cut branches.
  private func problem(_ seed: UInt64) throws -> Problem {
    var random = RandomProblems(seed: seed &+ 70_000)
    var description = try #require(
      (0..<500).lazy.map { _ in random.problem(meetings: 4, isOffice: false) }.first {
        $0.meetings.count >= 3 && $0.days.reduce(0) { $0 + $1.grains } <= 7
      })
    // Most meetings could be held alone, so that it takes several to stand against each other.
    if random.chance(75) {
      for index in description.meetings.indices {
        description.meetings[index].allowedStarts = nil
        description.meetings[index].pinned = nil
        description.meetings[index].equipment = []
        description.meetings[index].rooms = nil
        description.meetings[index].headcount = 0
      }
      for index in description.people.indices { description.people[index].unavailable = [] }
      for index in description.rooms.indices { description.rooms[index].unavailable = [] }
    }
    description.objective = Objective([
      RuleSetting(RoomConflict.id, .hard), RuleSetting(AttendeeConflict.id, .hard),
      RuleSetting(RoomCapacity.id, random.chance(50) ? .hard : .medium),
      RuleSetting(TravelTime.id, .hard),
    ])
    return try Problem(description)
  }

  @Test("each is infeasible by itself, and falls with any one of its meetings")
  func minimal() throws {
    var (infeasible, larger) = (0, 0)
    for seed in 0..<160 as Range<UInt64> {
      let problem = try problem(seed)
      let model = SearchModel(problem)
      let verdict = Refutation(model: model, stop: StopSignal()).run()
      let truth = isFeasible(problem, problem.meetingIndices)
      switch verdict {
      case .feasible(let schedule):
        #expect(truth)
        #expect(problem.score(schedule).isFeasible)
      case .unknown:
        Issue.record("seed \(seed) is small enough to be decided")
      case .infeasible(let set):
        infeasible += 1
        #expect(!truth, "seed \(seed)")
        #expect(set.isMinimal)
        #expect(!isFeasible(problem, set.meetings), "seed \(seed): feasible by itself")
        if set.meetings.count > 1 { larger += 1 }
        for meeting in set.meetings {
          let rest = set.meetings.filter { $0 != meeting }
          #expect(isFeasible(problem, rest), "seed \(seed): infeasible without \(meeting)")
        }
      }
    }
    #expect(infeasible > 30)
    #expect(larger > 20)
  }
}
