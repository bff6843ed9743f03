/// The writing of parameter values: quotes around `:;,` (RFC 5545 §3.2) and `^` before what quotes
/// cannot hold (RFC 6868).
enum ParameterValue {
  static func encoded(_ value: String) -> String {
    if !value.hasByte(where: { !isPlain($0) }) { return value }
    var bytes: [UInt8] = []
    var needsQuotes = false
    var previous: UInt8 = 0
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "^"): bytes += [0x5E, 0x5E]
      case UInt8(ascii: "\""): bytes += [0x5E, 0x27]
      case 0x0A:
        if previous != 0x0D { bytes += [0x5E, 0x6E] }
      case 0x0D: bytes += [0x5E, 0x6E]
      case 0x09: bytes.append(byte)
      case 0..<0x20, 0x7F: break
      default:
        if byte == 0x3A || byte == 0x3B || byte == 0x2C { needsQuotes = true }
        bytes.append(byte)
      }
      previous = byte
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return needsQuotes ? "\"\(text)\"" : text
  }

  /// Undoes RFC 6868; a `^` before anything else stands for itself.
  static func decoded(_ value: String) -> String {
    guard value.hasByte(where: { $0 == 0x5E }) else { return value }
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

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "^"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: ","):
      false
    default: true
    }
  }
}
