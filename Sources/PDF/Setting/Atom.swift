/// A piece of a line that is never torn apart: a character on the grid, a word, a space.
struct Atom {
  enum Kind {
    /// A character of the grid.
    case wide
    case word
    case space
    /// A forced end of the line.
    case lineEnd
  }
  /// Where the ink of a full-width mark stands in its square.
  enum Mark {
    case none
    case opening
    case closing
  }

  var kind: Kind
  var text: String
  /// Index into the faces of the font book; -1 where no font has the character.
  var face: Int
  /// What the atom takes on the line, in points.
  var width: Double
  /// How far the ink is moved into the cell.
  var inset: Double = 0
  var mark: Mark = .none
  /// What the atom can give up when a line is too full.
  var slack: Double = 0
  var isUnderlined = false
  var link: String?
  /// Whether a line may end after this atom by the look of it (`/` of an address).
  var breaksAfter = false
}

/// Which characters must not begin or end a line (GB/T 15834-2011 §5.1).
enum LineRules {
  static let closing: Set<Character> = Set("、，。．；：？！）》〉」』】〕］｝”’·…—～%‰℃,.;:?!)]}")
  static let opening: Set<Character> = Set("（《〈「『【〔［｛“‘([{")
  /// Marks that fill only half of their square.
  static let halfClosing: Set<Character> = Set("、，。．；：？！）》〉」』】〕］｝”’")
  static let halfOpening: Set<Character> = Set("（《〈「『【〔［｛“‘")

  /// Whether a character sits in a square of the grid.
  static func isWide(_ character: Character) -> Bool {
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

  static func mayBreak(_ before: Atom, _ after: Atom) -> Bool {
    if before.kind == .lineEnd { return true }
    if after.kind == .space || after.kind == .lineEnd { return false }
    if before.text.last.map({ opening.contains($0) }) ?? false { return false }
    if after.text.first.map({ closing.contains($0) }) ?? false { return false }
    if before.kind == .word, after.kind == .word { return before.breaksAfter }
    return true
  }
}
