extension Worker {
  /// Two meetings change places.
  @inline(__always) mutating func trySwap(_ a: Int, with b: Int, _ limit: Int) {
    if a == b { return }
    let (startA, startB) = (Int(state.start[a]), Int(state.start[b]))
    if startA < 0 || startB < 0 { return }
    var (roomA, roomB) = (Int(state.room[a]), Int(state.room[b]))
    if startA == startB && roomA == roomB { return }
    if !model.admits(a, start: startB) || !model.admits(b, start: startA) { return }
    if !model.takes(a, roomB) || !model.takes(b, roomA) {
      if startA == startB || !model.takes(a, roomA) { return }
      swap(&roomA, &roomB)
    }
    if !model.isOpen(roomB, startB, startB &+ Int(model.duration[a])) { return }
    if !model.isOpen(roomA, startA, startA &+ Int(model.duration[b])) { return }
    let old = state.share[a] &+ state.share[b]
    // The pair's own cost is in both shares; leaving it out of both new costs is made good below.
    let pairOld = state.pairCost(a, b)
    let gain =
      model.greatestLoadGain(a, state.constants) &+ model.greatestLoadGain(b, state.constants)
    let budget = old &- pairOld &+ limit &+ gain
    let costA = state.cost(of: a, at: startB, in: roomB, without: b, budget: budget)
    if costA > budget { return }
    let costB = state.cost(
      of: b, at: startA, in: roomA, without: a, budget: budget &- costA)
    if costA &+ costB > budget { return }
    let before = state.total
    keepBest()
    let (oldRoomA, oldRoomB) = (Int(state.room[a]), Int(state.room[b]))
    state.move(a, to: startB, in: roomB)
    state.move(b, to: startA, in: roomA)
    if state.total &- before > limit {
      state.move(b, to: startB, in: oldRoomB)
      state.move(a, to: startA, in: oldRoomA)
      return
    }
    noteBest()
  }
}
