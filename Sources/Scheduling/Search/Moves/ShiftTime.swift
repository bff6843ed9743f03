extension Worker {
  /// Moves a meeting by a few grains.
  @inline(__always) mutating func tryShift(_ meeting: Int, _ limit: Int) {
    let start = Int(state.start[meeting])
    if start < 0 { return }
    let step = random.below(16) &- 8
    let target = start &+ (step >= 0 ? step &+ 1 : step)
    if !model.admits(meeting, start: target) { return }
    tryPlace(meeting, target, Int(state.room[meeting]), limit)
  }
}
