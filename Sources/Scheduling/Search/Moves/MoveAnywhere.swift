extension Worker {
  /// Moves a meeting to any start and room.
  @inline(__always) mutating func tryAnywhere(_ meeting: Int, _ limit: Int) {
    guard let start = randomStart(of: meeting) else { return }
    tryPlace(meeting, start, randomRoom(of: meeting), limit)
  }
}
