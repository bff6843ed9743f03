/// The escaping of TEXT values (RFC 5545 §3.3.11), done once on the way out and once on the way in.
enum TextValue {
  /// Line ends become `\n`; control characters, which no TEXT may hold, are left out.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    appendEscaped(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    if text.hasByte(where: { $0.controls & ~$0.equal(to: 0x0A) }) {
      return appendEscaped(withoutControls(text), to: &bytes)
    }
    bytes += text.utf8
    let additions = text.utf8.span.count(where: {
      $0.equal(to: 0x5C) | $0.equal(to: 0x3B) | $0.equal(to: 0x2C) | $0.equal(to: 0x0A)
    })
    if additions > 0 { escapeLast(additions, of: &bytes) }
  }

  /// With `\n` at the ends of lines, and no other control characters.
  private static func withoutControls(_ text: String) -> String {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { bytes.append(0x0A) }
      if !isControl(byte) { bytes.append(byte) }
      previous = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Moves the last bytes, from behind, until each special one has its backslash.
  private static func escapeLast(_ additions: Int, of bytes: inout [UInt8]) {
    var source = bytes.count
    bytes += repeatElement(0, count: additions)
    var target = bytes.count
    var span = bytes.mutableSpan
    while target > source {
      source -= 1
      target -= 1
      let byte = span[source]
      span[target] = byte == 0x0A ? 0x6E : byte
      if isSpecial(byte) {
        target -= 1
        span[target] = 0x5C
      }
    }
  }

  static func unescaped(_ value: String) -> String {
    guard value.hasByte(where: { $0.equal(to: 0x5C) }) else { return value }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count)
    var isEscaped = false
    for byte in value.utf8 {
      if isEscaped {
        bytes.append(byte == 0x6E || byte == 0x4E ? 0x0A : byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    if isEscaped { bytes.append(0x5C) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Cuts a list such as that of CATEGORIES at its commas, escaped ones left alone.
  static func list(_ value: String) -> [String] {
    split(value, at: 0x2C).map(unescaped)
  }

  static func split(_ value: String, at separator: UInt8) -> [String] {
    var pieces: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in value.utf8 {
      if byte == separator, !isEscaped {
        pieces.append([])
        continue
      }
      isEscaped = byte == 0x5C && !isEscaped
      pieces[pieces.count - 1].append(byte)
    }
    return pieces.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Text on one line: what titles and places need, which clients show in a list.
  static func singleLine(_ text: String) -> String {
    if isSingleLine(text) { return text }
    return text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether that is plain from the bytes alone, as it is of nearly all text.
  private static func isSingleLine(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      // Line ends, and the blanks of other scripts, which begin with C2, E2 or E3 80.
      if byte < 0x20 || byte == 0xC2 || byte == 0xE2 { return false }
      if previous == 0x20, byte == 0x20 { return false }
      if previous == 0xE3, byte == 0x80 { return false }
      previous = byte
    }
    return previous != 0x20 || text.isEmpty
  }

  /// `\`, `;`, `,` and the end of a line.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x5C || byte == 0x3B || byte == 0x2C || byte == 0x0A
  }
}
