import Documents

extension Body {
  mutating func write(_ roster: Roster) {
    for group in roster.groups {
      if !group.title.isEmpty {
        paragraph(
          ParagraphFormat("RosterGroup"), Self.run("\(group.title)（\(group.entries.count)人）"))
      }
      write(roster.table(of: group), hasRules: false)
    }
  }

  /// Seats as cells with rules; rows with the same places make one table.
  mutating func write(_ map: SeatMap) {
    guard map.width > 0 else { return }
    let layout = SeatMapLayout(
      map, room: geometry.textWidth, height: geometry.textHeight - pitch * 5)
    if !map.front.isEmpty { writeFront(map.front) }
    space(pitch * 0.3)
    var start = 0
    while start < map.rows.count {
      let edges = layout.rows[start].map(\.left)
      var end = start + 1
      while end < map.rows.count, layout.rows[end].map(\.left) == edges { end += 1 }
      if start > 0 { space() }
      writeSeats(map.rows[start..<end], layout.rows[start..<end], layout)
      start = end
    }
    space(pitch * 0.3)
    if !map.caption.isEmpty {
      paragraph(ParagraphFormat("Normal"), Self.run(map.caption, RunFormat(size: style.smallSize)))
    }
  }

  private mutating func writeSeats(
    _ rows: ArraySlice<SeatMap.Row>, _ places: ArraySlice<[SeatMapLayout.Place]>,
    _ layout: SeatMapLayout
  ) {
    let seats = places.first ?? []
    let before = (seats.first?.left ?? geometry.textWidth) - layout.labelWidth
    let after = geometry.textWidth - (seats.last.map { $0.left + $0.width } ?? geometry.textWidth)
    let columns = [layout.labelWidth, before] + seats.map(\.width) + [after]
    let used = columns.indices.filter { columns[$0] > 0.5 }
    let (size, height) = (layout.size, layout.rowHeight - 4)
    let xml = zip(rows, places).map { row, places -> String in
      let label = min(11, size + 2)
      var cells = [
        seatCell(row.label, layout.labelWidth, height, size: label, hasRules: false),
        seatCell("", before, height, size: size, hasRules: false),
      ]
      cells += places.map {
        seatCell(
          OfficialTexts.spaced($0.name ?? ""), $0.width, height, size: size,
          hasRules: $0.name != nil)
      }
      cells.append(seatCell("", after, height, size: size, hasRules: false))
      return TableXML.row(used.map { cells[$0] }.joined(), height: layout.rowHeight - 2)
    }
    table(TableXML.table(columns: used.map { columns[$0] }, margins: 1, rows: xml.joined()))
  }

  private func seatCell(
    _ name: String, _ width: Double, _ height: Double, size: Double, hasRules: Bool
  ) -> String {
    var format = ParagraphFormat("TableText")
    format.alignment = .center
    let text = FittedText(
      name, largest: size, width: width - 2, height: height, leading: 1.2, measure: Measure.loose)
    format.line = text.size * 1.2
    let rules = ["top", "left", "bottom", "right"].map { TableXML.Side($0, mm(0.2)) }
    return TableXML.cell(
      width: width, borders: hasRules ? rules : [],
      content:
        "<w:p>\(format.xml())"
        + Self.run(
          text.lines.joined(separator: "\n"), RunFormat(size: (text.size * 2).rounded(.down) / 2))
        + "</w:p>"
    )
  }

  private mutating func writeFront(_ front: String) {
    let width = geometry.textWidth * 0.5
    space(pitch * 0.3)
    table(
      TableXML.table(
        columns: [width],
        rows: TableXML.row(
          seatCell(front, width, 28, size: style.tableSize, hasRules: true), height: 30)))
    space(pitch * 0.3)
  }

  /// The code as a picture, with its address as the words for those who cannot see it.
  mutating func write(_ code: QRCode) {
    guard let symbol = QRSymbol(code.payload) else {
      paragraph(ParagraphFormat("Normal"), Self.run(code.payload))
      return
    }
    let modules = symbol.size + 8
    let side = max(mm(35), Double(modules) * mm(0.5))
    let picture = PNG.bytes(of: symbol)
    var format = ParagraphFormat("Picture")
    format.keepsWithNext = !code.caption.isEmpty
    let inline = Picture(
      relation: relations.picture(picture), number: identifier(), width: side, height: side,
      words: code.payload)
    paragraph(format, "<w:r>\(inline.xml)</w:r>")
    writeCaption(code.caption)
  }
}
