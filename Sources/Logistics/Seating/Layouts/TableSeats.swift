import Meetings

extension SeatRoom {
  /// 长桌: guests on the far side, hosts on the near one, the most senior of each opposite each
  /// other in the centre.
  mutating func addLongTable(perSide count: Int, _ seating: Seating) {
    let sides: [(Area, String, Bool)] = [(.guests, "客方", true), (.hosts, "主方", false)]
    for (area, label, facesReader) in sides {
      let indices = (0..<count).map { number in
        add(Seat(name: "\(label)\(number + 1)座", area: area, row: 1, number: number + 1))
      }
      // Who faces the reader has their left hand at the reader's right, as on a platform; the
      // other side begins opposite the first guest and counts towards its own left.
      let guests = CentreOut.positions(
        count, seating.evenPlaces, rightFirst: seating.rightFirst)
      let order =
        facesReader
        ? guests
        : CentreOut.positions(
          count, around: guests.first ?? 0, step: seating.rightFirst ? 1 : -1)
      honour += order.map { indices[$0] }
      add(Line(label: label, cells: indices))
      if facesReader { add(Line(label: "会议桌", cells: [])) }
    }
    doorAtBack()
  }

  /// U形: the head faces the open end; the arms run away from it, left and right in turn.
  mutating func addUShape(head: Int, arm: Int, _ seating: Seating) {
    addHead(head, label: "上首", name: "上首", seating)
    addArms(arm, width: max(head, 2), seating)
    doorAtBack()
  }

  /// 回形: as a U, with a foot that closes it.
  mutating func addBoardroom(head: Int, side: Int, _ seating: Seating) {
    addHead(head, label: "上首", name: "上首", seating)
    addArms(side, width: max(head, 2), seating)
    let foot = (0..<head).map { number in
      add(Seat(name: "下首\(number + 1)座", area: .hall, row: side + 2, number: number + 1))
    }
    honour += CentreOut.positions(head, seating.evenPlaces, rightFirst: seating.rightFirst)
      .map { foot[$0] }
    add(Line(label: "下首", cells: [nil] + foot + [nil]))
    doorAtBack()
  }

  private mutating func addHead(_ count: Int, label: String, name: String, _ seating: Seating) {
    let indices = (0..<count).map { number in
      add(Seat(name: "\(name)\(number + 1)座", area: .hall, row: 1, number: number + 1))
    }
    honour += CentreOut.positions(count, seating.evenPlaces, rightFirst: seating.rightFirst)
      .map { indices[$0] }
    let inset = count < 2 ? 1 : 0
    add(
      Line(
        label: label,
        cells: [nil] + indices.map { Optional($0) } + [Int?](repeating: nil, count: inset + 1)))
  }

  private mutating func addArms(_ count: Int, width: Int, _ seating: Seating) {
    var last: (left: Int, right: Int)?
    for row in 0..<count {
      let left = add(Seat(name: "左\(row + 1)座", area: .hall, row: row + 2, number: 1))
      let right = add(Seat(name: "右\(row + 1)座", area: .hall, row: row + 2, number: 2))
      // The head's left hand is the reader's right.
      honour += seating.rightFirst ? [left, right] : [right, left]
      if let last {
        link(last.left, left)
        link(last.right, right)
      }
      last = (left, right)
      add(
        Line(
          label: "", cells: [left] + [Int?](repeating: nil, count: width) + [right]))
    }
  }

  /// 圆桌: round tables one after another, each a ring.
  mutating func addRoundTables(_ count: Int, seats size: Int) {
    for table in 0..<count {
      let indices = (0..<size).map { number in
        var seat = Seat(
          name: "\(table + 1)桌\(number + 1)座", area: .hall, row: table + 1, number: number + 1)
        seat.doorDistance = count - 1 - table
        return add(seat)
      }
      honour += indices
      blocks.append(indices)
      add(Line(label: "\(table + 1)桌", cells: indices), isRing: true)
    }
  }

  /// Tables are entered from their open end.
  private mutating func doorAtBack() {
    let last = seats.map(\.row).max() ?? 1
    for index in seats.indices where seats[index].area != .platform {
      seats[index].doorDistance = last - seats[index].row
    }
  }
}
