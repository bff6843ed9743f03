/// A schedule of meetings of one grain in which everything placed keeps every hard rule.
struct Timetable {
  let model: TimetableModel
  private let arena: Arena
  /// −1 for unplaced.
  let grain: FlatArray<Int32>
  let room: FlatArray<Int32>
  /// By grain, 64 rooms each; −1 for free.
  let occupant: FlatArray<Int32>
  /// For each grain, the rooms that are open and free, and a row of the meetings in it.
  let free: FlatArray<UInt64>
  let rows: FlatArray<UInt64>
  /// By room, for `makeRoom`: from which room a path came.
  let cameFrom: FlatArray<Int32>
  var days: PersonDayBits

  init(_ model: TimetableModel) {
    let arena = Arena()
    self.model = model
    self.arena = arena
    grain = arena.array(model.meetingCount, of: -1)
    room = arena.array(model.meetingCount, of: -1)
    occupant = arena.array(model.grainCount * 64, of: -1)
    free = arena.array((0..<model.grainCount).map { model.open[$0] })
    rows = arena.array(model.grainCount * model.words, of: 0)
    cameFrom = arena.array(64, of: -1)
    days = PersonDayBits(model, arena)
  }

  @inline(__always) func isPlaced(_ meeting: Int) -> Bool { grain[meeting] >= 0 }

  /// Puts an unplaced meeting into a free room.
  @inline(__always) func place(_ meeting: Int, _ grain: Int, _ room: Int) {
    assert(!isPlaced(meeting) && free[grain] & (1 << UInt64(room)) != 0, "the room is not free")
    self.grain[meeting] = Int32(truncatingIfNeeded: grain)
    take(meeting, grain, room)
    rows[grain &* model.words &+ (meeting >> 6)] |= 1 << UInt64(meeting & 63)
  }

  @inline(__always) func remove(_ meeting: Int) {
    let (from, place) = (Int(grain[meeting]), Int(room[meeting]))
    occupant[from &* 64 &+ place] = -1
    free[from] |= 1 << UInt64(place)
    rows[from &* model.words &+ (meeting >> 6)] &= ~(1 << UInt64(meeting & 63))
    grain[meeting] = -1
  }

  @inline(__always) func take(_ meeting: Int, _ grain: Int, _ place: Int) {
    room[meeting] = Int32(truncatingIfNeeded: place)
    occupant[grain &* 64 &+ place] = Int32(truncatingIfNeeded: meeting)
    free[grain] &= ~(1 << UInt64(place))
  }

  /// Whether a meeting cannot be beside one that is in the grain.
  @inline(__always) func clashes(_ meeting: Int, in grain: Int) -> Bool {
    model.clashes(meeting, with: rows, grain &* model.words)
  }

  /// The same, but for one meeting.
  @inline(__always) func clashes(_ meeting: Int, in grain: Int, without other: Int) -> Bool {
    let place = grain &* model.words &+ (other >> 6)
    let row = rows[place]
    rows[place] = row & ~(1 << UInt64(other & 63))
    defer { rows[place] = row }
    return clashes(meeting, in: grain)
  }

  var schedule: Placements {
    Placements(
      (0..<model.meetingCount).map { meeting in
        isPlaced(meeting)
          ? Placement(start: Int(grain[meeting]), room: RoomIndex(Int(room[meeting]))) : nil
      })
  }

  /// Places what a schedule places, as far as that breaks no hard rule.
  mutating func load(_ schedule: Placements) {
    for meeting in 0..<model.meetingCount where isPlaced(meeting) { remove(meeting) }
    for meeting in 0..<model.meetingCount {
      guard let placement = schedule.placements[meeting] else { continue }
      let (start, place) = (placement.start, placement.room.value)
      if model.problem.admits(meeting, start: start),
        model.rooms[meeting] & free[start] & (1 << UInt64(place)) != 0,
        !clashes(meeting, in: start)
      {
        self.place(meeting, start, place)
      }
    }
    days.count(self)
  }

  /// For debug builds: the cost is that of the full evaluation, and no hard rule is broken.
  func agreesWithEvaluation() -> Bool {
    guard let costs = model.costs else { return true }
    let score = model.problem.problem.score(schedule)
    return score.isFeasible && score[costs.level] == -days.total
  }
}
