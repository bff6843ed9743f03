/// Where the seats of a chart stand across the type area; lengths in points.
package struct SeatMapLayout: Sendable {
  package struct Place: Sendable, Hashable {
    /// From the left edge of the type area.
    package var left: Double
    package var width: Double
    /// Empty for an empty seat, nil where there is none.
    package var name: String?
  }

  package private(set) var labelWidth = 0.0
  /// Of one seat with the gap below it.
  package private(set) var rowHeight = 0.0
  /// Of the type of most names; a longer one shrinks by itself.
  package private(set) var size = 0.0
  /// The places of each row, without gaps between them.
  package private(set) var rows: [[Place]] = []

  /// An aisle beside the width of a seat.
  private static let aisle = 0.4
  private static let widestSeat = mm(30)
  /// Names that may shrink, of all.
  private static let mayShrink = 0.1

  /// - Parameters:
  ///   - room: the width of the type area.
  ///   - height: what all rows may take, if they can.
  package init(_ map: SeatMap, room: Double, height: Double) {
    guard map.width > 0 else { return }
    let labels = map.rows.map { Self.squares($0.label) }.max() ?? 0
    labelWidth = labels == 0 ? 0 : min(room / 5, labels * 11 + 8)
    let columns = Self.columns(of: map)
    let shares = map.rows.map { Self.shares($0, columns) }
    let seat = min(
      Self.widestSeat, (room - labelWidth) / max(1, shares.map { $0.reduce(0, +) }.max() ?? 1))
    rows = zip(map.rows, shares).map { row, shares in
      let width = shares.reduce(0, +) * seat
      var left = labelWidth + (room - labelWidth - width) / 2
      return zip(row.seats, shares).map { name, share in
        defer { left += share * seat }
        return Place(left: left, width: share * seat, name: name)
      }
    }
    let names = map.rows.flatMap(\.seats).compactMap { $0 }.map(Self.squares).sorted()
    let usual = names.isEmpty ? 3 : names[Int(Double(names.count - 1) * (1 - Self.mayShrink))]
    size = max(5, min(16, ((seat - 5) / max(3, usual) * 2).rounded(.down) / 2))
    rowHeight = max(size * 1.6 + 6, min(38, height / Double(map.rows.count)))
  }

  /// The share of each column: rows of the full width decide where the aisles are.
  private static func columns(of map: SeatMap) -> [Double] {
    let full = map.rows.filter { $0.seats.count == map.width }
    return (0..<map.width).map { column in
      full.contains { $0.seats[column] != nil } ? 1 : aisle
    }
  }

  /// A shorter row, such as a platform, stands in the middle by its own seats.
  private static func shares(_ row: SeatMap.Row, _ columns: [Double]) -> [Double] {
    row.seats.count == columns.count ? columns : row.seats.map { _ in 1 }
  }

  private static func squares(_ text: String) -> Double {
    text.reduce(0) { $0 + (LineRules.isWide($1) ? 1 : 0.5) }
  }
}
