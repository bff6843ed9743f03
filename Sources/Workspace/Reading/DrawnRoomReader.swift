import Diagnostics
import Meetings

/// `seatmaps/NAME.csv`: a room drawn in Excel or WPS, one cell a seat, the front in the first row.
///
/// `座` or `1` is a seat, `轮` one with room for a wheelchair, `台` (or `台3`) a seat of the platform,
/// `门` a door; an empty cell is an aisle, and every other text a label.
struct DrawnRoomReader {
  let findings: Findings

  func read(_ file: SourceFile) -> DrawnRoom {
    let table = CSVTable(file)
    let room = DrawnRoom(rows: table.rows.map { row in row.map { cell($0.text) } })
    let seats = room.rows.joined().count { cell in
      switch cell {
      case .seat, .wheelchair, .platform: true
      default: false
      }
    }
    if seats == 0 || seats > 20_000 {
      findings.report(
        .badSeatMap,
        Text(
          zh: seats == 0 ? "座位图里没有座位" : "座位图里有 \(seats) 个座位, 太多了",
          en: seats == 0 ? "the map has no seat" : "the map has \(seats) seats, which is too many"),
        at: file.location(at: 0..<0),
        hint: Text(
          zh: "每个座位一格, 写“座”; 主席台写“台”, 过道留空, 门写“门”",
          en: "one cell a seat, with “座”; “台” on the platform, empty for aisles, “门” for doors"))
      return DrawnRoom(rows: [])
    }
    return room
  }

  private func cell(_ text: String) -> DrawnRoom.Cell {
    let platform = ["主席台", "台", "p"].first { text.lowercased().hasPrefix($0) }
    if let platform {
      let rest = text.dropFirst(platform.count)
      if rest.isEmpty, platform != "主席台" { return .platform(nil) }
      if let number = Int(rest.withHalfWidthDigits()), number > 0 { return .platform(number) }
    }
    switch text.lowercased() {
    case "": return .nothing
    case "座", "s", "x", "○", "□": return .seat
    case "轮", "轮椅", "w": return .wheelchair
    case "门", "door": return .door
    default: return Int(text.withHalfWidthDigits()) == nil ? .label(text) : .seat
    }
  }
}
