/// Breaks text into lines of at most `width` columns: between words where there are spaces, between
/// characters in Chinese, never before a closing punctuation mark.
public func wrapped(_ text: String, to width: Int) -> String {
  let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", ",", ".", ";", ")",
  ]
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    var columns = 0
    for piece in pieces(of: paragraph) {
      let next = displayWidth(piece)
      if columns + next > width, columns > 0, !(piece.first.map(closing.contains) ?? false) {
        lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
        line = ""
        columns = 0
      }
      if line.isEmpty, piece == " " { continue }
      line += piece
      columns += next
    }
    lines.append(line)
  }
  return lines.joined(separator: "\n")
}

/// Words, single spaces and single wide characters.
private func pieces(of text: Substring) -> [String] {
  var result: [String] = []
  var word = ""
  for character in text {
    if character == " " || displayWidth(character) == 2 {
      if !word.isEmpty { result.append(word) }
      word = ""
      result.append(String(character))
    } else {
      word.append(character)
    }
  }
  return word.isEmpty ? result : result + [word]
}
