/// Rooms within one grain: a matching of its meetings to rooms, mended along augmenting paths
/// (Kuhn, 1955).
extension Timetable {
  /// Whether there is a room for one more meeting in a grain, others of it changing theirs.
  @inline(__always) func hasRoom(_ meeting: Int, _ grain: Int) -> Bool {
    let wanted = model.rooms[meeting] & model.open[grain]
    return wanted & free[grain] != 0 || reachesFree(wanted, grain)
  }

  private func reachesFree(_ wanted: UInt64, _ grain: Int) -> Bool {
    let (free, open) = (free[grain], model.open[grain])
    if free == 0 { return false }
    var (seen, front) = (wanted, wanted)
    while front != 0 {
      var next: UInt64 = 0
      while front != 0 {
        let other = occupant[grain &* 64 &+ front.trailingZeroBitCount]
        next |= model.rooms[Int(other)]
        front &= front &- 1
      }
      next &= open & ~seen
      if next & free != 0 { return true }
      seen |= next
      front = next
    }
    return false
  }

  /// A free room for one more meeting in a grain, others of it changing theirs; −1 for none.
  @inline(__always) func makeRoom(for meeting: Int, _ grain: Int) -> Int {
    let wanted = model.rooms[meeting] & free[grain]
    return wanted != 0 ? wanted.trailingZeroBitCount : shiftRooms(for: meeting, grain)
  }

  private func shiftRooms(for meeting: Int, _ grain: Int) -> Int {
    let (free, open) = (free[grain], model.open[grain])
    if free == 0 { return -1 }
    var front = model.rooms[meeting] & open
    var seen = front
    var starts = front
    while starts != 0 {
      cameFrom[starts.trailingZeroBitCount] = -1
      starts &= starts &- 1
    }
    while front != 0 {
      var next: UInt64 = 0
      while front != 0 {
        let place = front.trailingZeroBitCount
        front &= front &- 1
        var fresh = model.rooms[Int(occupant[grain &* 64 &+ place])] & open & ~seen
        seen |= fresh
        next |= fresh
        while fresh != 0 {
          let reached = fresh.trailingZeroBitCount
          cameFrom[reached] = Int32(truncatingIfNeeded: place)
          if free & (1 << UInt64(reached)) != 0 { return shift(along: reached, grain) }
          fresh &= fresh &- 1
        }
      }
      front = next
    }
    return -1
  }

  /// Moves each meeting of a path into the next room, from its free end on; gives the first room.
  private func shift(along end: Int, _ grain: Int) -> Int {
    var to = end
    while cameFrom[to] >= 0 {
      let from = Int(cameFrom[to])
      let meeting = Int(occupant[grain &* 64 &+ from])
      take(meeting, grain, to)
      to = from
    }
    occupant[grain &* 64 &+ to] = -1
    free[grain] |= 1 << UInt64(to)
    return to
  }
}
