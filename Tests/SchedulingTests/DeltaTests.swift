import Testing

@testable import Scheduling

@Suite("The search's deltas")
struct DeltaTests {
  @Test(
    "are those of the full evaluation after thousands of random changes, for every rule",
    arguments: [false, true])
  func delta(isOneGrainEach: Bool) throws {
    var problems = RandomProblems(seed: 3)
    for _ in 0..<1_500 {
      var description = problems.problem(isOffice: true)
      if isOneGrainEach {
        for place in description.meetings.indices {
          description.meetings[place].duration = 1
          description.meetings[place].calls = []
        }
      }
      let problem = try Problem(description)
      let model = SearchModel(problem)
      if model.movable.count == 0 { continue }
      let weights = LevelWeights(problem.objective, hard: 100, medium: 10, soft: 1)
      var state = SearchState(model, weights: weights)
      #expect(state.agreesWithEvaluation())
      for _ in 0..<12 {
        let meeting = Int(model.movable[problems.number(0...model.movable.count - 1)])
        let starts = (0..<problem.grainCount).filter { model.admits(meeting, start: $0) }
        let rooms = model.roomsOf(meeting).map { Int(model.roomList[$0]) }
        let start = starts[problems.number(0...starts.count - 1)]
        let room = rooms[problems.number(0...rooms.count - 1)]
        let end = start + problem.meetings[meeting].duration
        if !model.isOpen(room, start, end) { continue }
        if state.isPlaced(meeting), problems.chance(20) {
          state.unassign(meeting)
        } else {
          let load = state.personDays.delta(
            model, meeting, from: Int(state.start[meeting]), to: start)
          let foreseen =
            state.cost(of: meeting, at: start, in: room) - state.share[meeting]
            + load.weighed(state.constants)
          let before = state.total
          state.move(meeting, to: start, in: room)
          #expect(state.total - before == foreseen)
        }
        #expect(state.agreesWithEvaluation())
      }
      let total = state.total
      state.reweigh(weights)
      #expect(state.total == total)
    }
  }
}
