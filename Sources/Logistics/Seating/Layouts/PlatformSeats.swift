import Meetings

extension SeatRoom {
  /// 主席台: rows that face the audience; the front row is honoured before the ones behind it.
  ///
  /// The chart shows the room from the audience, so that the row farthest away comes first.
  mutating func addPlatform(_ rows: [Int], _ seating: Seating) {
    var built: [(line: Line, honour: [Int])] = []
    for (row, count) in rows.enumerated() {
      let indices = (0..<count).map { number in
        add(
          Seat(
            name: rows.count == 1 ? "主席台\(number + 1)座" : "主席台\(row + 1)排\(number + 1)座",
            area: .platform, row: row + 1, number: number + 1))
      }
      let honour = CentreOut.positions(count, seating.evenPlaces, rightFirst: seating.rightFirst)
      built.append((Line(label: "主席台", cells: indices), honour.map { indices[$0] }))
    }
    for row in built { honour += row.honour }
    for row in built.reversed() { add(row.line) }
  }
}
