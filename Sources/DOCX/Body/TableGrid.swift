import Documents

/// The rows of a table as Word wants them: every place filled, what a span covers named as such.
struct TableGrid {
  struct Place {
    var column: Int
    var span: Int
    var merge: TableXML.Merge
    /// Nil where nothing is written.
    var inline: Inline?
  }

  private(set) var rows: [[Place]] = []

  init(_ table: Table) {
    let count = table.columnCount
    /// For each column: how many rows from here on a cell above still covers, and its span.
    var covered = [(rows: Int, span: Int)](repeating: (0, 1), count: count)
    for (number, row) in table.rows.enumerated() {
      var starts = [Table.Cell?](repeating: nil, count: count)
      for cell in row where starts.indices.contains(cell.column) { starts[cell.column] = cell }
      var places: [Place] = []
      var column = 0
      while column < count {
        if covered[column].rows > 0, starts[column] == nil {
          let span = min(covered[column].span, count - column)
          covered[column].rows -= 1
          places.append(Place(column: column, span: span, merge: .covered))
          column += span
          continue
        }
        covered[column].rows = 0
        guard let cell = starts[column] else {
          places.append(Place(column: column, span: 1, merge: .none))
          column += 1
          continue
        }
        var span = min(max(1, cell.columnSpan), count - column)
        // No cell reaches over the start of another one, or into one that comes from above.
        for next in (column + 1)..<max(column + 1, column + span)
        where starts[next] != nil || covered[next].rows > 0 {
          span = next - column
          break
        }
        let down = min(max(1, cell.rowSpan), table.rows.count - number)
        if down > 1 { covered[column] = (down - 1, span) }
        places.append(
          Place(
            column: column, span: span, merge: down > 1 ? .start : .none, inline: cell.inline))
        column += span
      }
      rows.append(places)
    }
  }
}
