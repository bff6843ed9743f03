import Diagnostics

/// A table in columns of a terminal.
struct TextTable {
  private let gap: Int
  private(set) var lines: [String] = []

  /// - Parameter gap: blanks between two columns.
  init(_ table: Table, width: Int, gap: Int = 2) {
    self.gap = gap
    guard table.columnCount > 0 else { return }
    let grid = table.grid
    let widths = Self.widths(grid, columns: table.columnCount, width: width, gap: gap)
    for (number, row) in grid.enumerated() {
      lines += Self.lines(row, widths, table.alignments, gap: gap)
      if number + 1 == table.headerRows {
        let rules = widths.map { String(repeating: "-", count: $0) }
        lines.append(rules.joined(separator: String(repeating: " ", count: gap)))
      }
    }
  }

  /// Each column as wide as its content; where that is too much, the widest give way, if it can be
  /// without parting names of three characters, numbers and words in other letters.
  private static func widths(
    _ grid: [[Table.Cell?]], columns: Int, width: Int, gap: Int
  ) -> [Int] {
    var widths = [Int](repeating: 2, count: columns)
    var words = [Int](repeating: 4, count: columns)
    for row in grid {
      for cell in row.compactMap({ $0 }) where cell.columnSpan == 1 {
        let lines = cell.inline.plain.split(separator: "\n")
        widths[cell.column] = max(widths[cell.column], lines.map { displayWidth($0) }.max() ?? 0)
        words[cell.column] = max(words[cell.column], TextWrap.widestPiece(of: cell.inline.plain))
      }
    }
    let room = width - gap * (columns - 1)
    let whole = zip(widths, words).map { max($1, min($0, 6)) }
    let fits = whole.reduce(0, +) <= room
    shrink(&widths, to: room, least: fits ? whole : [Int](repeating: 4, count: columns))
    return widths
  }

  private static func shrink(_ widths: inout [Int], to room: Int, least: [Int]) {
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let free = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = free.map({ widths[$0] }).max() else { return }
      for column in free where widths[column] == widest && excess > 0 {
        widths[column] -= 1
        excess -= 1
      }
    }
  }

  private static func lines(
    _ row: [Table.Cell?], _ widths: [Int], _ alignments: [Table.Alignment?],
    gap: Int
  ) -> [String] {
    var cells: [(lines: [String], width: Int, alignment: Table.Alignment?)] = []
    var column = 0
    while column < widths.count {
      let span = max(1, min(row[column]?.columnSpan ?? 1, widths.count - column))
      let width = widths[column..<(column + span)].reduce(0, +) + gap * (span - 1)
      cells.append(
        (
          TextWrap.lines(of: row[column]?.inline.plain ?? "", width: width), width,
          alignments[column]
        ))
      column += span
    }
    let height = max(1, cells.map(\.lines.count).max() ?? 0)
    return (0..<height).map { line in
      let parts = cells.map { cell -> String in
        let text = line < cell.lines.count ? cell.lines[line] : ""
        let room = max(0, cell.width - displayWidth(text))
        switch cell.alignment {
        case .right: return String(repeating: " ", count: room) + text
        case .center:
          return String(repeating: " ", count: room / 2) + text
            + String(repeating: " ", count: room - room / 2)
        case .left, nil: return text + String(repeating: " ", count: room)
        }
      }
      var joined = parts.joined(separator: String(repeating: " ", count: gap))
      while joined.last == " " { joined.removeLast() }
      return joined
    }
  }
}
