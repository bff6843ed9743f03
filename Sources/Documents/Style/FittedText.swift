/// A text in a box, as large as it can be in one line, or in several where that makes it larger;
/// never cut.
package struct FittedText: Sendable {
  package private(set) var size: Double
  package private(set) var lines: [String]

  private static let mostLines = 8

  /// - Parameters:
  ///   - largest: the size that it has where there is room, in points like width and height.
  ///   - leading: the pitch of its lines in sizes.
  ///   - measure: the width of a character in sizes.
  package init(
    _ text: String, largest: Double, width: Double, height: Double, leading: Double,
    measure: (Character) -> Double
  ) {
    let characters = Array(text)
    let widths = characters.map(measure)
    let total = widths.reduce(0, +)
    let piece = TitleBreaker.widestPiece(characters, widths: widths)
    var best = (size: 0.0, breaks: [0])
    for count in 1...Self.mostLines where best.size < largest {
      let room = max(total / Double(count) * 1.25 + 0.5, piece)
      let breaks =
        count == 1 ? [0] : TitleBreaker.breaks(characters, widths: widths, room: room)
      let widest =
        breaks.indices.map { line in
          let end = line + 1 < breaks.count ? breaks[line + 1] : characters.count
          return widths[breaks[line]..<end].reduce(0, +)
        }.max() ?? total
      let byWidth = width / max(widest, 0.001) * 0.99
      let byHeight = height / (Double(breaks.count) * leading)
      let size = min(largest, byWidth, byHeight)
      // One line looks better than two that are only a little larger.
      if size > best.size * 1.2 { best = (size, breaks) }
    }
    let step = best.size < 8 ? 10.0 : 4
    size = max(0.5, (best.size * step).rounded(.down) / step)
    lines = best.breaks.indices.map { index in
      let end = index + 1 < best.breaks.count ? best.breaks[index + 1] : characters.count
      let line = characters[best.breaks[index]..<end]
      return String(line.last == " " ? line.dropLast() : line)
    }
  }
}
