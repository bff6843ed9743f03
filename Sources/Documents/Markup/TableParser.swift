import Diagnostics

extension DocumentParser {
  func isTable(_ lines: ArraySlice<MarkedSlice>, _ at: Int) -> Bool {
    guard at + 1 < lines.endIndex, lines[at].contains(where: { $0.is("|") }),
      let alignments = Self.alignments(lines[at + 1])
    else { return false }
    return Self.cells(lines[at]).count == alignments.count
  }

  /// A pipe table: a header, a line of dashes and colons, rows. A cell that is only `<` belongs to
  /// the one on its left, `^` to the one above.
  mutating func table(_ lines: ArraySlice<MarkedSlice>, _ start: Int) -> (Table, Int)? {
    guard isTable(lines, start), let alignments = Self.alignments(lines[start + 1]) else {
      return nil
    }
    var rows = [Self.cells(lines[start])]
    var at = start + 2
    while at < lines.endIndex, !lines[at].isBlankLine, lines[at].contains(where: { $0.is("|") }) {
      var cells = Self.cells(lines[at])
      if cells.count > alignments.count {
        report(
          TemplateDiagnostics.tableShape,
          cells[alignments.count].isEmpty
            ? lines[at] : cells[alignments.count],
          zh: "这一行有 \(cells.count) 格，表头只有 \(alignments.count) 格",
          en: "this row has \(cells.count) cells, the header \(alignments.count)")
        cells.removeSubrange(alignments.count...)
      }
      rows.append(cells)
      at += 1
    }
    return (Table(alignments: alignments, headerRows: 1, rows: merged(rows, alignments.count)), at)
  }

  private func merged(_ rows: [[MarkedSlice]], _ width: Int) -> [[Table.Cell]] {
    var result: [[Table.Cell]] = []
    // For each column, where the cell that covers it stands.
    var owners = [(row: Int, cell: Int)?](repeating: nil, count: width)
    for (number, row) in rows.enumerated() {
      var cells: [Table.Cell] = []
      var current = [(row: Int, cell: Int)?](repeating: nil, count: width)
      for column in 0..<width {
        let slice = column < row.count ? row[column] : []
        let sign = slice.count == 1 && slice.first?.isLiteral == false ? slice.text : ""
        if sign == "<", column > 0, let owner = current[column - 1], owner.row == number {
          cells[owner.cell].columnSpan += 1
          current[column] = owner
        } else if sign == "^", number > 1, let owner = owners[column] {
          current[column] = owner
          if result[owner.row][owner.cell].column == column {
            result[owner.row][owner.cell].rowSpan += 1
          }
        } else {
          current[column] = (number, cells.count)
          cells.append(Table.Cell(InlineParser.parse([slice]), column: column))
        }
      }
      result.append(cells)
      owners = current
    }
    return result
  }

  static func cells(_ line: MarkedSlice) -> [MarkedSlice] {
    var line = line.trimmed
    if line.first?.is("|") == true { line.removeFirst() }
    if line.last?.is("|") == true, line.dropLast().last?.is("\\") != true { line.removeLast() }
    var cells: [MarkedSlice] = []
    var start = line.startIndex
    for at in line.indices where line[at].is("|") {
      if at > line.startIndex, line[at - 1].is("\\") { continue }
      cells.append(line[start..<at].trimmed)
      start = at + 1
    }
    cells.append(line[start...].trimmed)
    return cells
  }

  private static func alignments(_ line: MarkedSlice) -> [Table.Alignment?]? {
    guard line.contains(where: { $0.is("-") }), line.allSatisfy({ !$0.isLiteral }) else {
      return nil
    }
    var result: [Table.Alignment?] = []
    for cell in cells(line) {
      let text = cell.text
      let dashes = text.drop { $0 == ":" }.prefix { $0 == "-" }.count
      let (left, right) = (text.hasPrefix(":"), text.hasSuffix(":"))
      guard dashes > 0, text.count == dashes + (left ? 1 : 0) + (right ? 1 : 0) else { return nil }
      result.append(left && right ? .center : right ? .right : left ? .left : nil)
    }
    return result
  }
}
