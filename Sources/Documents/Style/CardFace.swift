/// Where the texts of a card stand on its face: heading, name, detail and footer one under the
/// other; points.
package struct CardFace: Sendable {
  package struct Part: Sendable {
    package var text: String
    package var role: FontRole
    package var top: Double
    package var height: Double
    /// The size that it has where there is room.
    package var largest: Double
  }
  package private(set) var parts: [Part] = []
  /// The room that each line has.
  package let width: Double

  package init(_ card: Cards.Card, width: Double, height: Double) {
    let inner = width * 0.88
    self.width = inner
    var (top, bottom) = (height * 0.06, height * 0.94)
    if !card.heading.isEmpty {
      let part = height * 0.2
      parts.append(
        Part(text: card.heading, role: .hei, top: top, height: part, largest: height * 0.09))
      top += part
    }
    for (text, role, share, largest) in [
      (card.footer, FontRole.hei, 0.12, 0.07), (card.detail, .kai, 0.22, 0.11),
    ] where !text.isEmpty {
      bottom -= height * share
      parts.append(
        Part(
          text: text, role: role, top: bottom, height: height * share, largest: height * largest))
    }
    // Names of up to three characters have one size, so that cards on one table match.
    parts.append(
      Part(
        text: OfficialTexts.spaced(card.name), role: .title, top: top, height: bottom - top,
        largest: min((bottom - top) * 0.7, inner / 3 * 0.98)))
    parts.removeAll { $0.text.isEmpty }
    parts.sort { $0.top < $1.top }
  }
}
