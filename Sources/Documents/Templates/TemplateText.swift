/// Text from outside, made fit to stand in a paper.
package enum TemplateText {
  /// Without controls, without what steers the direction of text (a name must not turn the line
  /// around it), and without our own marks.
  package static func printable(_ text: String) -> String {
    if !text.unicodeScalars.contains(where: { isUnprintable($0) || $0 == "\t" }) { return text }
    var result = ""
    for scalar in text.unicodeScalars where !isUnprintable(scalar) {
      result.unicodeScalars.append(scalar == "\t" ? " " : scalar)
    }
    return result
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: TemplateMark.isReserved(scalar)
    }
  }
}
