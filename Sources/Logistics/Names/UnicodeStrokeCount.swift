import Foundation

/// The number of strokes that Unicode gives a character (kTotalStrokes), for characters whose
/// strokes nobody has listed. It may differ by one or two from the mainland's way of writing.
enum UnicodeStrokeCount {
  private static let collation = Locale(identifier: "zh_CN@collation=stroke")

  /// nil for what is no Chinese character.
  static func of(_ scalar: Unicode.Scalar) -> Int? {
    guard scalar.properties.isIdeographic else { return nil }
    // CLDR's stroke collation puts U+FDD0 U+28xx before the characters of xx strokes.
    var (low, high) = (0, 64)
    while high - low > 1 {
      let middle = (low + high) / 2
      let mark = String(decoding: [UInt16(0xFDD0), UInt16(0x2800 + middle)], as: UTF16.self)
      if mark.compare(String(scalar), locale: collation) == .orderedDescending {
        high = middle
      } else {
        low = middle
      }
    }
    return low == 0 ? nil : low
  }
}
