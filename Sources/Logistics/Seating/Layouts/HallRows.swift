import Meetings

extension SeatRoom {
  /// 剧院式、课桌式: rows of blocks with aisles between them.
  mutating func addRows(
    _ count: Int, blocks widths: [Int], door: Seating.Door, _ seating: Seating
  ) {
    let width = widths.reduce(0, +)
    var parts = [[Int]](repeating: [], count: widths.count)
    for row in 0..<count {
      var cells: [Int?] = []
      var indices: [Int] = []
      for (block, size) in widths.enumerated() {
        if block > 0 { cells.append(nil) }
        for _ in 0..<size {
          let column = indices.count
          var seat = Seat(
            name: "\(row + 1)排\(column + 1)座", area: .hall, row: row + 1, number: column + 1)
          seat.doorDistance = SeatRoom.steps(to: door, row, column, count, width)
          let index = add(seat)
          indices.append(index)
          parts[block].append(index)
          cells.append(index)
        }
      }
      let order = CentreOut.positions(width, seating.evenPlaces, rightFirst: seating.rightFirst)
      honour += order.map { indices[$0] }
      add(Line(label: "\(row + 1)排", cells: cells))
    }
    blocks = CentreOut.positions(widths.count, seating.evenPlaces).map { parts[$0] }
  }

  private static func steps(
    to door: Seating.Door, _ row: Int, _ column: Int, _ rows: Int, _ width: Int
  ) -> Int {
    let back = rows - 1 - row
    let right = width - 1 - column
    return switch door {
    case .frontLeft: row + column
    case .frontRight: row + right
    case .backLeft: back + column
    case .backRight: back + right
    case .back: back + min(abs(column - width / 2), min(column, right))
    }
  }
}
