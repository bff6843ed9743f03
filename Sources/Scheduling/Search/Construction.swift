/// Builds a first schedule: the meetings that are hardest to place first, each where it costs
/// least given those before it.
extension Worker {
  mutating func construct() {
    for meeting in constructionOrder() {
      if state.isPlaced(meeting) { continue }
      if clock.stop.isRaised { return }
      placeBest(meeting)
    }
    noteBest()
  }

  /// Fixed meetings first, then by freedom: few places, long, many people.
  private func constructionOrder() -> [Int] {
    let model = self.model
    let keys = (0..<model.meetingCount).map { meeting -> Double in
      if model.isFixed[meeting] { return -Double.greatestFiniteMagnitude }
      let rooms = Double(model.roomsOf(meeting).count)
      let freedom = Double(model.startCount[meeting]) * rooms.squareRoot()
      let links = Double(model.peopleOffset[meeting + 1] - model.peopleOffset[meeting]) + 1
      let size = Double(model.duration[meeting]) * links
      return freedom / size
        - Double(
          model.relationOffset[meeting + 1]
            - model.relationOffset[meeting])
    }
    return (0..<model.meetingCount).sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  /// Puts a meeting at the cheapest of its places, or of a sample of them where there are many.
  mutating func placeBest(_ meeting: Int) {
    let rooms = model.roomsOf(meeting)
    let total = Int(model.startCount[meeting])
    if rooms.isEmpty || total == 0 { return }
    let most = 3_000_000 / max(1, model.meetingCount)
    var best: (cost: Int, start: Int, room: Int)?
    let sample = max(24, most / min(rooms.count, 8))
    let (low, high) = (Int(model.firstStart[meeting]), Int(model.lastStart[meeting]))
    func consider(_ start: Int, _ worker: inout Worker) {
      worker.consider(meeting, start, rooms, &best)
    }
    if total <= sample {
      for start in low...high where model.admits(meeting, start: start) { consider(start, &self) }
    } else {
      for _ in 0..<sample {
        if let start = randomStart(of: meeting) { consider(start, &self) }
      }
    }
    if let best { state.move(meeting, to: best.start, in: best.room) }
  }

  private mutating func consider(
    _ meeting: Int, _ start: Int, _ rooms: Range<Int>,
    _ best: inout (cost: Int, start: Int, room: Int)?
  ) {
    let end = start + Int(model.duration[meeting])
    var tried = 0
    let offset = rooms.count > 8 ? random.below(rooms.count) : 0
    for next in 0..<rooms.count {
      let place = rooms.lowerBound + (next + offset) % rooms.count
      let room = Int(model.roomList[place])
      if !model.isOpen(room, start, end) { continue }
      let budget = best.map { $0.cost - 1 } ?? .max
      var cost = state.cost(of: meeting, at: start, in: room, budget: budget)
      if cost <= budget {
        let load = state.personDays.delta(model, meeting, from: -1, to: start)
        cost += load.weighed(state.constants)
      }
      if cost <= budget { best = (cost, start, room) }
      tried += 1
      if tried >= 8 { return }
    }
  }
}
