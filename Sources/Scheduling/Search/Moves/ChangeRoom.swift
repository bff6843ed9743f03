extension Worker {
  /// Changes the room only.
  @inline(__always) mutating func tryRoom(_ meeting: Int, _ limit: Int) {
    let start = Int(state.start[meeting])
    if start < 0 { return }
    let room = randomRoom(of: meeting)
    if room == Int(state.room[meeting]) { return }
    tryPlace(meeting, start, room, limit)
  }
}
