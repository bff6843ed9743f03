public import Documents
public import Logistics
public import Meetings

/// The chart of an arrangement, as the audience sees the room.
public enum SeatChart {
  public static func map(_ arrangement: SeatingArrangement, _ seating: Seating) -> SeatMap {
    let room = arrangement.room
    let rows = room.lines.map { line in
      SeatMap.Row(
        label: line.label,
        seats: line.cells.map { cell in
          cell.map { seat in
            arrangement.takers[seat].flatMap { arrangement.people[$0]?.name } ?? ""
          }
        })
    }
    return SeatMap(rows: rows, caption: caption(arrangement, seating))
  }

  /// How many sit there, and which convention an even platform follows.
  private static func caption(_ arrangement: SeatingArrangement, _ seating: Seating) -> String {
    let room = arrangement.room
    let taken = arrangement.takers.count { $0 != nil }
    var parts = ["共 \(room.seats.count) 座，已排 \(taken) 人。"]
    let hasEvenRow = room.lines.contains { line in
      let seats = line.cells.compactMap(\.self)
      return seats.count % 2 == 0 && seats.contains { room.seats[$0].area == .platform }
    }
    if hasEvenRow {
      parts.append(
        seating.evenPlaces == .firstAtLeft
          ? "主席台人数为双数：从观众席看，1 号在中线左侧，2 号在其左手（\(order("75312468"))）。"
          : "主席台人数为双数：从观众席看，1 号在中线右侧（\(order("86421357"))）。")
    }
    return parts.joined()
  }

  /// Numbers that stay on one line.
  private static func order(_ digits: String) -> String {
    digits.map(String.init).joined(separator: "\u{A0}")
  }
}
