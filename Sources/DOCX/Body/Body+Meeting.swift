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

  /// Seats as cells with rules, the rows centred; names shrink together until the longest fits.
  mutating func write(_ map: SeatMap) {
    let across = map.width
    guard across > 0 else { return }
    let labels = map.rows.map(\.label.count).max() ?? 0
    let labelWidth = labels == 0 ? 0 : min(geometry.textWidth / 5, Double(labels) * 11 + 6)
    let seat = min(mm(24), (geometry.textWidth - labelWidth) / Double(across))
    let longest = max(3, map.rows.flatMap(\.seats).compactMap { $0?.count }.max() ?? 3)
    let size = max(5, min(14, ((seat - 3) / Double(min(longest, 6)) * 2).rounded(.down) / 2))
    let height = max(size * 2.4, 20)
    if !map.front.isEmpty { writeFront(map.front) }
    let hasLabels = labelWidth > 0
    let columns =
      (hasLabels ? [labelWidth] : []) + [Double](repeating: seat, count: across)
    space(pitch * 0.3)
    table(
      TableXML.table(
        columns: columns, margins: 1,
        rows: map.rows.map { row in
          let label =
            hasLabels
            ? seatCell(row.label, width: labelWidth, size: min(11, size + 2), hasRules: false) : ""
          let seats = map.centered(row).map { name in
            seatCell(name ?? "", width: seat, size: size, hasRules: name != nil)
          }
          return TableXML.row(label + seats.joined(), height: height)
        }.joined()))
    space(pitch * 0.3)
    if !map.caption.isEmpty { paragraph(ParagraphFormat("Normal"), Self.run(map.caption)) }
  }

  private func seatCell(_ name: String, width: Double, size: Double, hasRules: Bool) -> String {
    var format = ParagraphFormat("TableText")
    format.alignment = .center
    let natural = Measure(size: size, cell: size).width(name)
    let fitting = natural > width - 2 ? max(4, size * (width - 2) / natural) : size
    format.line = fitting * 1.2
    let rules = ["top", "left", "bottom", "right"].map { TableXML.Side($0, mm(0.2)) }
    return TableXML.cell(
      width: width, borders: hasRules ? rules : [],
      content:
        "<w:p>\(format.xml())\(Self.run(name, RunFormat(size: (fitting * 2).rounded(.down) / 2)))</w:p>"
    )
  }

  private mutating func writeFront(_ front: String) {
    let width = geometry.textWidth * 0.5
    space(pitch * 0.3)
    table(
      TableXML.table(
        columns: [width],
        rows: TableXML.row(
          seatCell(front, width: width, size: style.tableSize, hasRules: true), height: 30)))
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
