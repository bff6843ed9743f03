import Documents

/// The sheet of one section and what stands at its foot.
struct SectionFormat {
  enum Start: String {
    case nextPage
    case oddPage
  }

  /// All in points.
  var width: Double
  var height: Double
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double
  var start: Start?
  /// The next section counts its pages anew.
  var numbersFromOne = false
  var hasFooters: Bool
  /// Whether the first page has a foot of its own.
  var hasFirstPage: Bool
  private let style: PageStyle
  private let pitch: Double

  init(_ geometry: PageGeometry, _ style: PageStyle) {
    width = geometry.width
    height = geometry.height
    left = geometry.left
    top = geometry.top
    right = geometry.width - geometry.right
    bottom = geometry.height - geometry.bottom
    hasFooters = style.hasPageNumbers
    hasFirstPage = style.head == .letter || !style.numbersFirstPage
    self.style = style
    pitch = geometry.pitch
  }

  /// `w:sectPr`, its footers put among the parts of the file.
  func xml(_ relations: inout Relations) -> String {
    var xml = "<w:sectPr>"
    let blank = Self.footer("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p>")
    var footers = [
      ("default", hasFooters ? Self.footer(number(isOdd: true)) : blank),
      ("even", hasFooters ? Self.footer(number(isOdd: false)) : blank),
    ]
    if hasFirstPage {
      footers.append(("first", style.head == .letter ? Self.footer(letterFoot) : blank))
    }
    for (type, text) in footers {
      xml += "<w:footerReference w:type=\"\(type)\" r:id=\"\(relations.footer(text))\"/>"
    }
    if let start { xml += "<w:type w:val=\"\(start.rawValue)\"/>" }
    let isLandscape = width > height
    xml +=
      "<w:pgSz w:w=\"\(twips(width))\" w:h=\"\(twips(height))\""
      + "\(isLandscape ? " w:orient=\"landscape\"" : "")/>"
      + "<w:pgMar w:top=\"\(twips(top))\" w:right=\"\(twips(right))\" w:bottom=\"\(twips(bottom))\""
      + " w:left=\"\(twips(left))\" w:header=\"\(twips(min(top, mm(15))))\""
      + " w:footer=\"\(twips(footDistance))\" w:gutter=\"0\"/>"
    if numbersFromOne { xml += "<w:pgNumType w:start=\"1\"/>" }
    xml += "<w:cols w:space=\"425\"/>"
    if hasFirstPage { xml += "<w:titlePg/>" }
    return xml + "<w:docGrid w:type=\"lines\" w:linePitch=\"\(Int(pitch * 20))\"/></w:sectPr>"
  }

  /// The dashes of the page number stand in the middle of its line (GB/T 9704-2012 §7.5).
  private var footDistance: Double {
    max(0, bottom - style.pageNumberDrop - style.smallSize / 2)
  }

  private static func footer(_ content: String) -> String {
    XMLText.declaration + "<w:ftr \(XMLText.wordNamespace)>\(content)</w:ftr>"
  }

  /// `— 1 —`: odd pages right 1字, even pages left 1字 (§7.5).
  private func number(isOdd: Bool) -> String {
    var format = ParagraphFormat("Footer")
    format.alignment = isOdd ? .right : .left
    format.indent =
      isOdd ? .init(right: style.smallSize) : .init(left: style.smallSize)
    return "<w:p>\(format.xml())\(Body.run("— "))"
      + Field.simple("PAGE", result: isOdd ? "1" : "2") + "\(Body.run(" —"))</w:p>"
  }

  /// The double red line of a letter, 20 mm above the foot of the first page (§10.1).
  private var letterFoot: String {
    var line = ParagraphFormat("Spacer")
    line.frame = Frame(
      x: (width - mm(170)) / 2, y: height - mm(20), width: mm(170), height: StyleSheet.spacer)
    line.borders = [
      .init(side: "top", kind: "thinThickSmallGap", width: mm(0.7), color: StyleSheet.red)
    ]
    return "<w:p>\(line.xml())</w:p><w:p>\(ParagraphFormat("Footer").xml())</w:p>"
  }
}
