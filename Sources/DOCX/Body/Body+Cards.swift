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
          let content = self.turned(card, width: width, height: face)
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

  private func sizes(
    _ card: Cards.Card, width: Double, height: Double
  ) -> (name: Double, detail: Double) {
    let inner = width * 0.88
    let room = card.detail.isEmpty ? height : height * 0.78
    func fitting(_ text: String, most: Double) -> Double {
      let natural = Measure(size: 1, cell: 1).width(text)
      return max(4, (min(most, inner / max(3, natural) * 0.98) * 2).rounded(.down) / 2)
    }
    return (
      fitting(OfficialTexts.spaced(card.name), most: room * 0.62),
      fitting(card.detail, most: height * 0.11)
    )
  }

  private func upright(_ card: Cards.Card, width: Double, height: Double) -> String {
    let size = sizes(card, width: width, height: height)
    var name = ParagraphFormat("CardName")
    name.line = size.name * 1.3
    let text = Self.run(OfficialTexts.spaced(card.name), RunFormat(size: size.name))
    if card.detail.isEmpty { return "<w:p>\(name.xml())\(text)</w:p>" }
    var detail = ParagraphFormat("CardDetail")
    detail.line = size.detail * 1.5
    return "<w:p>\(detail.xml())\(Self.run(card.detail, RunFormat(size: size.detail)))</w:p>"
      + "<w:p>\(name.xml())\(text)</w:p>"
  }

  /// The face behind the fold, upside down: lettering as a shape (VML), the one form of turned text
  /// that Word, WPS and LibreOffice all draw.
  private mutating func turned(_ card: Cards.Card, width: Double, height: Double) -> String {
    let size = sizes(card, width: width, height: height)
    let name = lettering(OfficialTexts.spaced(card.name), size: size.name, role: .title)
    let first = "<w:p>\(shapeFormat("CardName", size.name * 1.3).xml())\(name)</w:p>"
    if card.detail.isEmpty { return first }
    let detail = lettering(card.detail, size: size.detail, role: .kai)
    return first
      + "<w:p>\(shapeFormat("CardDetail", size.detail * 1.5).xml())\(detail)</w:p>"
  }

  private func shapeFormat(_ style: String, _ line: Double) -> ParagraphFormat {
    var format = ParagraphFormat(style)
    format.line = line
    return format
  }

  private mutating func lettering(_ text: String, size: Double, role: FontRole) -> String {
    if text.isEmpty { return "" }
    let width = max(size, Measure(size: size, cell: size).width(text))
    return Lettering(
      number: identifier(), text: text, face: role.proper[0], width: width, size: size
    ).xml
  }
}
