extension Worker {
  /// Moves a meeting if that costs at most `limit` more.
  @inline(__always)
  mutating func tryPlace(_ meeting: Int, _ start: Int, _ room: Int, _ limit: Int) {
    if !model.isOpen(room, start, start &+ Int(model.duration[meeting])) { return }
    let old = state.share[meeting]
    let gain = model.greatestLoadGain(meeting, state.constants)
    let cost = state.cost(of: meeting, at: start, in: room, budget: old &+ limit &+ gain)
    var delta = cost &- old
    if delta > limit &+ gain { return }
    if model.hasLoadTerms {
      let from = Int(state.start[meeting])
      delta &+= state.personDays.delta(model, meeting, from: from, to: start)
        .weighed(state.constants)
      if delta > limit { return }
    }
    if delta > 0 { keepBest() }
    state.move(meeting, to: start, in: room)
    noteBest()
  }
}
