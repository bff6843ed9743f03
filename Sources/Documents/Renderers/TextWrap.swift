import Diagnostics

/// Breaks text into lines of a number of columns by the rules of Chinese lines.
enum TextWrap {
  /// Marks that must not begin a line.
  static let closing: Set<Character> = Set("、，。；：？！）》」』】〕”’…—·,.;:?!)]}%")
  /// Marks that must not end a line.
  static let opening: Set<Character> = Set("（《「『【〔“‘([{")

  /// Lines of at most `width` columns; a word of Latin longer than a line is cut.
  static func lines(of text: String, width: Int) -> [String] {
    let width = max(2, width)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      paragraph.isEmpty ? [] : broken(Array(paragraph), width)
    }
  }

  /// The columns that the widest piece takes that no line should part.
  static func widestPiece(of text: String) -> Int {
    text.split(separator: "\n").reduce(0) { widest, paragraph in
      var before: Character?
      var piece = 0
      return paragraph.reduce(widest) { widest, character in
        if let before, mayBreak(before, character) { piece = 0 }
        piece += character == " " ? 0 : displayWidth(character)
        before = character
        return max(widest, piece)
      }
    }
  }

  private static func broken(_ characters: [Character], _ width: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < characters.count {
      var end = start
      var used = 0
      while end < characters.count {
        let next = displayWidth(characters[end])
        if used + next > width, end > start { break }
        used += next
        end += 1
      }
      if end < characters.count { end = breakPoint(characters, start, end) }
      var line = characters[start..<end]
      while line.last == " " { line.removeLast() }
      lines.append(String(line))
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
    }
    return lines
  }

  /// The last place at or before `end` where a line may end; `end` itself where there is none.
  private static func breakPoint(_ characters: [Character], _ start: Int, _ end: Int) -> Int {
    var at = end
    let earliest = max(start + 1, end - 40)
    while at > earliest {
      if mayBreak(characters[at - 1], characters[at]) { return at }
      at -= 1
    }
    return end
  }

  static func mayBreak(_ before: Character, _ after: Character) -> Bool {
    if opening.contains(before) || closing.contains(after) { return false }
    if before == " " || after == " " { return true }
    return !(isLatin(before) && isLatin(after))
  }

  private static func isLatin(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value < 0x2E80 && $0.value > 0x20 }
  }
}
