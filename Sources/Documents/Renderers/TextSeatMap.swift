import Diagnostics

/// A seating chart in columns of a terminal: names side by side; where that is too wide, written
/// from top to bottom; and where that is too wide as well, row by row.
struct TextSeatMap {
  private(set) var lines: [String] = []

  init(_ map: SeatMap, width: Int) {
    let names = map.rows.flatMap(\.seats).compactMap { $0 }
    let label = map.rows.map { displayWidth($0.label) }.max() ?? 0
    // A name of three characters takes two lines of four columns.
    let widest = min(names.map(displayWidth).max() ?? 2, 4)
    if label + map.width * (widest + 2) <= width {
      lines = Self.table(map, width: width, gap: 2) { $0 }
    } else if label + map.width * 3 <= width {
      lines = Self.table(map, width: width, gap: 1) { name in
        name.map(String.init).joined(separator: "\n")
      }
    } else {
      for row in map.rows where !row.label.isEmpty || row.seats.contains(where: { $0 != nil }) {
        var seats = row.seats.drop { $0 == nil }
        while let last = seats.last, last == nil { seats.removeLast() }
        let written = seats.map { $0.map { $0.isEmpty ? "□" : $0 } ?? "｜" }
        let label = row.label.isEmpty || seats.isEmpty ? row.label : row.label + "："
        lines += TextWrap.lines(of: label + written.joined(separator: " "), width: width)
      }
    }
  }

  private static func table(
    _ map: SeatMap, width: Int, gap: Int, _ written: (String) -> String
  ) -> [String] {
    let blank = [Inline](repeating: "", count: map.width + 1)
    let rows = map.rows.map { row in
      [Inline(row.label)]
        + map.centered(row).map { Inline($0.map { $0.isEmpty ? "□" : written($0) } ?? "") }
    }
    // Names from top to bottom would run into those of the next row.
    let spaced = gap == 1 ? Array(rows.map { [$0] }.joined(separator: [blank])) : rows
    let alignments = [Table.Alignment?](repeating: .center, count: map.width + 1)
    return TextTable(
      Table(header: [], rows: spaced, alignments: alignments), width: width, gap: gap
    ).lines
  }
}
