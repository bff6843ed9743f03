import Documents

extension Composer {
  mutating func composeRoster(_ roster: Roster) {
    let model = roster.table(of: Roster.Group(entries: roster.groups.flatMap(\.entries)))
    for group in roster.groups {
      if !group.title.isEmpty {
        addParagraph(
          Inline("\(group.title)（\(group.entries.count)人）"), role: .hei, indent: 0,
          keepsWithNext: true)
      }
      composeTable(roster.table(of: group), hasRules: false, like: model)
    }
  }

  mutating func composeSignIn(_ signIn: SignIn) {
    composeTable(
      signIn.table, minimumHeight: SignIn.rowHeight, least: signIn.leastWidths)
  }

  /// Seats as boxes; a name that is longer than most shrinks in its own.
  mutating func composeSeatMap(_ map: SeatMap) {
    guard map.width > 0 else { return }
    let layout = SeatMapLayout(
      map, room: geometry.textWidth, height: geometry.textHeight - pitch * 5)
    if !map.front.isEmpty {
      slabs.append(boxed(map.front, size: 14, width: geometry.textWidth * 0.5, height: 30))
      slabs.append(.blank(pitch / 2))
    }
    let height = layout.rowHeight - 4
    for (row, places) in zip(map.rows, layout.rows) {
      var slab = Slab(height: layout.rowHeight)
      slab.ops += fitted(
        row.label, role: .body, largest: min(11, layout.size + 2), x: 0, y: 0,
        width: layout.labelWidth - 4, height: height)
      for place in places {
        guard let name = place.name else { continue }
        let (x, width) = (place.left + 1, place.width - 2)
        slab.ops += PageOp.frame(x: x, y: 0, width: width, height: height, line: mm(0.2))
        slab.ops += fitted(
          OfficialTexts.spaced(name), role: .body, largest: layout.size, x: x + 1, y: 0,
          width: width - 2, height: height)
      }
      slabs.append(slab)
    }
    if !map.caption.isEmpty {
      slabs.append(.blank(pitch / 4))
      composeSmall(map.caption)
    }
  }

  /// A remark in the small size, both margins flush.
  private mutating func composeSmall(_ text: String) {
    let reader = reader(.body, size: style.smallSize)
    for line in breaker(reader: reader).lines(text) {
      slabs.append(slab(line, size: style.smallSize, height: style.smallSize * 1.5))
    }
  }

  private func boxed(_ text: String, size: Double, width: Double, height: Double) -> Slab {
    let x = (geometry.textWidth - width) / 2
    return Slab(
      height: height,
      ops: PageOp.frame(x: x, y: 0, width: width, height: height, line: mm(0.25))
        + fitted(text, role: .body, largest: size, x: x, y: 0, width: width, height: height))
  }

  /// Text in the middle of a box, smaller where it would not fit.
  func centered(
    _ text: String, size: Double, x: Double, width: Double, _ height: Double,
    role: FontRole = .body
  ) -> [PageOp] {
    if text.isEmpty || width <= 0 { return [] }
    var size = size
    var reader = reader(role, size: size)
    var atoms = reader.atoms(text)
    var natural = atoms.reduce(0) { $0 + $1.width }
    if natural > width {
      size = max(1, (size * width / natural * 4).rounded(.down) / 4)
      reader = self.reader(role, size: size)
      atoms = reader.atoms(text)
      natural = atoms.reduce(0) { $0 + $1.width }
    }
    var line = SetLine()
    var at = max(0, width - natural) / 2
    for atom in atoms where atom.kind != .lineEnd {
      line.atoms.append(SetLine.Placed(atom: atom, x: at))
      at += atom.width
    }
    return [.text(line.inReadingOrder(), x: x, baseline: baseline(size, in: height))]
  }

  // MARK: Codes and contents

  mutating func composeQRCode(_ code: QRCode) {
    guard let symbol = QRSymbol(code.payload) else {
      addParagraph(Inline(code.payload), indent: 0)
      return
    }
    let side = max(mm(35), Double(symbol.size + 8) * mm(0.5))
    let module = side / Double(symbol.size + 8)
    let left = (geometry.textWidth - side) / 2
    var ops: [PageOp] = []
    for row in 0..<symbol.size {
      var column = 0
      while column < symbol.size {
        let start = column
        while column < symbol.size, symbol[row, column] { column += 1 }
        if column > start {
          ops.append(
            .fill(
              x: left + Double(start + 4) * module, y: Double(row + 4) * module,
              width: Double(column - start) * module, height: module))
        } else {
          column += 1
        }
      }
    }
    slabs.append(Slab(height: side, ops: ops, keepsWithNext: !code.caption.isEmpty))
    if !code.caption.isEmpty {
      compose(.paragraph(Paragraph(Inline(code.caption), alignment: .centered)))
    }
  }

  /// 目录: titles and headings of two levels, dots, page numbers.
  mutating func composeContents(_ document: Document) {
    slabs.append(
      Slab(
        height: pitch,
        ops: centered(
          "目　录", size: style.titleSize, x: 0, width: geometry.textWidth, pitch, role: .title),
        kind: .text, keepsWithNext: true))
    slabs.append(.blank(pitch))
    for (index, title, level) in Self.entries(document) where level <= 2 {
      let number = pageNumbers[index].map { "\($0)" } ?? "000"
      let reader = reader(level == 0 ? .hei : .body)
      let numbers = breaker(isFlush: false, reader: reader).lines(number)
      let numberWidth = numbers.first?.end ?? 0
      let lines = breaker(
        width: geometry.textWidth - advance * 2.5, firstIndent: advance * Double(level),
        indent: advance * Double(level + 1), isFlush: false, reader: reader
      ).lines(title)
      for (row, line) in lines.enumerated() {
        var slab = slab(line, size: style.bodySize)
        let base = baseline(style.bodySize, in: pitch)
        if row == lines.count - 1, let set = numbers.first {
          let right = geometry.textWidth - numberWidth
          slab.ops.append(.dots(x1: line.end + 4, x2: right - 4, y: base - 3))
          slab.ops.append(.text(set, x: right, baseline: base))
        }
        slabs.append(slab)
      }
    }
  }

  /// Titles and headings in the order in which they get their bookmarks.
  private static func entries(_ document: Document) -> [(Int, String, Int)] {
    var result: [(Int, String, Int)] = []
    for block in document.blocks {
      switch block {
      case .title(let inline):
        result.append((result.count, inline.plain.filter { !$0.isNewline }, 0))
      case .attachment(let attachment) where !attachment.title.isEmpty:
        result.append((result.count, attachment.title.plain.filter { !$0.isNewline }, 0))
      case .heading(let heading):
        result.append(
          (
            result.count, heading.number + heading.inline.plain.filter { !$0.isNewline },
            heading.level
          ))
      default: break
      }
    }
    return result
  }
}
