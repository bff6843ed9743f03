/// Which characters must not begin or end a line (GB/T 15834-2011 §5.1).
package enum LineRules {
  package static let closing: Set<Character> = Set("、，。．；：？！）》〉」』】〕］｝”’·…—～%‰℃,.;:?!)]}")
  package static let opening: Set<Character> = Set("（《〈「『【〔［｛“‘([{")
  /// Marks that fill only half of their square.
  package static let halfClosing: Set<Character> = Set("、，。．；：？！）》〉」』】〕］｝”’")
  package static let halfOpening: Set<Character> = Set("（《〈「『【〔［｛“‘")

  /// Marks that are drawn into a line where they would begin the next one.
  package static let drawnIn: Set<Character> = Set("、，。；：")
  /// Marks that stay with the digits and letters after them.
  package static let joining: Set<Character> = Set("）》〉」』】〕］｝”’")

  /// Whether a line may end after this character because it joins two words, as in
  /// Rheinisch-Westfälische; not in 010-8888 or T-1.
  package static func joinsWords(_ text: ArraySlice<Character>, at place: Int) -> Bool {
    guard text[place] == "-", place - text.startIndex >= 2, text.endIndex - place > 2 else {
      return false
    }
    return [-2, -1, 1, 2].allSatisfy { text[place + $0].isLetter }
  }

  /// Whether a character sits in a square of the grid.
  package static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    switch scalar {
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xA960..<0xA980, 0xAC00..<0xD7B0, 0xF900..<0xFB00,
      0xFE10..<0xFE20, 0xFE30..<0xFE70, 0xFF00..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1FB00,
      0x20000..<0x40000:
      return true
    case 0x2014...0x2015, 0x2018...0x2019, 0x201C...0x201D, 0x2026, 0x00B7, 0x203B, 0x2103,
      0x2116, 0x2160..<0x2180, 0x2190..<0x2200, 0x2460..<0x2600:
      return true
    default: return false
    }
  }
}
