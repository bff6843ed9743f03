import Documents

/// One row of a table while it is set.
private struct SetRow {
  var cells: [(cell: Table.Cell, lines: [SetLine])]
  var height: Double
}

extension Composer {
  private static let rule = mm(0.25)

  /// - Parameters:
  ///   - model: whose content decides the widths of the columns, where several tables are to match.
  ///   - least: points that a column has at least, for the pen.
  mutating func composeTable(
    _ table: Table, hasRules: Bool = true, minimumHeight: Double = 0, like model: Table? = nil,
    least: [Double] = []
  ) {
    guard table.columnCount > 0 else { return }
    let plan = plan(model ?? siblings.model(of: table), least, minimumHeight)
    let (columns, size) = (plan.widths, plan.size)
    var rows = table.rows.enumerated().map { number, row in
      setRow(
        row, columns, size, isHeader: number < table.headerRows, minimumHeight,
        table.alignments)
    }
    partSpans(&rows, headerRows: table.headerRows, size)
    let header = rowSlabs(
      rows, table, columns, size, hasRules, range: 0..<min(table.headerRows, rows.count))
    var body = rowSlabs(
      rows, table, columns, size, hasRules,
      range: min(table.headerRows, rows.count)..<rows.count)
    for index in body.indices { body[index].header = header }
    let spare = table.rows.reversed().prefix { $0.allSatisfy { $0.inline.plain.isEmpty } }.count
    for index in body.indices.suffix(spare) { body[index].isSpare = true }
    var chained = header
    for index in chained.indices { chained[index].keepsWithNext = true }
    let gap = pitch * 0.3
    var before = Slab.blank(gap)
    before.keepsWithNext = true
    slabs += [before] + chained + body
    slabs.append(.blank(gap))
  }

  private func padding(_ size: Double) -> Double { size * TablePlan.padding }
  private func leading(_ size: Double) -> Double { size * TablePlan.leading }

  private func plan(_ table: Table, _ least: [Double], _ minimumHeight: Double) -> TablePlan {
    let reader = reader(.body, size: style.tableSize)
    let needs = table.rows.map { row -> [CellNeed?] in
      var needs = [CellNeed?](repeating: nil, count: table.columnCount)
      for cell in row where cell.columnSpan == 1 && cell.column < table.columnCount {
        let most = geometry.textWidth / 2 / style.tableSize
        let lines = reader.atoms(cell.inline).split { $0.kind == .lineEnd }
        let widest = (lines.joined().map(\.width).max() ?? 0) / style.tableSize
        var need = CellNeed(cell.inline.plain, most: most)
        need.widen(
          lines: lines.map { $0.reduce(0) { $0 + $1.width } / style.tableSize },
          word: min(widest, most))
        needs[cell.column] = need
      }
      return needs
    }
    return TablePlan(
      needs, columns: table.columnCount, room: geometry.textWidth, largest: style.tableSize,
      least: least, minimumHeight: minimumHeight)
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
        .lines(cell.inline).map { line in
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

  /// For each row whether a cell reaches from it into the next.
  private func spanned(_ rows: [SetRow]) -> [Bool] {
    var result = [Bool](repeating: false, count: rows.count)
    for (number, row) in rows.enumerated() {
      for (cell, _) in row.cells where cell.rowSpan > 1 {
        for covered in number..<max(number, min(rows.count, number + cell.rowSpan) - 1) {
          result[covered] = true
        }
      }
    }
    return result
  }

  /// Rows that a span holds together and that are higher than a page are parted, and what stood in
  /// the span stands in each part.
  private func partSpans(_ rows: inout [SetRow], headerRows: Int, _ size: Double) {
    let limit = geometry.textHeight - rows.prefix(headerRows).reduce(0) { $0 + $1.height }
    let isSpanned = spanned(rows)
    var held = 0.0
    for number in rows.indices.dropFirst(headerRows) {
      let isHeld = number > headerRows && isSpanned[number - 1]
      held = (isHeld ? held : 0) + rows[number].height
      guard isHeld, held > limit * 0.9 else { continue }
      for above in headerRows..<number {
        for (place, entry) in rows[above].cells.enumerated() {
          let rest = above + entry.cell.rowSpan - number
          guard rest > 0 else { continue }
          rows[above].cells[place].cell.rowSpan -= rest
          var part = entry
          part.cell.rowSpan = rest
          rows[number].cells.append(part)
        }
      }
      held = rows[number].height
    }
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
    let isSpanned = spanned(rows)
    let limit = geometry.textHeight - heights[0..<min(table.headerRows, rows.count)].reduce(0, +)
    var result: [Slab] = []
    for number in range {
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
      }
      slab.keepsWithNext = isSpanned[number]
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
