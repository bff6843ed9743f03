public import Meetings

extension SeatRoom {
  /// The room of a meeting: its platform and hall as set, else as the layout and the number of
  /// people suggest.
  ///
  /// - Parameter people: in all, whoever is named for the platform included.
  public init(
    _ seating: Seating, layout: RoomLayout?, people: Int, drawn: [String: DrawnRoom] = [:]
  ) {
    let onPlatform = seating.platform.map { min($0.people.count, $0.rows.reduce(0, +)) } ?? 0
    let hall = seating.hall ?? SeatRoom.suggestion(layout, people: max(1, people - onPlatform))
    if case .drawn(let name) = hall, let room = drawn[name] {
      addDrawn(room, seating)
    } else {
      if let platform = seating.platform { addPlatform(platform.rows, seating) }
      switch hall {
      case .rows(let count, let blocks, let door):
        addRows(count, blocks: blocks, door: door, seating)
      case .longTable(let count): addLongTable(perSide: count, seating)
      case .uShape(let head, let arm): addUShape(head: head, arm: arm, seating)
      case .boardroom(let head, let side): addBoardroom(head: head, side: side, seating)
      case .roundTables(let count, let size): addRoundTables(count, seats: size)
      case .drawn: break
      }
    }
    linkLines()
    for name in seating.wheelchairSeats {
      if let seat = seat(named: name) { seats[seat].hasRoomForWheelchair = true }
    }
  }

  /// A hall of the layout with a seat for everybody; where none is given, few sit around a table.
  private static func suggestion(_ layout: RoomLayout?, people: Int) -> Seating.Hall {
    switch layout {
    case nil where people <= greatestTable, .boardroom:
      let head = min(6, max(1, people / 6))
      return .boardroom(head: head, side: max(1, (people - 2 * head + 1) / 2))
    case .uShape:
      let head = min(6, max(1, people / 4))
      return .uShape(head: head, arm: max(1, (people - head + 1) / 2))
    case .banquet: return .roundTables(count: (people + 9) / 10, seats: 10)
    case .theatre, .classroom, nil:
      let width = rowWidth(people)
      let blocks =
        width <= 8 ? [width] : width <= 14 ? [width / 2, width - width / 2] : thirds(width)
      return .rows(count: (people + width - 1) / width, blocks: blocks, door: .back)
    }
  }

  private static let greatestTable = 20

  /// About twice as wide as deep, with few seats left over.
  private static func rowWidth(_ people: Int) -> Int {
    var usual = 1
    while usual * usual < 2 * people { usual += 1 }
    let widths = max(1, usual - usual / 6)...usual + usual / 6
    return widths.min { a, b in
      (leftOver(people, a), abs(a - usual)) < (leftOver(people, b), abs(b - usual))
    } ?? usual
  }

  private static func leftOver(_ people: Int, _ width: Int) -> Int {
    (people + width - 1) / width * width - people
  }

  private static func thirds(_ width: Int) -> [Int] {
    let side = width / 4
    return [side, width - 2 * side, side]
  }

  /// Seats of the hall in the order in which they are filled.
  func filling(_ order: Seating.Order) -> [Int] {
    let isHall = { (seat: Int) in self.seats[seat].area != .platform }
    switch order {
    case .rank: return honour.filter(isHall)
    case .unitBlocks where !blocks.isEmpty: return blocks.flatMap(\.self)
    case .unitColumns: return columns().flatMap(\.self)
    case .unitRows, .unitBlocks, .strokes, .fullNameStrokes, .pinyin:
      return lines.flatMap { $0.cells.compactMap(\.self) }.filter(isHall)
    }
  }

  /// Columns from the centre outwards, each from front to back.
  private func columns() -> [[Int]] {
    let width = lines.map(\.cells.count).max() ?? 0
    let columns = (0..<width).map { column in
      lines.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
        .filter { seats[$0].area != .platform }
    }.filter { !$0.isEmpty }
    return CentreOut.positions(columns.count, .firstAtLeft).map { columns[$0] }
  }
}

extension Seating.Order {
  /// The order of people that goes with it.
  var names: NameOrdering {
    switch self {
    case .rank: .rank
    case .unitRows, .unitColumns, .unitBlocks: .unit
    case .strokes: .strokes(.surname)
    case .fullNameStrokes: .strokes(.fullName)
    case .pinyin: .pinyin
    }
  }
}
