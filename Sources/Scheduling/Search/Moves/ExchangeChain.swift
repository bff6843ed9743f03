/// A meeting moves by some grains; whoever stands in its way moves back by as many, and so on.
///
/// With meetings of one grain this is the Kempe chain of timetabling (Lewis and Thompson, 2011);
/// with longer ones it exchanges what two stretches of time hold.
struct ExchangeChain {
  struct Link: BitwiseCopyable {
    var meeting: Int32
    var start: Int32
    var room: Int32
    var oldStart: Int32
    var oldRoom: Int32
  }

  static let longest = 12

  let links: FlatArray<Link>
  /// The number of the chain in which a meeting was last.
  private let mark: FlatArray<Int32>
  private var number: Int32 = 0
  private(set) var count = 0

  init(_ model: SearchModel, _ arena: Arena) {
    links = arena.array(
      Self.longest, of: Link(meeting: 0, start: 0, room: 0, oldStart: 0, oldRoom: 0))
    mark = arena.array(model.meetingCount, of: 0)
  }

  mutating func begin() {
    count = 0
    number &+= 1
  }

  @inline(__always) func holds(_ meeting: Int) -> Bool { mark[meeting] == number }

  mutating func append(_ meeting: Int, _ start: Int, _ room: Int, _ state: borrowing SearchState) {
    mark[meeting] = number
    links[count] = Link(
      meeting: Int32(truncatingIfNeeded: meeting), start: Int32(truncatingIfNeeded: start),
      room: Int32(truncatingIfNeeded: room), oldStart: state.start[meeting],
      oldRoom: state.room[meeting])
    count &+= 1
  }
}

extension Worker {
  /// Moves a meeting to a random place and sends on whoever is in the way, up to a random length.
  mutating func tryChain(_ first: Int, _ limit: Int) {
    let longest = 2 &+ random.below(ExchangeChain.longest &- 1)
    if !state.isPlaced(first) { return }
    guard let target = randomStart(of: first) else { return }
    if target == Int(state.start[first]) { return }
    let room = random.below(2) == 0 ? Int(state.room[first]) : randomRoom(of: first)
    if !model.isOpen(room, target, target &+ Int(model.duration[first])) { return }
    chain.begin()
    chain.append(first, target, room, state)
    var next = 0
    while next < chain.count {
      if !extendChain(from: chain.links[next], longest) { return }
      next &+= 1
    }
    if chain.count == 1 || !canGain(limit) { return }
    let before = state.total
    keepBest()
    for place in 0..<chain.count { state.unassign(Int(chain.links[place].meeting)) }
    for place in 0..<chain.count {
      let link = chain.links[place]
      state.move(Int(link.meeting), to: Int(link.start), in: Int(link.room))
    }
    if state.total &- before <= limit { return noteBest() }
    for place in 0..<chain.count { state.unassign(Int(chain.links[place].meeting)) }
    for place in 0..<chain.count {
      let link = chain.links[place]
      state.move(Int(link.meeting), to: Int(link.oldStart), in: Int(link.oldRoom))
    }
  }

  /// False where the chain's new places cost too much whatever else it saves. What its meetings
  /// cost now is at most the sum of their shares.
  @inline(__always) private func canGain(_ limit: Int) -> Bool {
    var budget = limit
    for place in 0..<chain.count {
      let meeting = Int(chain.links[place].meeting)
      budget &+= state.share[meeting] &+ model.greatestLoadGain(meeting, state.constants)
    }
    for place in 0..<chain.count {
      let link = chain.links[place]
      budget &-= state.leastCost(
        of: Int(link.meeting), at: Int(link.start), in: Int(link.room), outside: chain,
        budget: budget)
      if budget < 0 { return false }
    }
    return true
  }

  /// Adds those in the way of a link's new place; false where one of them cannot move.
  private mutating func extendChain(from link: ExchangeChain.Link, _ longest: Int) -> Bool {
    let meeting = Int(link.meeting)
    let (start, end) = (link.start, link.start &+ model.duration[meeting])
    let shift = Int(link.start &- link.oldStart)
    let day = Int(model.dayOfGrain[Int(start)])
    let list = state.days.entries[day]
    for place in 0..<Int(state.days.count[day]) {
      let entry = list[place]
      if entry.start >= end || entry.end <= start { continue }
      let other = Int(entry.meeting)
      if chain.holds(other) { continue }
      let weight = Int(state.pair[model.links.place(meeting, other)].overlap)
      let sharesRoom = entry.room == link.room
      if weight <= state.constants.overlapAny && !(sharesRoom && state.constants.sameRoom > 0) {
        continue
      }
      if chain.count == longest { return true }
      let target = Int(entry.start) &- shift
      if model.isFixed[other] || !model.admits(other, start: target) { return false }
      var room = Int(entry.room)
      if sharesRoom, link.oldRoom != link.room, model.takes(other, Int(link.oldRoom)) {
        room = Int(link.oldRoom)
      }
      if !model.isOpen(room, target, target &+ Int(model.duration[other])) { return false }
      chain.append(other, target, room, state)
    }
    return true
  }
}
