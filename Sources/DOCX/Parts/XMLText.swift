/// XML in the making: every text goes through here, so that none can break the file.
struct XMLText {
  private(set) var text: String

  init(_ text: String = "") { self.text = text }

  var bytes: [UInt8] { Array(text.utf8) }

  static func += (xml: inout XMLText, raw: String) { xml.text += raw }
  static func += (xml: inout XMLText, other: XMLText) { xml.text += other.text }

  /// Markup without a value from outside, but for numbers.
  mutating func escaped(_ value: String) { text += XMLText.escape(value) }

  /// A text for an element or an attribute, rid of what XML 1.0 §2.2 does not allow.
  static func escape(_ value: String) -> String {
    if !value.utf8.contains(where: needsCare) { return value }
    var result = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t": result += "&#9;"
      case "\n": result += "&#10;"
      default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    // 0xEF begins U+FFFE and U+FFFF among others.
    byte < 0x20 || byte == 0xEF || [0x26, 0x3C, 0x3E, 0x22].contains(byte)
  }

  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0xFFFE...0xFFFF: false
    default: true
    }
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let wordNamespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  static let relationNamespace =
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
}
