internal import Foundation

/// Bytes as letters (RFC 4648 §4).
enum Base64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// Lines of 76 characters (RFC 2045 §6.8).
  static func lines(_ bytes: [UInt8]) -> [String] {
    let letters = Array(text(bytes).utf8)
    return stride(from: 0, to: letters.count, by: 76).map {
      String(decoding: letters[$0..<min($0 + 76, letters.count)], as: UTF8.self)
    }
  }

  /// What can be read; other characters are passed over, as RFC 2045 §6.8 asks.
  static func bytes(_ letters: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var value: UInt32 = 0
    var count = 0
    for letter in letters {
      let digit: UInt8
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit = letter - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): digit = letter - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = letter - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): digit = 62
      case UInt8(ascii: "/"): digit = 63
      default: continue
      }
      value = value << 6 | UInt32(digit)
      count += 1
      if count == 4 {
        result += [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
        (value, count) = (0, 0)
      }
    }
    if count == 3 { result += [UInt8(value >> 10 & 0xFF), UInt8(value >> 2 & 0xFF)] }
    if count == 2 { result.append(UInt8(value >> 4 & 0xFF)) }
    return result
  }
}
