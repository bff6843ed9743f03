extension TimetableSearch {
  /// Moves a meeting to a random grain if that costs at most `limit` more; rooms follow.
  @inline(__always) mutating func tryMove(_ meeting: Int, _ limit: Int) {
    let from = Int(timetable.grain[meeting])
    let to = random.below(model.grainCount)
    if to == from || !model.problem.admits(meeting, start: to) { return }
    if timetable.clashes(meeting, in: to) || !timetable.hasRoom(meeting, to) { return }
    if timetable.days.delta(meeting, from, to) > limit { return }
    timetable.days.move(meeting, from, to)
    timetable.remove(meeting)
    timetable.place(meeting, to, timetable.makeRoom(for: meeting, to))
    verifyDelta()
  }
}
