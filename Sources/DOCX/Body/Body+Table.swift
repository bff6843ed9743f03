import Documents

extension Body {
  /// Word opens no table with more columns.
  private static let mostColumns = 63

  /// - Parameter least: points that a column has at least, for the pen.
  mutating func write(
    _ table: Table, hasRules: Bool = true, minimumHeight: Double = 0, least: [Double] = []
  ) {
    guard table.columnCount > 0, !table.rows.isEmpty else { return }
    for part in Self.parts(of: table) {
      writePart(part, hasRules: hasRules, minimumHeight: minimumHeight, least: least)
    }
  }

  /// A table with more columns than Word takes, as several tables with the same rows.
  private static func parts(of table: Table) -> [Table] {
    if table.columnCount <= mostColumns { return [table] }
    return stride(from: 0, to: table.columnCount, by: mostColumns).map { start in
      let end = min(start + mostColumns, table.columnCount)
      let rows = table.rows.map { row in
        row.filter { (start..<end).contains($0.column) }.map { cell in
          var cell = cell
          cell.column -= start
          return cell
        }
      }
      return Table(
        alignments: Array(table.alignments[start..<end]), headerRows: table.headerRows, rows: rows)
    }
  }

  private mutating func writePart(
    _ table: Table, hasRules: Bool, minimumHeight: Double, least: [Double]
  ) {
    let plan = plan(siblings.model(of: table), minimumHeight: minimumHeight, least: least)
    let (columns, size) = (plan.widths, plan.size)
    let format = TableLook(
      columns: columns, size: size, isReduced: size != style.tableSize)
    let grid = TableGrid(table)
    var rows = ""
    for (number, places) in grid.rows.enumerated() {
      let isHeader = number < table.headerRows
      var cells = ""
      var mostLines = 1
      for place in places {
        let width = columns[place.column..<(place.column + place.span)].reduce(0, +)
        var content = "<w:p>\(ParagraphFormat("TableText").xml())</w:p>"
        if let inline = place.inline {
          let alignment = table.alignments[place.column] ?? (isHeader ? .center : nil)
          let words = runs(inline, format.run)
          content = "<w:p>\(format.paragraph(isHeader, alignment).xml())\(words)</w:p>"
          let room = max(1, width - format.padding * 2)
          let lines = Measure(size: size, cell: size).width(inline.plain) / room
          mostLines = max(mostLines, Int(min(lines, 1000).rounded(.up)))
        }
        cells += TableXML.cell(
          width: width, span: place.span, merge: place.merge, content: content)
      }
      // A row of many lines would leave half a page empty, or be cut, if it could not be parted.
      rows += TableXML.row(
        cells, height: minimumHeight, isHeader: isHeader, mayPart: mostLines > 8 && !isHeader)
    }
    space(pitch * 0.3)
    keepWithNext()
    self.table(
      TableXML.table(
        columns: columns, hasRules: hasRules, padding: format.isReduced ? format.padding : nil,
        rows: rows))
    space(pitch * 0.3)
  }

  private func plan(_ table: Table, minimumHeight: Double, least: [Double]) -> TablePlan {
    let most = geometry.textWidth / 2 / style.tableSize
    let needs = table.rows.map { row -> [CellNeed?] in
      var needs = [CellNeed?](repeating: nil, count: table.columnCount)
      for cell in row where cell.columnSpan <= 1 && cell.column < table.columnCount {
        needs[cell.column] = CellNeed(cell.inline.plain, most: most)
      }
      return needs
    }
    return TablePlan(
      needs, columns: table.columnCount, room: geometry.textWidth, largest: style.tableSize,
      least: least, minimumHeight: minimumHeight)
  }
}

/// How the cells of one table look.
private struct TableLook {
  var columns: [Double]
  var size: Double
  /// Whether the characters are smaller than the style has them.
  var isReduced: Bool

  var padding: Double { size * TablePlan.padding }
  var run: RunFormat { RunFormat(size: isReduced ? size : nil) }

  func paragraph(_ isHeader: Bool, _ alignment: Table.Alignment?) -> ParagraphFormat {
    var format = ParagraphFormat(isHeader ? "TableHeader" : "TableText")
    if isReduced { format.line = size * 1.45 }
    switch alignment {
    case .left: format.alignment = isHeader ? .left : nil
    case .center: format.alignment = isHeader ? nil : .center
    case .right: format.alignment = .right
    case nil: break
    }
    return format
  }
}
