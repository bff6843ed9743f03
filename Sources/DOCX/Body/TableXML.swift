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
  ///   - sideMargins: of all cells at the left and right, where only these differ from the style.
  static func table(
    columns: [Double], hasRules: Bool = false, margins: Double? = nil, sideMargins: Double? = nil,
    rows: String
  ) -> String {
    let widths = columns.map(twips)
    var xml = "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(hasRules ? "TableGrid" : "TableNormal")\"/>"
    xml += "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    xml += "<w:jc w:val=\"center\"/>"
    xml += "<w:tblLayout w:type=\"fixed\"/>"
    let sides = [
      ("top", margins), ("left", margins ?? sideMargins), ("bottom", margins),
      ("right", margins ?? sideMargins),
    ].compactMap { side, width in
      width.map { "<w:\(side) w:w=\"\(twips($0))\" w:type=\"dxa\"/>" }
    }
    if !sides.isEmpty { xml += "<w:tblCellMar>\(sides.joined())</w:tblCellMar>" }
    return xml + "</w:tblPr><w:tblGrid>"
      + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>\(rows)</w:tbl>"
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
