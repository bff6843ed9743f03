/// How large the changes are that moves make to each level, so that temperatures and weights suit
/// the problem at hand rather than one family of problems.
struct Calibration {
  /// Mean size of a change where there is one, in units of the level; 1 where none was seen.
  let hard: Double
  let medium: Double
  let soft: Double
  let hasMedium: Bool

  init(_ worker: inout Worker) {
    let objective = worker.model.problem.objective
    func size(_ hard: Int, _ medium: Int, _ soft: Int) -> Double? {
      worker.state.reweigh(LevelWeights(objective, hard: hard, medium: medium, soft: soft))
      return worker.meanChange()
    }
    hard = size(1, 0, 0) ?? 1
    let medium = size(0, 1, 0)
    self.medium = medium ?? 1
    hasMedium = medium != nil
    soft = size(0, 0, 1) ?? 1
  }
}

extension Worker {
  /// The mean size of the changes that random moves of a few grains or of the room would make.
  fileprivate mutating func meanChange() -> Double? {
    var (sum, seen) = (0.0, 0)
    for _ in 0..<2_000 {
      let meeting = Int(model.movable[random.below(model.movable.count)])
      if !state.isPlaced(meeting) { continue }
      let from = Int(state.start[meeting])
      let start = from &+ random.below(17) &- 8
      let room = randomRoom(of: meeting)
      if !model.admits(meeting, start: start) { continue }
      if !model.isOpen(room, start, start &+ Int(model.duration[meeting])) { continue }
      let load = state.personDays.delta(model, meeting, from: from, to: start)
      let change =
        state.cost(of: meeting, at: start, in: room) - state.share[meeting]
        + load.weighed(state.constants)
      if change != 0 {
        sum += Double(abs(change))
        seen += 1
      }
    }
    return seen == 0 ? nil : sum / Double(seen)
  }
}
