extension TimetableSearch {
  /// Two meetings exchange their grains if that costs at most `limit` more; rooms follow.
  @inline(__always) mutating func trySwap(_ a: Int, _ b: Int, _ limit: Int) {
    let (grainA, grainB) = (Int(timetable.grain[a]), Int(timetable.grain[b]))
    if grainA == grainB || !model.problem.admits(a, start: grainB) { return }
    if !model.problem.admits(b, start: grainA) { return }
    if timetable.clashes(a, in: grainB, without: b) { return }
    if timetable.clashes(b, in: grainA, without: a) { return }
    let (roomA, roomB) = (Int(timetable.room[a]), Int(timetable.room[b]))
    timetable.remove(a)
    timetable.remove(b)
    let hasRooms = timetable.hasRoom(a, grainB) && timetable.hasRoom(b, grainA)
    timetable.place(a, grainA, roomA)
    timetable.place(b, grainB, roomB)
    if !hasRooms { return }
    let before = timetable.days.total
    timetable.days.move(a, grainA, grainB)
    timetable.days.move(b, grainB, grainA)
    if timetable.days.total &- before > limit {
      timetable.days.move(a, grainB, grainA)
      timetable.days.move(b, grainA, grainB)
      return
    }
    timetable.remove(a)
    timetable.remove(b)
    timetable.place(a, grainB, timetable.makeRoom(for: a, grainB))
    timetable.place(b, grainA, timetable.makeRoom(for: b, grainA))
    verifyDelta()
  }
}
