/// Content lines of at most 75 octets (RFC 5545 §3.1), cut only between characters as a reader sees
/// them and never within an escape, so that no client shows half of one.
struct LineFolding {
  static let limit = 75
  /// The line being folded; kept for its memory.
  private var line: [UInt8] = []

  /// Folds the content line that begins at `start` and ends where the text does; adds CRLF.
  mutating func endLine(in text: inout [UInt8], from start: Int) {
    if text.count - start > Self.limit {
      line.removeAll(keepingCapacity: true)
      line += text[start...]
      text.removeLast(line.count)
      Self.append(line, to: &text)
    }
    text.append(0x0D)
    text.append(0x0A)
  }

  private static func append(_ line: [UInt8], to output: inout [UInt8]) {
    var start = 0
    var room = limit
    while line.count - start > room {
      guard let cut = plainCut(line, start, start + room) else {
        fold(String(decoding: line[start...], as: UTF8.self), used: limit - room, into: &output)
        return
      }
      output += line[start..<cut]
      output += [0x0D, 0x0A, 0x20]
      start = cut
      room = limit - 1
    }
    output += line[start...]
  }

  /// The last place at or before `latest` where a line may be cut, if that can be told from the
  /// bytes beside it: between ASCII, Chinese characters and their punctuation.
  private static func plainCut(_ line: [UInt8], _ start: Int, _ latest: Int) -> Int? {
    var cut = latest
    while cut > start, line[cut] & 0xC0 == 0x80 { cut -= 1 }
    // `\` and `^` begin a pair; the pair is one piece.
    for escape: UInt8 in [0x5C, 0x5E] {
      var run = 0
      while cut - run > start, line[cut - 1 - run] == escape { run += 1 }
      if run % 2 == 1 { cut -= 1 }
    }
    guard cut > start + 4, isPlain(line, at: cut) else { return nil }
    var before = cut - 1
    while before > start, line[before] & 0xC0 == 0x80 { before -= 1 }
    return isPlain(line, at: before) ? cut : nil
  }

  /// Whether the character that begins here joins with none before or after it.
  private static func isPlain(_ line: [UInt8], at index: Int) -> Bool {
    let byte = line[index]
    if byte < 0x80 { return byte >= 0x20 }
    guard index + 2 < line.count else { return false }
    let (second, third) = (line[index + 1], line[index + 2])
    switch byte {
    case 0xE4...0xE9: return true
    // U+3000…U+3FFF but for the tone marks and the voiced sound marks of kana.
    case 0xE3: return !(second == 0x80 && third >= 0xAA && third <= 0xAF) && second != 0x82
    // Quotation marks, dashes, the ellipsis.
    case 0xE2: return second == 0x80 && (0x90...0xA6).contains(third)
    // Full-width forms.
    case 0xEF: return second == 0xBC || second == 0xBD
    default: return false
    }
  }

  private static func fold(_ line: String, used: Int, into output: inout [UInt8]) {
    var used = used
    var pending: [UInt8] = []
    for character in line {
      pending += character.utf8
      if pending.count == 1, pending[0] == 0x5C || pending[0] == 0x5E { continue }
      place(pending, &used, &output)
      pending.removeAll(keepingCapacity: true)
    }
    place(pending, &used, &output)
  }

  private static func place(_ piece: [UInt8], _ used: inout Int, _ output: inout [UInt8]) {
    if used + piece.count <= limit {
      output += piece
      used += piece.count
      return
    }
    if piece.count < limit {
      output += [0x0D, 0x0A, 0x20]
      output += piece
      used = 1 + piece.count
      return
    }
    // One cluster longer than a line: cut it between scalars, there is no better place.
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if used + bytes.count > limit {
        output += [0x0D, 0x0A, 0x20]
        used = 1
      }
      output += bytes
      used += bytes.count
    }
  }
}
