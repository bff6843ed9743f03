internal import Diagnostics

/// Text of any script out of headers (RFC 2047, RFC 2231).
enum EncodedWords {
  /// `=?UTF-8?B?…?=` and `=?GB18030?Q?…?=` read; all else as it is.
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var followsWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let (word, end) = word(rest[start.upperBound...]) else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        followsWord = false
        continue
      }
      // Blanks between two words are no part of the text (RFC 2047 §6.2).
      if !(followsWord && before.allSatisfy(\.isWhitespace)) { result += before }
      result += word
      rest = rest[end...]
      followsWord = true
    }
    return result + rest
  }

  /// What follows `=?`: charset, encoding and text up to `?=`.
  private static func word(_ text: Substring) -> (String, String.Index)? {
    let fields = text.split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[3].first == "=", fields[2].count < 4096 else { return nil }
    let letters = Array(fields[2].utf8)
    let bytes: [UInt8]
    switch fields[1].lowercased() {
    case "b": bytes = Base64.bytes(letters)
    case "q": bytes = QuotedPrintable.bytes(letters.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
    default: return nil
    }
    let charset = fields[0].prefix { $0 != "*" }
    guard let decoded = TextDecoding.utf8(from: bytes, charset: String(charset)) else { return nil }
    return (
      String(decoding: decoded, as: UTF8.self), text.index(after: fields[3].startIndex)
    )
  }

  /// `UTF-8''%E4%BC%9A` (RFC 2231 §4).
  static func extended(_ text: String) -> String? {
    let fields = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let (charset, body) = fields.count == 3 ? (String(fields[0]), fields[2]) : ("", text[...])
    var bytes: [UInt8] = []
    var rest = Array(body.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return TextDecoding.utf8(from: bytes, charset: charset).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
