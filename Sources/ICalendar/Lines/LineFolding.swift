/// Content lines of at most 75 octets (RFC 5545 §3.1), cut only between characters as a reader sees
/// them and never within an escape, so that no client shows half of one.
enum LineFolding {
  static let limit = 75

  /// Appends one content line, CRLF included.
  static func append(_ line: String, to output: inout [UInt8]) {
    if line.utf8.count <= limit {
      output += line.utf8
    } else {
      fold(line, into: &output)
    }
    output += [0x0D, 0x0A]
  }

  private static func fold(_ line: String, into output: inout [UInt8]) {
    var used = 0
    var pending: [UInt8] = []
    for character in line {
      pending += character.utf8
      // `\` and `^` begin a pair; the pair is one piece.
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
