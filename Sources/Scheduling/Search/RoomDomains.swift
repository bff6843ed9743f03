/// Which rooms each meeting may take, and when rooms are closed: built once, before the search.
struct RoomDomains {
  private(set) var offset: [Int32] = [0]
  /// Cheapest first by hard, medium, soft penalty; those with a hard penalty left out.
  private(set) var list: [Int32] = []
  /// The same as bit rows.
  private(set) var bits: [UInt64]
  private(set) var closedRow: [Int32]
  private(set) var closedBefore: [Int32] = []

  init(_ problem: Problem, _ terms: SearchTerms) {
    let rooms = problem.rooms.count
    let words = (rooms + 63) / 64
    bits = Array(repeating: 0, count: problem.meetings.count * words)
    for (index, meeting) in problem.meetings.enumerated() {
      let allowed = (0..<rooms).filter {
        terms.room[index * rooms + $0].hard == 0 && problem.admitsRoom($0, of: meeting)
      }
      let ordered = allowed.sorted {
        let (a, b) = (terms.room[index * rooms + $0], terms.room[index * rooms + $1])
        return a == b ? $0 < $1 : a < b
      }
      for room in allowed { bits[index * words + (room >> 6)] |= 1 << UInt64(room & 63) }
      list += ordered.map(Int32.init)
      offset.append(Int32(list.count))
    }
    closedRow = Array(repeating: -1, count: rooms)
    var rows: Int32 = 0
    for (room, description) in problem.rooms.enumerated() {
      guard let before = description.closedBefore else { continue }
      closedRow[room] = rows
      rows += 1
      closedBefore += before.map(Int32.init)
    }
  }
}
