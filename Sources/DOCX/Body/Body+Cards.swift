import Documents

/// 席卡: a sheet is a table with rows of exact height, so that it can be cut where the rules are.
extension Body {
  /// - Parameters:
  ///   - isAlone: nothing stands before the cards.
  ///   - isFirst: so the cards are the first section of the file.
  mutating func write(_ cards: Cards, isAlone: Bool, isFirst: Bool) {
    if cards.cards.isEmpty { return }
    let width = mm(max(1, cards.width))
    let face = mm(max(1, cards.height))
    let height = cards.isFolded ? face * 2 : face
    let fits = width <= geometry.width && height + StyleSheet.spacer * 2 <= geometry.height
    var sheet = SectionFormat(geometry, style)
    sheet.hasFooters = false
    sheet.hasFirstPage = false
    sheet.start = isFirst ? nil : .nextPage
    if !fits { (sheet.width, sheet.height) = (width, height + StyleSheet.spacer * 2) }
    let across = max(1, Int(sheet.width / width + 0.001))
    let down = max(1, Int((sheet.height - StyleSheet.spacer * 2) / height + 0.001))
    let free = sheet.height - Double(down) * height
    (sheet.left, sheet.right) = (0, 0)
    (sheet.top, sheet.bottom) = (free / 2 - StyleSheet.spacer, 0)
    startSection(sheet, replaces: isAlone)
    let perSheet = across * down
    for start in stride(from: 0, to: cards.cards.count, by: perSheet) {
      if start > 0 { breakPage() }
      let shown = cards.cards[start..<min(start + perSheet, cards.cards.count)]
      space()
      table(sheetTable(Array(shown), cards, across: across, width: width, face: face))
      if !cards.isFolded, cards.sides == 2 {
        // The backs, so that each comes behind its face when the sheet is turned over.
        breakPage()
        space()
        let backs = stride(from: 0, to: shown.count, by: across).flatMap { row in
          let cells = shown.dropFirst(row).prefix(across)
          let blanks = [Cards.Card](
            repeating: .init(name: ""), count: shown.count > across ? across - cells.count : 0)
          return blanks + cells.reversed()
        }
        table(sheetTable(backs, cards, across: across, width: width, face: face))
      }
    }
  }

  private mutating func sheetTable(
    _ cards: [Cards.Card], _ look: Cards, across: Int, width: Double, face: Double
  ) -> String {
    let used = min(across, cards.count)
    var rows = ""
    for start in stride(from: 0, to: cards.count, by: used) {
      let row = cards[start..<min(start + used, cards.count)]
      // A row that is not full ends with nothing to cut.
      let rest = (row.count..<used).map { _ in
        TableXML.cell(width: width, content: "<w:p>\(ParagraphFormat("CardName").xml())</w:p>")
      }
      if look.isFolded {
        let turned = row.map { card in
          let blank = "<w:p>\(ParagraphFormat("CardName").xml())</w:p>"
          let content =
            look.sides == 2 ? self.turned(card, width: width, height: face) : blank
          return TableXML.cell(
            width: width, borders: Self.cut, isCentred: false, content: content)
        }
        rows += TableXML.row((turned + rest).joined(), height: face, isExact: true)
      }
      let upright = row.map { card in
        let content = self.upright(card, width: width, height: face)
        return TableXML.cell(
          width: width, borders: Self.cut, isCentred: false, content: content)
      }
      rows += TableXML.row((upright + rest).joined(), height: face, isExact: true)
    }
    return TableXML.table(
      columns: [Double](repeating: width, count: used), margins: 0, rows: rows)
  }

  /// Where the sheet is cut and folded.
  private static let cut = ["top", "left", "bottom", "right"].map {
    TableXML.Side($0, mm(0.1), isDashed: true, color: "999999")
  }

  /// One line of a face; points.
  private struct FaceLine {
    var text: String
    var role: FontRole
    var size: Double
    var top: Double
    var height: Double
  }

  private func lines(_ card: Cards.Card, width: Double, height: Double) -> [FaceLine] {
    let face = CardFace(card, width: width, height: height)
    return face.parts.flatMap { part -> [FaceLine] in
      let text = FittedText(
        part.text, largest: part.largest, width: face.width, height: part.height, leading: 1.35,
        measure: Measure.loose)
      let line = text.size * 1.35
      let top = part.top + (part.height - line * Double(text.lines.count)) / 2
      return text.lines.enumerated().map { index, words in
        FaceLine(
          text: words, role: part.role, size: text.size, top: top + Double(index) * line,
          height: line)
      }
    }
  }

  private func upright(_ card: Cards.Card, width: Double, height: Double) -> String {
    paragraphs(lines(card, width: width, height: height)) { line in
      Self.run(line.text, RunFormat(role: line.role, size: line.size))
    }
  }

  /// The face behind the fold, upside down, its last line first.
  private mutating func turned(_ card: Cards.Card, width: Double, height: Double) -> String {
    let turned = lines(card, width: width, height: height).reversed().map { line in
      var line = line
      line.top = height - line.top - line.height
      return line
    }
    var shapes = turned.map { lettering($0.text, size: $0.size, role: $0.role) }[...]
    return paragraphs(turned) { _ in shapes.popFirst() ?? "" }
  }

  private func paragraphs(_ lines: [FaceLine], content: (FaceLine) -> String) -> String {
    // No cell may be without a paragraph.
    if lines.isEmpty { return "<w:p>\(ParagraphFormat("CardName").xml())</w:p>" }
    var above = 0.0
    return lines.map { line in
      var format = ParagraphFormat(line.role == .title ? "CardName" : "CardDetail")
      format.before = line.top - above
      format.line = line.height
      above = line.top + line.height
      return "<w:p>\(format.xml())\(content(line))</w:p>"
    }.joined()
  }

  private mutating func lettering(_ text: String, size: Double, role: FontRole) -> String {
    let width = max(size, Measure(size: size, cell: size).width(text))
    return Lettering(
      number: identifier(), text: text, face: role.proper[0], width: width, size: size
    ).xml
  }
}
