/// Walks through a short text such as `12月3日（周四）上午9:00`, one token after another.
///
/// Full-width digits, colons, brackets and dashes are read as their half-width forms. White space
/// ends a number and matters nowhere else.
struct TextCursor {
  private let characters: [Character]
  private var offset = 0

  init(_ text: String) {
    characters = text.trimmingBlanks().withHalfWidthDigits().map {
      $0.isWhitespace ? " " : TextCursor.halfWidth($0)
    }
  }

  private mutating func skipBlanks() {
    while offset < characters.count, characters[offset] == " " { offset += 1 }
  }

  private static func halfWidth(_ character: Character) -> Character {
    switch character {
    case "：": ":"
    case "（": "("
    case "）": ")"
    case "，", "、", "；", ";": ","
    case "－", "–", "—", "～", "~", "−": "-"
    case "．": "."
    case "／": "/"
    default: character
    }
  }

  var isAtEnd: Bool { offset == characters.count }
  /// What is left, from the next character that is no blank.
  var rest: String { String(characters[offset...].drop { $0 == " " }) }

  /// Runs a reader; where it gives nil the cursor stays where it was.
  mutating func attempt<Value>(_ body: (inout TextCursor) -> Value?) -> Value? {
    let start = offset
    if let value = body(&self) { return value }
    offset = start
    return nil
  }

  /// Takes the given text, ignoring case.
  mutating func take(_ text: String) -> Bool {
    let start = offset
    skipBlanks()
    if takeHere(text) { return true }
    offset = start
    return false
  }

  private mutating func takeHere(_ text: String) -> Bool {
    let wanted = Array(text.lowercased())
    guard offset + wanted.count <= characters.count else { return false }
    for (index, character) in wanted.enumerated()
    where characters[offset + index].lowercased() != String(character) {
      return false
    }
    offset += wanted.count
    return true
  }

  /// Takes the first of the texts that stands here; put longer ones first.
  mutating func takeAny(_ texts: [String]) -> String? {
    for text in texts where take(text) { return text }
    return nil
  }

  /// A whole number of at most `digits` digits; Chinese numerals up to 九十九 are read too.
  mutating func number(digits: Int = 9) -> Int? {
    attempt { cursor in
      cursor.skipBlanks()
      return cursor.numberHere(digits: digits)
    }
  }

  private mutating func numberHere(digits: Int) -> Int? {
    var end = offset
    while end < characters.count, end - offset < digits, characters[end].isASCII,
      characters[end].isNumber
    {
      end += 1
    }
    if end > offset {
      let value = Int(String(characters[offset..<end]))
      offset = end
      return value
    }
    return chineseNumber()
  }

  private mutating func chineseNumber() -> Int? {
    let digits: [Character: Int] = [
      "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    return attempt { cursor in
      let tens = cursor.next(in: digits)
      if cursor.take("十") {
        return (tens ?? 1) * 10 + (cursor.next(in: digits) ?? 0)
      }
      return tens
    }
  }

  private mutating func next(in values: [Character: Int]) -> Int? {
    guard offset < characters.count, let value = values[characters[offset]] else { return nil }
    offset += 1
    return value
  }
}
