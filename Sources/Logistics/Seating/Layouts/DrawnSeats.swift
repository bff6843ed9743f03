import Meetings

extension SeatRoom {
  /// A room as it is drawn in a table: rows and seats are counted as they stand there.
  mutating func addDrawn(_ room: DrawnRoom, _ seating: Seating) {
    let columns = room.seatColumns
    var doors: [(row: Int, column: Int)] = []
    var platform: [(order: Int, row: Int, column: Int, seat: Int)] = []
    var (platformRow, hallRow) = (0, 0)
    var places: [(seat: Int, row: Int, column: Int)] = []
    for (row, cells) in room.rows.enumerated() {
      var line: [Int?] = []
      var labels: [String] = []
      var (platformNumber, hallNumber) = (0, 0)
      if cells.contains(where: { if case .platform = $0 { true } else { false } }) {
        platformRow += 1
      }
      if cells.contains(where: { $0 == .seat || $0 == .wheelchair }) { hallRow += 1 }
      var inRow: [Int] = []
      for (column, cell) in cells.enumerated() {
        switch cell {
        case .nothing: line.append(nil)
        case .label(let text):
          labels.append(text)
          line.append(nil)
        case .door:
          doors.append((row, column))
          line.append(nil)
        case .platform(let order):
          platformNumber += 1
          let seat = add(
            Seat(
              name: "主席台\(platformRow)排\(platformNumber)座", area: .platform, row: platformRow,
              number: platformNumber))
          platform.append((order ?? Int.max, row, column, seat))
          line.append(seat)
        case .seat, .wheelchair:
          hallNumber += 1
          var value = Seat(
            name: "\(hallRow)排\(hallNumber)座", area: .hall, row: hallRow, number: hallNumber)
          value.hasRoomForWheelchair = cell == .wheelchair
          let seat = add(value)
          inRow.append(seat)
          places.append((seat, row, column))
          line.append(seat)
        }
      }
      honour += CentreOut.positions(
        inRow.count, seating.evenPlaces, rightFirst: seating.rightFirst
      ).map { inRow[$0] }
      let label =
        labels.first ?? (inRow.isEmpty ? (platformNumber > 0 ? "主席台" : "") : "\(hallRow)排")
      add(
        Line(
          label: label, cells: columns.map { line.indices.contains($0) ? line[$0] : nil }))
    }
    honour = platformHonour(platform, seating) + honour
    let usable = SeatRoom.quietDoors(doors, firstRow: places.first?.row ?? 0)
    for place in places {
      seats[place.seat].doorDistance =
        usable.map { abs($0.row - place.row) + abs($0.column - place.column) }.min() ?? 0
    }
  }

  /// The doors by which one comes late or leaves early without crossing before the platform: those
  /// behind the first row of the hall; where there are none, all.
  private static func quietDoors(
    _ doors: [(row: Int, column: Int)], firstRow: Int
  ) -> [(row: Int, column: Int)] {
    let quiet = doors.filter { $0.row > firstRow }
    return quiet.isEmpty ? doors : quiet
  }

  /// As the map numbers them; those without number follow, the row nearest to the audience first.
  /// A row whose seats share a number is filled from its centre, too.
  private func platformHonour(
    _ platform: [(order: Int, row: Int, column: Int, seat: Int)], _ seating: Seating
  ) -> [Int] {
    let rows = Dictionary(grouping: platform) { [$0.order, -$0.row] }
    return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { row in
      let indices = row.value.map(\.seat)
      return CentreOut.positions(
        indices.count, seating.evenPlaces, rightFirst: seating.rightFirst
      ).map { indices[$0] }
    }
  }
}
