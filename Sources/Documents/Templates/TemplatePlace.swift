/// A place in one of the templates of a library.
struct TemplatePlace: Sendable, Hashable {
  var file: Int
  /// UTF-8 offset.
  var offset: Int
}

/// How a place travels through mustache: as two private-use scalars in front of the text that came
/// from there, so that a finding about the expanded text can point into the template.
enum TemplateMark {
  /// Files of a library, and bytes of one file, that a mark can name.
  static let files = 1 << 8
  static let bytes = 1 << 20

  /// What a value begins and ends with; noncharacters, so no text contains them by right
  /// (Unicode §23.7).
  static let valueStart: Unicode.Scalar = "\u{10FFFE}"
  static let valueEnd: Unicode.Scalar = "\u{10FFFF}"
  /// The same around a value that is markup.
  static let markupStart: Unicode.Scalar = "\u{FFFFE}"
  static let markupEnd: Unicode.Scalar = "\u{FFFFF}"

  private static let high: UInt32 = 0x100000
  private static let low: UInt32 = 0x108000

  static func write(_ place: TemplatePlace, to text: inout String) {
    let number = UInt32(place.file) << 20 | UInt32(place.offset)
    for value in [high + number >> 14, low + number & 0x3FFF] {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
  }

  static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= high || scalar == markupStart || scalar == markupEnd
  }

  static func isHigh(_ scalar: Unicode.Scalar) -> Bool { high..<low ~= scalar.value }

  /// The place that two scalars of a mark stand for.
  static func place(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> TemplatePlace {
    let number = (first.value - high) << 14 | ((second.value &- low) & 0x3FFF)
    return TemplatePlace(file: Int(number >> 20), offset: Int(number & 0xFFFFF))
  }
}
