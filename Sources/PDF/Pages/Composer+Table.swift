import Documents

/// One row of a table while it is set.
private struct SetRow {
  var cells: [(cell: Table.Cell, lines: [SetLine])]
  var height: Double
}

extension Composer {
  private static let rule = mm(0.25)

  mutating func composeTable(_ table: Table, hasRules: Bool = true, minimumHeight: Double = 0) {
    guard table.columnCount > 0 else { return }
    var size = style.tableSize
    var widths = columnWidths(table, size: size)
    while widths == nil, size > 7 {
      size -= 1
      widths = columnWidths(table, size: size)
    }
    let columns =
      widths
      ?? [Double](
        repeating: geometry.textWidth / Double(table.columnCount), count: table.columnCount)
    let rows = table.rows.enumerated().map { number, row in
      setRow(
        row, columns, size, isHeader: number < table.headerRows, minimumHeight,
        table.alignments)
    }
    let header = rowSlabs(
      rows, table, columns, size, hasRules, range: 0..<min(table.headerRows, rows.count))
    var body = rowSlabs(
      rows, table, columns, size, hasRules,
      range: min(table.headerRows, rows.count)..<rows.count)
    for index in body.indices { body[index].header = header }
    var chained = header
    for index in chained.indices { chained[index].keepsWithNext = true }
    let gap = pitch * 0.3
    slabs.append(.blank(gap))
    slabs += chained + body
    slabs.append(.blank(gap))
  }

  private func padding(_ size: Double) -> Double { size * 0.35 }
  private func leading(_ size: Double) -> Double { size * 1.45 }

  /// By content: what each column needs at least, and a share of the rest by what it would like;
  /// nil where even the least is too wide.
  private func columnWidths(_ table: Table, size: Double) -> [Double]? {
    let count = table.columnCount
    var least = [Double](repeating: size, count: count)
    var liked = [Double](repeating: size * 2, count: count)
    let reader = reader(.body, size: size)
    for cell in table.rows.joined() where cell.columnSpan == 1 && cell.column < count {
      let atoms = reader.atoms(cell.inline)
      let widest = atoms.map(\.width).max() ?? 0
      least[cell.column] = max(least[cell.column], min(widest, geometry.textWidth / 2))
      let line = atoms.split { $0.kind == .lineEnd }.map { $0.reduce(0) { $0 + $1.width } }
      liked[cell.column] = max(liked[cell.column], line.max() ?? 0)
    }
    let room = geometry.textWidth - padding(size) * 2 * Double(count)
    return ColumnWidths.fit(least: least, liked: liked, room: room)?
      .map { $0 + padding(size) * 2 }
  }

  private func setRow(
    _ row: [Table.Cell], _ columns: [Double], _ size: Double, isHeader: Bool,
    _ minimumHeight: Double, _ alignments: [Table.Alignment?]
  ) -> SetRow {
    let reader = reader(isHeader ? .hei : .body, size: size)
    var height = max(minimumHeight, leading(size) + padding(size))
    let cells = row.compactMap { cell -> (cell: Table.Cell, lines: [SetLine])? in
      guard cell.column < columns.count else { return nil }
      let end = min(columns.count, cell.column + max(1, cell.columnSpan))
      let width = columns[cell.column..<end].reduce(0, +) - padding(size) * 2
      let alignment = alignments[cell.column] ?? (isHeader ? .center : .left)
      let lines = breaker(width: width, isFlush: false, reader: reader)
        .lines(reader.atoms(cell.inline)).map { line in
          switch alignment {
          case .left: line
          case .center: line.moved(by: max(0, width - line.end) / 2)
          case .right: line.moved(by: max(0, width - line.end))
          }
        }
      if cell.rowSpan == 1 {
        height = max(height, Double(lines.count) * leading(size) + padding(size))
      }
      return (cell, lines)
    }
    return SetRow(cells: cells, height: height)
  }

  private func rowSlabs(
    _ rows: [SetRow], _ table: Table, _ columns: [Double], _ size: Double, _ hasRules: Bool,
    range: Range<Int>
  ) -> [Slab] {
    var heights = rows.map(\.height)
    for (number, row) in rows.enumerated() {
      for (cell, lines) in row.cells where cell.rowSpan > 1 {
        let last = min(rows.count, number + cell.rowSpan) - 1
        let needed = Double(lines.count) * leading(size) + padding(size)
        let missing = needed - heights[number...last].reduce(0, +)
        if missing > 0 { heights[last] += missing }
      }
    }
    var result: [Slab] = []
    for number in range {
      let limit = geometry.textHeight - heights[0..<min(table.headerRows, rows.count)].reduce(0, +)
      if heights[number] > limit, number >= table.headerRows {
        result += parted(
          rows[number], columns, size, hasRules, limit: max(limit, leading(size) * 2))
        continue
      }
      var slab = Slab(height: heights[number])
      for (cell, lines) in rows[number].cells {
        let last = min(rows.count, number + max(1, cell.rowSpan)) - 1
        let height = heights[number...max(number, last)].reduce(0, +)
        slab.ops += cellOps(cell, lines, columns, size, height: height, hasRules)
        if cell.rowSpan > 1, last > number { slab.keepsWithNext = true }
      }
      result.append(slab)
    }
    return result
  }

  private func cellOps(
    _ cell: Table.Cell, _ lines: [SetLine], _ columns: [Double], _ size: Double, height: Double,
    _ hasRules: Bool
  ) -> [PageOp] {
    let x = columns[..<cell.column].reduce(0, +)
    let end = min(columns.count, cell.column + max(1, cell.columnSpan))
    let width = columns[cell.column..<end].reduce(0, +)
    var ops =
      hasRules ? PageOp.frame(x: x, y: 0, width: width, height: height, line: Self.rule) : []
    let leading = leading(size)
    let top = (height - Double(lines.count) * leading) / 2
    for (index, line) in lines.enumerated() {
      ops.append(
        .text(
          line, x: x + padding(size),
          baseline: top + Double(index) * leading + baseline(size, in: leading)))
    }
    return ops
  }

  /// A row taller than a page, cut between lines.
  private func parted(
    _ row: SetRow, _ columns: [Double], _ size: Double, _ hasRules: Bool, limit: Double
  ) -> [Slab] {
    let perSlab = max(1, Int((limit - padding(size)) / leading(size)))
    let most = row.cells.map(\.lines.count).max() ?? 0
    return stride(from: 0, to: most, by: perSlab).map { start in
      let count = min(perSlab, most - start)
      let height = Double(count) * leading(size) + padding(size)
      var slab = Slab(height: height)
      for (cell, lines) in row.cells {
        let part = Array(lines.dropFirst(start).prefix(count))
        slab.ops += cellOps(cell, part, columns, size, height: height, hasRules)
      }
      return slab
    }
  }
}
