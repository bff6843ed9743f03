extension Worker {
  /// Two meetings that follow each other in one room on one day change their order; the time that
  /// they take together stays.
  mutating func tryOrder(_ first: Int, _ limit: Int) {
    let from = Int(state.start[first])
    if from < 0 { return }
    let room = state.room[first]
    let day = Int(model.dayOfGrain[from])
    let list = state.days.entries[day]
    var second = -1
    var nearest = Int32.max
    for next in 0..<Int(state.days.count[day]) {
      let entry = list[next]
      if entry.room == room, entry.start > state.start[first], entry.start < nearest {
        nearest = entry.start
        second = Int(entry.meeting)
      }
    }
    if second < 0 || model.isFixed[second] { return }
    let oldSecond = Int(nearest)
    let newFirst = Int(state.end[second]) &- Int(model.duration[first])
    if !model.admits(second, start: from) || !model.admits(first, start: newFirst) { return }
    let place = Int(room)
    let (endFirst, endSecond) = (Int(state.end[second]), from &+ Int(model.duration[second]))
    if !model.isOpen(place, from, endSecond) || !model.isOpen(place, newFirst, endFirst) { return }
    let gain =
      model.greatestLoadGain(first, state.constants)
      &+ model.greatestLoadGain(second, state.constants)
    let budget =
      state.share[first] &+ state.share[second] &- state.pairCost(first, second) &+ limit &+ gain
    let costFirst = state.cost(of: first, at: newFirst, in: place, without: second, budget: budget)
    if costFirst > budget { return }
    let costSecond = state.cost(
      of: second, at: from, in: place, without: first, budget: budget &- costFirst)
    if costFirst &+ costSecond > budget { return }
    let before = state.total
    keepBest()
    state.move(first, to: newFirst, in: place)
    state.move(second, to: from, in: place)
    if state.total &- before > limit {
      state.move(second, to: oldSecond, in: place)
      state.move(first, to: from, in: place)
      return
    }
    noteBest()
  }
}
