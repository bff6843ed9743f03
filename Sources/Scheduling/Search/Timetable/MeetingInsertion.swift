/// Finds a place for every meeting: each insertion ejects those that stand in the way, the fewest
/// there are, and what was ejected may not come back at once (partial tabu search; Blöchliger and
/// Zufferey, 2008).
struct MeetingInsertion {
  /// Insertions for which an ejected meeting stays out of the grain, and as many more by chance;
  /// one more for each meeting without a place.
  private static let tenure = 10

  private var unplaced: [Int] = []
  /// By meeting, then grain: until which insertion it is closed.
  private let closedUntil: FlatArray<Int32>
  private let arena = Arena()
  private var insertions: Int32 = 0

  init(_ search: TimetableSearch) {
    let model = search.model
    unplaced = (0..<model.meetingCount).filter { !search.timetable.isPlaced($0) }
    unplaced.reserveCapacity(model.meetingCount)
    closedUntil = arena.array(model.meetingCount * model.grainCount, of: 0)
  }

  /// Goes on until every meeting has a place or the share of the search's limits is over. Leaves the
  /// schedule with the fewest unplaced meetings in `best`.
  mutating func run(_ search: inout TimetableSearch, until share: Double) -> Placements {
    var (fewest, best) = (unplaced.count, search.timetable.schedule)
    while !unplaced.isEmpty {
      if insertions & 63 == 0, search.clock.isOver(after: search.moves, share) { break }
      insertions &+= 1
      search.moves += search.model.grainCount
      insert(&search)
      if unplaced.count < fewest {
        fewest = unplaced.count
        if fewest < 32 { best = search.timetable.schedule }
      }
    }
    return best
  }

  /// Inserts one of the unplaced meetings, of two by chance the one that fewer rooms suit.
  private mutating func insert(_ search: inout TimetableSearch) {
    let model = search.model
    var place = search.random.below(unplaced.count)
    let other = search.random.below(unplaced.count)
    let rooms = { (meeting: Int) in model.rooms[meeting].nonzeroBitCount }
    if rooms(unplaced[other]) < rooms(unplaced[place]) { place = other }
    let meeting = unplaced[place]
    guard let target = cheapest(meeting, &search) else { return }
    unplaced.swapAt(place, unplaced.count - 1)
    unplaced.removeLast()
    for word in 0..<model.words {
      var row =
        model.apart[meeting &* model.words &+ word]
        & search.timetable.rows[target.grain &* model.words &+ word]
      while row != 0 {
        eject(word &* 64 &+ row.trailingZeroBitCount, &search)
        row &= row &- 1
      }
    }
    if target.room >= 0 {
      let occupant = Int(search.timetable.occupant[target.grain &* 64 &+ target.room])
      if occupant >= 0 { eject(occupant, &search) }
    }
    let room = search.timetable.makeRoom(for: meeting, target.grain)
    assert(room >= 0, "no room although one was made free")
    search.timetable.place(meeting, target.grain, room)
  }

  private mutating func eject(_ meeting: Int, _ search: inout TimetableSearch) {
    let grain = Int(search.timetable.grain[meeting])
    search.timetable.remove(meeting)
    unplaced.append(meeting)
    let tenure = Self.tenure &+ search.random.below(Self.tenure) &+ unplaced.count
    closedUntil[meeting &* search.model.grainCount &+ grain] =
      insertions &+ Int32(truncatingIfNeeded: tenure)
  }

  /// The grain in which a meeting would eject fewest, and the room to be emptied there if it is the
  /// room that is missing; −1 otherwise.
  private func cheapest(_ meeting: Int, _ search: inout TimetableSearch) -> (grain: Int, room: Int)?
  {
    let model = search.model
    var fewest = Int.max
    var ties = 0
    var best: (grain: Int, room: Int)?
    for grain in 0..<model.grainCount {
      if !model.problem.admits(meeting, start: grain) { continue }
      var count = conflicts(meeting, grain, search.timetable, most: fewest)
      if count > fewest { continue }
      var room = -1
      if !canBeFreed(meeting, grain, search.timetable) {
        let open = model.rooms[meeting] & model.open[grain]
        if open == 0 { continue }
        count += 1
        if count > fewest { continue }
        room = randomBit(of: open, &search.random)
      }
      if count > 0, closedUntil[meeting &* model.grainCount &+ grain] > insertions { continue }
      if count < fewest { ties = 0 }
      fewest = count
      ties += 1
      if search.random.below(ties) == 0 { best = (grain, room) }
    }
    return best
  }

  private func conflicts(
    _ meeting: Int, _ grain: Int, _ timetable: borrowing Timetable, most: Int
  ) -> Int {
    let words = timetable.model.words
    var count = 0
    for word in 0..<words where count <= most {
      let row =
        timetable.model.apart[meeting &* words &+ word] & timetable.rows[grain &* words &+ word]
      count &+= row.nonzeroBitCount
    }
    return count
  }

  /// Whether there is a room once those are gone that cannot be beside the meeting.
  private func canBeFreed(_ meeting: Int, _ grain: Int, _ timetable: borrowing Timetable) -> Bool {
    let model = timetable.model
    if timetable.hasRoom(meeting, grain) { return true }
    var rooms = model.rooms[meeting] & model.open[grain]
    while rooms != 0 {
      let other = Int(timetable.occupant[grain &* 64 &+ rooms.trailingZeroBitCount])
      let row = model.apart[meeting &* model.words &+ (other >> 6)]
      if row & (1 << UInt64(other & 63)) != 0 { return true }
      rooms &= rooms &- 1
    }
    return false
  }

  private func randomBit(of bits: UInt64, _ random: inout RandomSource) -> Int {
    var bits = bits
    for _ in 0..<random.below(bits.nonzeroBitCount) { bits &= bits &- 1 }
    return bits.trailingZeroBitCount
  }
}
