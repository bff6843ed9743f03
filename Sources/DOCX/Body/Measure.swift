import Documents

/// What a text takes on a line, where only the program that opens the file knows its faces: a
/// square for each Chinese character, half a square for others, as 仿宋 has it.
struct Measure {
  /// Points.
  var size: Double
  /// From one square to the next.
  var cell: Double

  func width(_ text: String) -> Double { text.reduce(0) { $0 + width($1) } }

  func width(_ character: Character) -> Double {
    if character.isNewline { return 0 }
    if character == " " { return size / 4 }
    return LineRules.isWide(character) ? cell : max(0, cell - size / 2)
  }

  /// A little more where the reader's faces may be wider: for letters, and for pictures that are
  /// joined to one, of which a face without it shows the parts.
  static func loose(_ character: Character) -> Double {
    let parts = character.unicodeScalars.count { $0.value >= 0x1F000 && $0.value < 0x1FB00 }
    let width = Measure(size: 1, cell: 1).width(character)
    return max(Double(parts), width * (LineRules.isWide(character) ? 1 : 1.2))
  }

  /// The widest line of a text with forced breaks.
  func widestLine(_ text: String) -> Double {
    text.split(whereSeparator: \.isNewline).map { width(String($0)) }.max() ?? 0
  }
}
