/// The placed meetings of each day, side by side in memory, in no order.
struct DayLists {
  struct Entry: BitwiseCopyable {
    var start: Int32
    var end: Int32
    var room: Int32
    var meeting: Int32
  }

  private let arena: Arena
  let entries: FlatArray<FlatArray<Entry>>
  let count: FlatArray<Int32>
  /// Where in its day's list a meeting is.
  private let place: FlatArray<Int32>

  init(_ days: Int, _ meetings: Int, _ arena: Arena) {
    self.arena = arena
    let empty = Entry(start: 0, end: 0, room: 0, meeting: 0)
    let room = min(meetings, 4 * meetings / max(1, days) + 8)
    entries = arena.array((0..<days).map { _ in arena.array(room, of: empty) })
    count = arena.array(days, of: 0)
    place = arena.array(meetings, of: 0)
  }

  func insert(_ entry: Entry, in day: Int) {
    let end = Int(count[day])
    if end == entries[day].count { grow(day) }
    entries[day][end] = entry
    place[Int(entry.meeting)] = Int32(end)
    count[day] += 1
  }

  func remove(_ meeting: Int, from day: Int) {
    let list = entries[day]
    let hole = Int(place[meeting])
    let last = list[Int(count[day]) &- 1]
    list[hole] = last
    place[Int(last.meeting)] = Int32(hole)
    count[day] -= 1
  }

  private func grow(_ day: Int) {
    let old = entries[day]
    let new = arena.array(
      old.count * 2 + 8, of: Entry(start: 0, end: 0, room: 0, meeting: 0))
    for place in 0..<old.count { new[place] = old[place] }
    entries[day] = new
  }
}
