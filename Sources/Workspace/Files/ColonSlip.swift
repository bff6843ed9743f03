import Diagnostics

/// A key whose colon YAML does not take for one: a full-width `：`, or without a space after it.
struct ColonSlip {
  let key: Substring
  let isFullWidth: Bool
  /// The UTF-8 offset of the colon in the text.
  let offset: Int

  /// The slip with which a line, or what was read as plain text, begins.
  init?(_ text: String) {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    key = text[..<colon].drop { " -{".contains($0) }
    isFullWidth = text[colon] == "："
    offset = text.utf8.distance(from: text.startIndex, to: colon)
    let isSeparated = text[colon...].dropFirst().first?.isWhitespace ?? true
    guard isFullWidth || !isSeparated, Key.named(String(key), among: Set(Key.allCases)) != nil
    else { return nil }
  }

  /// The first of the lines with a slip that lead up to a syntax error.
  static func before(_ line: Int, in source: SourceFile) -> (line: Int, slip: ColonSlip)? {
    var found: (line: Int, slip: ColonSlip)?
    var number = line
    while number > 0 {
      let text = source.line(number)
      if let slip = ColonSlip(text) {
        found = (number, slip)
      } else if number < line, !text.trimmingBlanks().isEmpty {
        break
      }
      number -= 1
    }
    return found
  }

  var message: Text {
    isFullWidth
      ? Text(zh: "冒号写成了全角的“：”", en: "the colon is a full-width “：”")
      : Text(zh: "冒号后面少了空格", en: "there is no space after the colon")
  }

  var advice: Text {
    Text(zh: "写成“\(key): ”, 半角冒号加空格", en: "write “\(key): ”, an ASCII colon and a space")
  }
}
