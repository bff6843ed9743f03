import Documents

/// The elements of a table, their children in the order of the schema; lengths in points.
enum TableXML {
  /// A rule on one side of a cell.
  struct Side: Hashable {
    /// `top`, `left`, `bottom` or `right`, in this order.
    var name: String
    var width: Double
    var isDashed: Bool
    var color: String

    init(_ name: String, _ width: Double, isDashed: Bool = false, color: String = "000000") {
      self.name = name
      self.width = width
      self.isDashed = isDashed
      self.color = color
    }

    var xml: String {
      "<w:\(name) w:val=\"\(isDashed ? "dashed" : "single")\" w:sz=\"\(eighths(width))\""
        + " w:space=\"0\" w:color=\"\(color)\"/>"
    }
  }

  /// - Parameters:
  ///   - margins: of all cells on all sides, nil for those of the style.
  ///   - padding: at the left and right, and half of it above and below, where it is not the style's.
  static func table(
    columns: [Double], hasRules: Bool = false, margins: Double? = nil, padding: Double? = nil,
    rows: String
  ) -> String {
    let widths = columns.map(twips)
    var xml = "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(hasRules ? "TableGrid" : "TableNormal")\"/>"
    xml += "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    xml += "<w:jc w:val=\"center\"/>"
    xml += "<w:tblLayout w:type=\"fixed\"/>"
    if let padding {
      xml += cellMargins(beside: padding, above: above(padding, hasRules: hasRules))
    } else if let margins {
      xml += cellMargins(beside: margins, above: margins)
    }
    return xml + "</w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>\(rows)</w:tbl>"
  }

  /// Above and below the text of a cell; rules take their own room.
  static func above(_ padding: Double, hasRules: Bool) -> Double {
    max(0, padding - (hasRules ? mm(0.25) : 0)) / 2
  }

  static func cellMargins(beside: Double, above: Double) -> String {
    let sides = [("top", above), ("left", beside), ("bottom", above), ("right", beside)]
    let widths = sides.map { "<w:\($0) w:w=\"\(twips($1))\" w:type=\"dxa\"/>" }
    return "<w:tblCellMar>\(widths.joined())</w:tblCellMar>"
  }

  static func row(
    _ cells: String, height: Double = 0, isExact: Bool = false, isHeader: Bool = false,
    mayPart: Bool = false
  ) -> String {
    var properties = mayPart ? "" : "<w:cantSplit/>"
    if height > 0 {
      properties +=
        "<w:trHeight w:val=\"\(twips(height))\" w:hRule=\"\(isExact ? "exact" : "atLeast")\"/>"
    }
    if isHeader { properties += "<w:tblHeader/>" }
    return "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")
      + "\(cells)</w:tr>"
  }

  enum Merge {
    case none
    case start
    case covered
  }

  static func cell(
    width: Double, span: Int = 1, merge: Merge = .none, borders: [Side] = [],
    isCentred: Bool = true, content: String
  ) -> String {
    var properties = "<w:tcW w:w=\"\(twips(width))\" w:type=\"dxa\"/>"
    if span > 1 { properties += "<w:gridSpan w:val=\"\(span)\"/>" }
    switch merge {
    case .none: break
    case .start: properties += "<w:vMerge w:val=\"restart\"/>"
    case .covered: properties += "<w:vMerge/>"
    }
    if !borders.isEmpty {
      properties += "<w:tcBorders>\(borders.map(\.xml).joined())</w:tcBorders>"
    }
    let place = "<w:vAlign w:val=\"\(isCentred ? "center" : "top")\"/>"
    return "<w:tc><w:tcPr>\(properties)\(place)</w:tcPr>\(content)</w:tc>"
  }
}
