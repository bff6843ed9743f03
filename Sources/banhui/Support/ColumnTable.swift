import Diagnostics

/// Rows of text in columns that line up, full-width characters counted as two.
struct ColumnTable {
  var rows: [[String]] = []
  /// The column that gives way where a row is wider than the terminal.
  var flexibleColumn: Int

  func lines(width: Int, indent: Int = 2) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    var widths = (0..<columns).map { column in
      rows.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
    }
    let gaps = 2 * max(0, columns - 1) + indent
    let excess = widths.reduce(0, +) + gaps - width
    if excess > 0, flexibleColumn < columns {
      widths[flexibleColumn] = max(12, widths[flexibleColumn] - excess)
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1
          ? truncated(cell, to: widths[column])
          : padded(truncated(cell, to: widths[column]), to: widths[column])
      }
      let line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
