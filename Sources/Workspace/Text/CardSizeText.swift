/// The size of a card as people write it: `200x100`, `200×100`, in millimetres.
package enum CardSizeText {
  /// nil where it is no size, or a side is not within 20 to 400 mm.
  package static func read(_ text: String) -> (width: Double, height: Double)? {
    let sides = text.split(omittingEmptySubsequences: false) { "x×X*".contains($0) }
      .map { Double($0.filter { !$0.isWhitespace }) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (20...400).contains(width), (20...400).contains(height)
    else { return nil }
    return (width, height)
  }
}
