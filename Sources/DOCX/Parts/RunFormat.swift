import Documents

/// The look of characters, where it differs from the style.
struct RunFormat: Hashable {
  /// The id of a character style.
  var style = ""
  var role: FontRole?
  var isBold = false
  /// Points.
  var size: Double?
  /// RRGGBB.
  var color = ""
  /// Added after each character, in points.
  var spacing: Double?
  /// Width of the characters in percent.
  var scale: Int?

  /// `w:rPr`, its children in the order of the schema; the hint makes quotation marks, dashes and
  /// dots take the Chinese face.
  var xml: String {
    var xml = "<w:rPr>"
    if !style.isEmpty { xml += "<w:rStyle w:val=\"\(style)\"/>" }
    if let role {
      xml += Self.fonts(role)
    } else {
      xml += "<w:rFonts w:hint=\"eastAsia\"/>"
    }
    if isBold { xml += "<w:b/>" }
    if !color.isEmpty { xml += "<w:color w:val=\"\(color)\"/>" }
    if let spacing { xml += "<w:spacing w:val=\"\(Int((spacing * 20).rounded(.down)))\"/>" }
    if let scale { xml += "<w:w w:val=\"\(scale)\"/>" }
    if let size {
      xml += "<w:sz w:val=\"\(halfPoints(size))\"/><w:szCs w:val=\"\(halfPoints(size))\"/>"
    }
    return xml + "</w:rPr>"
  }

  static func fonts(_ role: FontRole) -> String {
    let name = role.proper[0]
    return "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"\(name)\" w:hAnsi=\"\(name)\""
      + " w:eastAsia=\"\(name)\" w:cs=\"\(name)\"/>"
  }
}
