/// The writing of parameter values: quotes around `:;,` (RFC 5545 §3.2) and `^` before what quotes
/// cannot hold (RFC 6868).
enum ParameterValue {
  /// - Parameter isQuoted: whether the value stands in quotes whatever it holds.
  static func append(_ value: String, isQuoted: Bool, to output: inout [UInt8]) {
    // Without quotes a zone that begins like those of Exchange is read up to a later colon.
    let isQuoted = isQuoted || value.utf8.first == UInt8(ascii: "(")
    if !value.hasByte(where: { cannotStand($0) | mustBeQuoted($0) }) {
      if isQuoted { output.append(0x22) }
      output += value.utf8
      if isQuoted { output.append(0x22) }
      return
    }
    let needsQuotes = isQuoted || value.hasByte(where: mustBeQuoted)
    if needsQuotes { output.append(0x22) }
    var previous: UInt8 = 0
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "^"): output += [0x5E, 0x5E]
      case UInt8(ascii: "\""): output += [0x5E, 0x27]
      case 0x0A:
        if previous != 0x0D { output += [0x5E, 0x6E] }
      case 0x0D: output += [0x5E, 0x6E]
      case 0x09: output.append(byte)
      case 0..<0x20, 0x7F: break
      default: output.append(byte)
      }
      previous = byte
    }
    if needsQuotes { output.append(0x22) }
  }

  /// Parameters that the grammar wants in quotes whatever they hold.
  static func needsQuotes(_ name: String) -> Bool {
    // By length first: this is asked of every parameter.
    switch name.utf8.count {
    case 3: name == "DIR"
    case 6: name == "ALTREP" || name == "MEMBER"
    case 7: name == "SENT-BY"
    case 12: name == "DELEGATED-TO"
    case 14: name == "DELEGATED-FROM"
    default: false
    }
  }

  /// Undoes RFC 6868; a `^` before anything else stands for itself.
  static func decoded(_ value: String) -> String {
    guard value.hasByte(where: { $0.equal(to: 0x5E) }) else { return value }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in value.utf8 {
      if isEscaped {
        isEscaped = false
        switch byte {
        case 0x5E: bytes.append(0x5E)
        case 0x27: bytes.append(0x22)
        case 0x6E: bytes.append(0x0A)
        default: bytes += [0x5E, byte]
        }
      } else if byte == 0x5E {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    if isEscaped { bytes.append(0x5E) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func mustBeQuoted(_ bytes: EightBytes) -> UInt64 {
    bytes.equal(to: 0x3A) | bytes.equal(to: 0x3B) | bytes.equal(to: 0x2C)
  }

  /// Marks what is written in another way, or not at all.
  private static func cannotStand(_ bytes: EightBytes) -> UInt64 {
    bytes.controls | bytes.equal(to: UInt8(ascii: "\"")) | bytes.equal(to: UInt8(ascii: "^"))
  }
}
