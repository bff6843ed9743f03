/// The look of a paragraph, where it differs from its style; lengths in points.
struct ParagraphFormat: Hashable {
  enum Alignment: String {
    case both
    case left
    case center
    case right
    case distribute
  }
  /// A rule along one side.
  struct Border: Hashable {
    /// `top` or `bottom`.
    var side: String
    /// `single`, `thinThickSmallGap` or `thickThinSmallGap`.
    var kind = "single"
    var width: Double
    /// From the text, at most 31 pt.
    var space = 0.0
    var color = "000000"

    var xml: String {
      "<w:\(side) w:val=\"\(kind)\" w:sz=\"\(eighths(width))\""
        + " w:space=\"\(min(31, Int(space.rounded())))\" w:color=\"\(color)\"/>"
    }
  }
  struct Tab: Hashable {
    var position: Double
    var isRight = false
    var hasDots = false

    var xml: String {
      "<w:tab w:val=\"\(isRight ? "right" : "left")\"\(hasDots ? " w:leader=\"dot\"" : "")"
        + " w:pos=\"\(twips(position))\"/>"
    }
  }
  /// How far a paragraph stands from the margins; `characters` is what Word shows in its dialog.
  struct Indent: Hashable {
    var left = 0.0
    var right = 0.0
    /// Negative for a hanging first line.
    var first = 0.0

    static let none = Indent()

    var xml: String {
      let start =
        first < 0
        ? " w:hanging=\"\(twips(-first))\" w:hangingChars=\"0\""
        : " w:firstLine=\"\(twips(first))\" w:firstLineChars=\"0\""
      return "<w:ind w:left=\"\(twips(left))\" w:leftChars=\"0\" w:right=\"\(twips(right))\""
        + " w:rightChars=\"0\"\(start)/>"
    }
  }

  var style: String
  var keepsWithNext: Bool?
  var startsPage = false
  var frame: Frame?
  /// The number's list and level; list 0 takes the number of the style away.
  var number: (list: Int, level: Int)? {
    get { list.map { ($0, level) } }
    set { (list, level) = (newValue?.list, newValue?.level ?? 0) }
  }
  private var list: Int?
  private var level = 0
  var borders: [Border] = []
  var tabs: [Tab] = []
  var before: Double?
  var after: Double?
  /// An exact height of each line.
  var line: Double?
  var indent: Indent?
  var alignment: Alignment?

  init(_ style: String) { self.style = style }

  /// `w:pPr` with its children in the order of the schema.
  ///
  /// - Parameter section: a `w:sectPr` that ends the section with this paragraph.
  func xml(section: String = "") -> String {
    var xml = "<w:pPr><w:pStyle w:val=\"\(style)\"/>"
    if let keepsWithNext { xml += keepsWithNext ? "<w:keepNext/>" : "<w:keepNext w:val=\"0\"/>" }
    if startsPage { xml += "<w:pageBreakBefore/>" }
    if let frame { xml += frame.xml }
    if let list {
      xml += "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>"
    }
    if !borders.isEmpty { xml += "<w:pBdr>\(borders.map(\.xml).joined())</w:pBdr>" }
    if !tabs.isEmpty { xml += "<w:tabs>\(tabs.map(\.xml).joined())</w:tabs>" }
    if before != nil || after != nil || line != nil {
      xml += "<w:spacing"
      if let before { xml += " w:before=\"\(twips(max(0, before)))\"" }
      if let after { xml += " w:after=\"\(twips(max(0, after)))\"" }
      if let line { xml += " w:line=\"\(max(1, twips(line)))\" w:lineRule=\"exact\"" }
      xml += "/>"
    }
    if let indent { xml += indent.xml }
    if let alignment { xml += "<w:jc w:val=\"\(alignment.rawValue)\"/>" }
    return xml + section + "</w:pPr>"
  }
}
