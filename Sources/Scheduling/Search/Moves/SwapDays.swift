extension Worker {
  /// Two days of the same length exchange all their meetings. What meetings cost each other within
  /// a day stays, so this reorders days where single moves would have to climb.
  mutating func trySwapDays(_ limit: Int) {
    let days = model.dayCount
    if days < 2 { return }
    let (a, b) = (random.below(days), random.below(days))
    let shift = Int(model.dayStart[b]) &- Int(model.dayStart[a])
    let length = Int(model.dayStart[a &+ 1]) &- Int(model.dayStart[a])
    if a == b || length != Int(model.dayStart[b &+ 1]) &- Int(model.dayStart[b]) { return }
    let (countA, countB) = (Int(state.days.count[a]), Int(state.days.count[b]))
    if countA &+ countB == 0 || countA &+ countB > 64 { return }
    for (day, step, count) in [(a, shift, countA), (b, -shift, countB)] {
      for place in 0..<count {
        let entry = state.days.entries[day][place]
        let start = Int(entry.start) &+ step
        if !model.admits(Int(entry.meeting), start: start)
          || !model.isOpen(Int(entry.room), start, Int(entry.end) &+ step)
        {
          return
        }
      }
    }
    keepBest()
    let before = state.total
    exchange(a, b, shift)
    if state.total &- before > limit { exchange(a, b, shift) } else { noteBest() }
  }

  private mutating func exchange(_ a: Int, _ b: Int, _ shift: Int) {
    let entriesA = (0..<Int(state.days.count[a])).map { state.days.entries[a][$0] }
    let entriesB = (0..<Int(state.days.count[b])).map { state.days.entries[b][$0] }
    for entry in entriesA { state.unassign(Int(entry.meeting)) }
    for entry in entriesB {
      state.move(Int(entry.meeting), to: Int(entry.start) &- shift, in: Int(entry.room))
    }
    for entry in entriesA {
      state.move(Int(entry.meeting), to: Int(entry.start) &+ shift, in: Int(entry.room))
    }
  }
}
