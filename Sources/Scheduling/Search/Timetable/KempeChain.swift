/// The meetings of two grains that must change sides together: one that moves, those of the other
/// grain that cannot be beside it, those of the first that cannot be beside them, and so on
/// (Kempe, 1879; Lewis and Thompson, 2015).
struct KempeChain {
  let meetings: FlatArray<Int32>
  /// Their rooms before the exchange, and those of all rooms of both grains.
  let rooms: FlatArray<Int32>
  let occupants: FlatArray<Int32>
  /// A row of those in it.
  let row: FlatArray<UInt64>
  /// A row of people.
  let people: FlatArray<UInt64>

  init(_ model: TimetableModel, _ arena: Arena) {
    meetings = arena.array(2 * 64, of: 0)
    rooms = arena.array(2 * 64, of: 0)
    occupants = arena.array(2 * 64, of: -1)
    row = arena.array(model.words, of: 0)
    people = arena.array(model.peopleWords, of: 0)
  }

  /// Collects the chain that begins with a meeting of `from`; how many it has, or 0 where one of
  /// them may not be in the other grain.
  @inline(__always)
  func grow(_ first: Int, _ from: Int, _ to: Int, _ timetable: borrowing Timetable) -> Int {
    let model = timetable.model
    let words = model.words
    for word in 0..<words { row[word] = 0 }
    row[first >> 6] |= 1 << UInt64(first & 63)
    meetings[0] = Int32(truncatingIfNeeded: first)
    var (count, next) = (1, 0)
    while next < count {
      let meeting = Int(meetings[next])
      next &+= 1
      let other = Int(timetable.grain[meeting]) == from ? to : from
      if !model.problem.admits(meeting, start: other) { return 0 }
      for word in 0..<words {
        var fresh =
          model.apart[meeting &* words &+ word] & timetable.rows[other &* words &+ word]
          & ~row[word]
        row[word] |= fresh
        while fresh != 0 {
          meetings[count] = Int32(truncatingIfNeeded: word &* 64 &+ fresh.trailingZeroBitCount)
          count &+= 1
          fresh &= fresh &- 1
        }
      }
    }
    return count
  }
}

extension TimetableSearch {
  /// Moves a meeting to a random grain and exchanges the whole chain that hangs on it if that costs
  /// at most `limit` more; the rooms of both grains are matched again.
  mutating func tryChain(_ first: Int, _ limit: Int) {
    let from = Int(timetable.grain[first])
    let to = random.below(model.grainCount)
    if to == from { return }
    let count = chain.grow(first, from, to, timetable)
    if count == 0 || delta(count, from, to) > limit || !takeOver(count, from, to) { return }
    for place in 0..<count {
      let meeting = Int(chain.meetings[place])
      let now = Int(timetable.grain[meeting])
      timetable.days.move(meeting, now == from ? to : from, now)
    }
    verifyDelta()
  }

  /// How the cost would change if the first meetings of the chain changed sides. Those who attend
  /// one on each side stay busy in both grains.
  @inline(__always) private func delta(_ count: Int, _ from: Int, _ to: Int) -> Int {
    var change = 0
    for word in 0..<model.peopleWords { chain.people[word] = 0 }
    for place in 0..<count {
      let meeting = Int(chain.meetings[place])
      let row = meeting &* model.peopleWords
      for word in 0..<model.peopleWords { chain.people[word] ^= model.attending[row &+ word] }
      let now = Int(timetable.grain[meeting])
      change &+= timetable.days.startDelta(meeting, now, now == from ? to : from)
    }
    return change &+ timetable.days.delta(chain.people, between: from, and: to)
  }

  /// Exchanges the meetings of a chain; false, with everything as before, where rooms do not do.
  @inline(__always) private mutating func takeOver(_ count: Int, _ from: Int, _ to: Int) -> Bool {
    for place in 0..<model.roomCount {
      chain.occupants[place] = timetable.occupant[from &* 64 &+ place]
      chain.occupants[64 &+ place] = timetable.occupant[to &* 64 &+ place]
    }
    for place in 0..<count {
      let meeting = Int(chain.meetings[place])
      // The side in the sign: −1 − room for those that were in `from`.
      let room = timetable.room[meeting]
      chain.rooms[place] = Int(timetable.grain[meeting]) == from ? -1 &- room : room
      timetable.remove(meeting)
    }
    for place in 0..<count {
      let meeting = Int(chain.meetings[place])
      let grain = chain.rooms[place] < 0 ? to : from
      let room = timetable.makeRoom(for: meeting, grain)
      if room < 0 {
        putBack(count, place, from, to)
        return false
      }
      timetable.place(meeting, grain, room)
    }
    return true
  }

  /// Puts a chain of which the first `placed` have been exchanged back, and all rooms as they were.
  private mutating func putBack(_ count: Int, _ placed: Int, _ from: Int, _ to: Int) {
    for place in 0..<placed { timetable.remove(Int(chain.meetings[place])) }
    for place in 0..<count {
      let meeting = Int(chain.meetings[place])
      let grain = chain.rooms[place] < 0 ? from : to
      timetable.grain[meeting] = Int32(truncatingIfNeeded: grain)
      timetable.rows[grain &* model.words &+ (meeting >> 6)] |= 1 << UInt64(meeting & 63)
    }
    putBackRooms(from, 0)
    putBackRooms(to, 64)
  }

  private mutating func putBackRooms(_ grain: Int, _ offset: Int) {
    timetable.free[grain] = model.open[grain]
    for place in 0..<model.roomCount {
      let meeting = chain.occupants[offset &+ place]
      timetable.occupant[grain &* 64 &+ place] = meeting
      if meeting >= 0 { timetable.take(Int(meeting), grain, place) }
    }
  }
}
