extension HTMLRenderer {
  /// Names, seats, cards and codes.
  func meetingPart(_ block: Block) -> String {
    switch block {
    case .roster(let roster):
      return roster.groups.map { group in
        let title =
          group.title.isEmpty
          ? "" : "<p class=\"group\">\(escaped(group.title))（\(group.entries.count)人）</p>"
        return title + table(roster.table(of: group), className: "roster")
      }.joined(separator: "\n")
    case .signIn(let signIn): return table(signIn.table, className: "signin")
    case .seatMap(let map): return seatMap(map)
    case .cards(let cards): return self.cards(cards)
    case .qrCode(let code): return qrCode(code)
    default: return ""
    }
  }

  private func seatMap(_ map: SeatMap) -> String {
    let rows = map.rows.map { row -> String in
      let seats = map.centered(row).map { seat in
        seat.map { "<td class=\"seat\">\(escaped($0))</td>" } ?? "<td class=\"aisle\"></td>"
      }
      return "<tr><th>\(escaped(row.label))</th>\(seats.joined())</tr>"
    }
    let front = map.front.isEmpty ? "" : "<p class=\"front\">\(escaped(map.front))</p>"
    let caption = map.caption.isEmpty ? "" : "<p class=\"caption\">\(escaped(map.caption))</p>"
    return front + "<div class=\"scroll\"><table class=\"seats\"><tbody>\(rows.joined())"
      + "</tbody></table></div>" + caption
  }

  private func cards(_ cards: Cards) -> String {
    let style = "width:\(millimetres(cards.width));height:\(millimetres(cards.height))"
    let faces = cards.cards.map { card -> String in
      func part(_ tag: String, _ text: String) -> String {
        text.isEmpty ? "" : "<\(tag)>\(escaped(text))</\(tag)>"
      }
      let size = nameSize(card, cards)
      let name = escaped(OfficialTexts.spaced(card.name)).replacing("·", with: "·<wbr>")
      let face =
        "<div class=\"face\(cards.isMirrored ? " mirrored" : "")\" style=\"\(style)\">"
        + part("i", card.heading)
        + "<b style=\"font-size:\(size)pt\">\(name)</b>"
        + part("small", card.detail) + part("i", card.footer) + "</div>"
      let turned =
        cards.isFolded && cards.sides == 2
        ? face.replacing("class=\"face\"", with: "class=\"face turned\"") : ""
      return "<div class=\"card\">\(turned)\(face)</div>"
    }
    return "<div class=\"cards\">\(faces.joined(separator: "\n"))</div>"
  }

  /// Points at which the name fills its card and is not cut.
  private func nameSize(_ card: Cards.Card, _ cards: Cards) -> Int {
    let count = Double(max(3, OfficialTexts.spaced(card.name).count))
    let others = [card.heading, card.detail, card.footer].count { !$0.isEmpty }
    let height = cards.height * (others == 0 ? 0.6 : 0.6 - 0.12 * Double(others))
    let oneLine = cards.width * 0.88 / count
    // A long name is set in two lines and more.
    let several = (cards.width * 0.88 * height / count / 1.3).squareRoot() * 0.85
    let size = count > 8 ? max(oneLine, several) : oneLine
    return max(6, Int(min(height, size) * 72 / 25.4))
  }

  private func qrCode(_ code: QRCode) -> String {
    let caption = code.caption.isEmpty ? "" : "<figcaption>\(escaped(code.caption))</figcaption>"
    guard let symbol = QRSymbol(code.payload) else {
      return "<figure><p>\(escaped(code.payload))</p>\(caption)</figure>"
    }
    var path = ""
    for row in 0..<symbol.size {
      for column in 0..<symbol.size where symbol[row, column] {
        path += "M\(column + 4) \(row + 4)h1v1h-1z"
      }
    }
    let side = symbol.size + 8
    return "<figure><svg class=\"qr\" viewBox=\"0 0 \(side) \(side)\" role=\"img\" "
      + "aria-label=\"\(escaped(code.payload))\"><path d=\"\(path)\"/></svg>\(caption)</figure>"
  }

  private func millimetres(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))mm" : "\(value)mm"
  }
}
