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
          return TableXML.cell(width: width, borders: Self.cut, content: content)
        }
        rows += TableXML.row((turned + rest).joined(), height: face, isExact: true)
      }
      let upright = row.map { card in
        let content = self.upright(card, width: width, height: face)
        return TableXML.cell(width: width, borders: Self.cut, content: content)
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

  /// One line of a face; sizes in points.
  private struct FaceLine {
    var text: String
    var role: FontRole
    var style: String
    var size: Double
    var leading: Double
  }

  /// Heading, detail, name and footer, the name as large as the rest leaves room for.
  private func lines(_ card: Cards.Card, width: Double, height: Double) -> [FaceLine] {
    let inner = width * 0.88
    func fitting(_ text: String, most: Double) -> Double {
      let natural = Measure(size: 1, cell: 1).width(text)
      return max(4, (min(most, inner / max(3, natural) * 0.98) * 2).rounded(.down) / 2)
    }
    var room = height
    let small: [(text: String, role: FontRole, share: Double)] = [
      (card.heading, .hei, 0.09), (card.detail, .kai, 0.11), (card.footer, .hei, 0.07),
    ]
    let others = small.map { item -> FaceLine? in
      if item.text.isEmpty { return nil }
      room -= height * item.share * 2
      return FaceLine(
        text: item.text, role: item.role, style: "CardDetail",
        size: fitting(item.text, most: height * item.share), leading: 1.5)
    }
    let name = OfficialTexts.spaced(card.name)
    let main = FaceLine(
      text: name, role: .title, style: "CardName", size: fitting(name, most: room * 0.62),
      leading: 1.3)
    return [others[0], others[1], main, others[2]].compactMap { $0 }
  }

  private func upright(_ card: Cards.Card, width: Double, height: Double) -> String {
    lines(card, width: width, height: height).map { line in
      var format = ParagraphFormat(line.style)
      format.line = line.size * line.leading
      let look = RunFormat(role: line.role, size: line.size)
      return "<w:p>\(format.xml())\(Self.run(line.text, look))</w:p>"
    }.joined()
  }

  /// The face behind the fold, upside down, its last line first.
  private mutating func turned(_ card: Cards.Card, width: Double, height: Double) -> String {
    lines(card, width: width, height: height).reversed().map { line in
      var format = ParagraphFormat(line.style)
      format.line = line.size * line.leading
      let shape = lettering(line.text, size: line.size, role: line.role)
      return "<w:p>\(format.xml())\(shape)</w:p>"
    }.joined()
  }

  private mutating func lettering(_ text: String, size: Double, role: FontRole) -> String {
    if text.isEmpty { return "" }
    let width = max(size, Measure(size: size, cell: size).width(text))
    return Lettering(
      number: identifier(), text: text, face: role.proper[0], width: width, size: size
    ).xml
  }
}
