import Documents

/// `word/numbering.xml`: real numbering, so that a heading put between two others is counted.
///
/// List 1 numbers the headings 一、（一）1.（1） through their styles. Word counts on by itself; where
/// a heading of the paper carries another number than it would get, it starts a list that goes on
/// from there.
struct Numbering {
  private static let headingLevels = 4

  /// Starts of the levels of each list of headings; list 1 starts everywhere with 1.
  private var headings: [[Int]] = [[Int](repeating: 1, count: headingLevels)]
  /// The last number of each level, nil where the next one starts anew.
  private var counts = [Int?](repeating: nil, count: headingLevels)
  private var current = 0
  /// Where each list of items starts; nil for bullets.
  private var lists: [Int?] = []

  /// The list of a numbered heading, nil where its style says enough.
  mutating func list(forHeading ordinal: Int, level: Int) -> Int? {
    let at = min(max(1, level), Self.headingLevels) - 1
    let expected = counts[at].map { $0 &+ 1 } ?? headings[current][at]
    // Programs differ on what a level returns to in a list with starts of its own.
    let isCertain = counts[at] != nil || headings[current][at] == 1
    if expected != ordinal || !isCertain {
      var starts = counts.map { ($0 ?? 0) &+ 1 }
      starts[at] = ordinal
      for deeper in (at + 1)..<max(at + 1, Self.headingLevels) { starts[deeper] = 1 }
      headings.append(starts)
      current = headings.count - 1
    }
    counts[at] = ordinal
    for deeper in (at + 1)..<max(at + 1, Self.headingLevels) { counts[deeper] = nil }
    return current == 0 ? nil : Self.identifier(heading: current)
  }

  /// A list of items that starts with a number, or of bullets.
  mutating func list(from start: Int?) -> Int {
    lists.append(start.map { Int(Int32(clamping: max(0, $0))) })
    return Self.identifier(list: lists.count - 1)
  }

  // Odd numbers for headings and even ones for lists, since neither knows the other's count.
  private static func identifier(heading: Int) -> Int { heading * 2 + 1 }
  private static func identifier(list: Int) -> Int { list * 2 + 2 }

  func xml(indent: Double) -> String {
    let ind =
      "<w:ind w:left=\"0\" w:firstLine=\"\(twips(indent))\" w:firstLineChars=\"200\"/>"
    let formats = [
      ("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."),
      ("decimal", "（%4）"),
    ]
    var xml =
      XMLText.declaration + "<w:numbering \(XMLText.wordNamespace)>"
      + "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>"
    for (level, (format, text)) in formats.enumerated() {
      xml +=
        "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:pStyle w:val=\"Heading\(level + 1)\"/><w:suff w:val=\"nothing\"/>"
        + "<w:lvlText w:val=\"\(text)\"/><w:lvlJc w:val=\"left\"/><w:pPr>\(ind)</w:pPr>"
        + "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr></w:lvl>"
    }
    xml += "</w:abstractNum>"
    for (index, start) in lists.enumerated() {
      let format = start == nil ? "bullet" : "decimal"
      xml +=
        "<w:abstractNum w:abstractNumId=\"\(index + 1)\">"
        + "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
        + "<w:start w:val=\"\(start ?? 1)\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"\(start == nil ? "• " : "%1.")\"/>"
        + "<w:lvlJc w:val=\"left\"/><w:pPr>\(ind)</w:pPr></w:lvl></w:abstractNum>"
    }
    for (index, starts) in headings.enumerated() {
      xml += "<w:num w:numId=\"\(Self.identifier(heading: index))\"><w:abstractNumId w:val=\"0\"/>"
      if index > 0 {
        for (level, start) in starts.enumerated() {
          xml +=
            "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(Int32(clamping: start))\"/>"
            + "</w:lvlOverride>"
        }
      }
      xml += "</w:num>"
    }
    for index in lists.indices {
      xml +=
        "<w:num w:numId=\"\(Self.identifier(list: index))\">"
        + "<w:abstractNumId w:val=\"\(index + 1)\"/></w:num>"
    }
    return xml + "</w:numbering>"
  }
}
