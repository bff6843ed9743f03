import Documents

/// A piece of a line that is never torn apart: a character on the grid, a word, a space.
struct Atom: Equatable {
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
  /// Its glyphs in that face.
  var shape = Typeface.Shape()
  /// What the atom takes on the line, in points.
  var width: Double
  /// What of the width is space before a character of another script; not needed at the end of a
  /// line.
  var scriptSpace: Double = 0
  /// Added after each letter of a word, so that words keep to the grid as its characters do.
  var tracking: Double = 0
  /// How far the ink is moved into the cell.
  var inset: Double = 0
  var mark: Mark = .none
  /// What the atom can give up when a line is too full.
  var slack: Double = 0
  var isUnderlined = false
  var link: String?
  /// A word of Hebrew or Arabic.
  var isRightToLeft: Bool {
    kind == .word && text.unicodeScalars.contains { (0x590..<0x900).contains($0.value) }
  }
  /// Whether a line may end after this atom by the look of it (`/` of an address).
  var breaksAfter = false
}

extension LineRules {
  /// Whether a line may end between two atoms.
  static func mayBreak(_ before: Atom, _ after: Atom) -> Bool {
    if before.kind == .lineEnd { return true }
    if after.kind == .space || after.kind == .lineEnd { return false }
    if before.text.last.map({ opening.contains($0) }) ?? false { return false }
    if after.text.first.map({ closing.contains($0) }) ?? false { return false }
    if before.kind == .word, after.kind == .word { return before.breaksAfter }
    if after.kind == .word, before.text.last.map({ joining.contains($0) }) ?? false {
      return after.text.first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
    return true
  }
}
