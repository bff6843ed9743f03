import Documents

extension Composer {
  /// As many cards as a sheet holds; a card larger than the sheet gets a sheet of its own size. The
  /// backs of cards that are not folded stand on a page of their own, in mirrored places, so that
  /// they meet their fronts when the sheet is turned over its long edge.
  mutating func composeCards(_ cards: Cards) {
    let (width, face) = (mm(cards.width), mm(cards.height))
    let height = cards.isFolded ? face * 2 : face
    let fits = width <= geometry.width + 0.01 && height <= geometry.height + 0.01
    let sheet = fits ? (geometry.width, geometry.height) : (width, height)
    let across = max(1, Int(sheet.0 / width + 0.001))
    let down = max(1, Int(sheet.1 / height + 0.001))
    let hasBack = !cards.isFolded && cards.sides == 2
    for start in stride(from: 0, to: cards.cards.count, by: across * down) {
      let count = min(across * down, cards.cards.count - start)
      let fronts = (0..<count).map { place in
        cardFace(cards.cards[start + place], cards, width: width, height: face)
      }
      for isBack in hasBack ? [false, true] : [false] {
        var ops: [PageOp] = []
        for (place, front) in fronts.enumerated() {
          let column = isBack ? across - 1 - place % across : place % across
          let x = (sheet.0 - Double(across) * width) / 2 + Double(column) * width
          let y = (sheet.1 - Double(down) * height) / 2 + Double(place / across) * height
          ops += placed(front, cards, x: x, y: y, width: width, face: face, sheet: sheet)
        }
        slabs.append(Slab(height: 0, ops: ops, sheet: sheet))
      }
    }
  }

  /// One card with its cutting and folding lines; a card that fills the sheet needs none to cut by.
  private func placed(
    _ front: [PageOp], _ cards: Cards, x: Double, y: Double, width: Double, face: Double,
    sheet: (Double, Double)
  ) -> [PageOp] {
    let height = cards.isFolded ? face * 2 : face
    var ops: [PageOp] = []
    if width < sheet.0 - 1 || height < sheet.1 - 1 {
      ops += PageOp.frame(x: x, y: y, width: width, height: height, line: mm(0.1), ink: .grey)
    }
    guard cards.isFolded else { return ops + [.group(front, x: x, y: y)] }
    if cards.sides == 2 { ops.append(.turned(front, x: x + width, y: y + face)) }
    ops.append(
      .rule(x1: x, y1: y + face, x2: x + width, y2: y + face, width: mm(0.1), ink: .grey))
    return ops + [.group(front, x: x, y: y + face)]
  }

  private func cardFace(
    _ card: Cards.Card, _ cards: Cards, width: Double, height: Double
  ) -> [PageOp] {
    let face = CardFace(card, width: width, height: height)
    let ops = face.parts.flatMap { part in
      fitted(
        part.text, role: part.role, largest: part.largest, x: (width - face.width) / 2, y: part.top,
        width: face.width, height: part.height)
    }
    return cards.isMirrored ? [.mirrored(ops, width: width)] : ops
  }

  /// A text in the middle of a box.
  func fitted(
    _ text: String, role: FontRole, largest: Double, x: Double, y: Double, width: Double,
    height: Double
  ) -> [PageOp] {
    if text.isEmpty { return [] }
    let probe = reader(role, size: 100)
    let leading = 1.25
    let fitted = FittedText(text, largest: largest, width: width, height: height, leading: leading)
    { character in
      probe.atoms(String(character)).reduce(0) { $0 + $1.width } / 100
    }
    let line = fitted.size * leading
    let top = y + (height - line * Double(fitted.lines.count)) / 2
    return fitted.lines.enumerated().map { index, words in
      .group(
        centered(words, size: fitted.size, x: x, width: width, line, role: role), x: 0,
        y: top + Double(index) * line)
    }
  }

  /// 封面: the title in the upper third, issuing bodies and date at the foot.
  func cover(_ cover: Cover) -> [PageOp] {
    let (left, width) = (geometry.left, geometry.textWidth)
    var ops = fitted(
      cover.title, role: .title, largest: 30, x: left, y: geometry.height * 0.24, width: width,
      height: 110)
    ops += fitted(
      cover.subtitle, role: .title, largest: 48, x: left, y: geometry.height * 0.24 + 120,
      width: width, height: 90)
    for (index, text) in (cover.issuers + [cover.date]).filter({ !$0.isEmpty }).reversed()
      .enumerated()
    {
      ops += fitted(
        text, role: .kai, largest: 20, x: left, y: geometry.bottom - 40 * Double(index + 1),
        width: width, height: 36)
    }
    return ops
  }
}
