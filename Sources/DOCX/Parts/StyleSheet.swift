import Documents

/// `word/styles.xml`: the styles that a user sees in Word's list, made from a page style.
///
/// Built-in styles keep their built-in English names, by which Word, WPS and LibreOffice know
/// headings for navigation, contents and outline; our own carry Chinese names.
struct StyleSheet {
  let style: PageStyle
  let geometry: PageGeometry

  var xml: String {
    XMLText.declaration + "<w:styles \(XMLText.wordNamespace)>" + defaults
      + (paragraphs + characters + tables).joined() + "</w:styles>"
  }

  /// What one character of the text gives up so that the line holds all of the grid.
  private var spacing: Int { Int(((geometry.advance - style.bodySize) * 20).rounded(.down)) }
  private var indent: Double { geometry.advance * 2 }

  private var defaults: String {
    "<w:docDefaults><w:rPrDefault><w:rPr>\(RunFormat.fonts(.body))"
      + "<w:sz w:val=\"\(halfPoints(style.bodySize))\"/>"
      + "<w:szCs w:val=\"\(halfPoints(style.bodySize))\"/>"
      + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
      + "<w:pPrDefault><w:pPr><w:autoSpaceDE/><w:autoSpaceDN/></w:pPr>"
      + "</w:pPrDefault></w:docDefaults>"
  }

  /// One paragraph style; `paragraph` and `run` are children of `w:pPr` and `w:rPr` in the order of
  /// the schema.
  private func paragraph(
    _ id: String, _ name: String, basedOn base: String? = "Normal", next: String? = nil,
    isDefault: Bool = false, isQuick: Bool = true, _ paragraph: String = "", _ run: String = ""
  ) -> String {
    "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "")"
      + "\(StyleSheet.isBuiltIn(id) ? "" : " w:customStyle=\"1\"") w:styleId=\"\(id)\">"
      + "<w:name w:val=\"\(name)\"/>" + (base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
      + (next.map { "<w:next w:val=\"\($0)\"/>" } ?? "") + (isQuick ? "<w:qFormat/>" : "")
      + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
      + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
  }

  private static func isBuiltIn(_ id: String) -> Bool {
    let builtIn = ["Normal", "Title", "BodyText", "Caption", "Footer", "Signature", "Date"]
    return builtIn.contains(id) || id.hasPrefix("Heading") || id.hasPrefix("TOC")
  }

  private func line(_ points: Double, before: Double = 0, after: Double = 0) -> String {
    "<w:spacing w:before=\"\(twips(before))\" w:after=\"\(twips(after))\""
      + " w:line=\"\(twips(points))\" w:lineRule=\"exact\"/>"
  }

  private func size(_ points: Double) -> String {
    "<w:sz w:val=\"\(halfPoints(points))\"/><w:szCs w:val=\"\(halfPoints(points))\"/>"
  }

  private var paragraphs: [String] {
    let body =
      "<w:kinsoku/><w:overflowPunct w:val=\"0\"/><w:autoSpaceDE/>"
      + "<w:autoSpaceDN/>"
    // The pitch is rounded down: a twip too much on each line would cost the last line of a page.
    let pitchLine =
      "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"\(linePitch)\" w:lineRule=\"exact\"/>"
    let firstIndent = "<w:ind w:firstLine=\"\(twips(indent))\" w:firstLineChars=\"200\"/>"
    let noIndent = ParagraphFormat.Indent.none.xml
    let title = line(max(Double(linePitch) / 20, style.titleSize * 1.3))
    let titleRun = RunFormat.fonts(.title) + "<w:spacing w:val=\"0\"/>" + size(style.titleSize)
    let small = "<w:spacing w:val=\"0\"/>" + size(style.smallSize)
    let table = style.tableSize
    let tableLine = "<w:snapToGrid w:val=\"0\"/>" + line(table * 1.45) + noIndent
    return [
      paragraph(
        "Normal", "Normal", basedOn: nil, isDefault: true,
        "<w:widowControl w:val=\"0\"/>" + body + pitchLine + "<w:jc w:val=\"both\"/>",
        "<w:spacing w:val=\"\(spacing)\"/>"),
      paragraph("BodyText", "Body Text", firstIndent),
      paragraph(
        "Title", "Title", next: "BodyText",
        "<w:keepNext/><w:keepLines/><w:snapToGrid w:val=\"0\"/>\(title)\(noIndent)<w:jc w:val=\"center\"/>"
          + "<w:outlineLvl w:val=\"0\"/>", titleRun),
    ]
      + (1...4).map { level in
        let role: FontRole = level == 1 ? .hei : level == 2 ? .kai : .body
        return paragraph(
          "Heading\(level)", "heading \(level)", next: "BodyText",
          "<w:keepNext/><w:numPr>\(level > 1 ? "<w:ilvl w:val=\"\(level - 1)\"/>" : "")"
            + "<w:numId w:val=\"1\"/></w:numPr>\(firstIndent)"
            + "<w:outlineLvl w:val=\"\(level - 1)\"/>", RunFormat.fonts(role))
      }
      + (1...3).map { level in
        let step = geometry.advance * Double(level - 1)
        return paragraph(
          "TOC\(level)", "toc \(level)", isQuick: false,
          "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(twips(geometry.textWidth))\"/>"
            + "</w:tabs>"
            + ParagraphFormat.Indent(left: step, right: geometry.advance * 2.5).xml
            + "<w:jc w:val=\"left\"/>", level == 1 ? RunFormat.fonts(.hei) : "")
      } + [
        paragraph(
          "TOCHeading", "TOC Heading", basedOn: "Title", next: "BodyText",
          "<w:outlineLvl w:val=\"9\"/>"),
        paragraph("Signature", "Signature", noIndent + "<w:jc w:val=\"right\"/>"),
        paragraph("Date", "Date", noIndent + "<w:jc w:val=\"right\"/>"),
        paragraph(
          "Footer", "footer", isQuick: false,
          "<w:snapToGrid w:val=\"0\"/>\(line(style.smallSize))\(noIndent)<w:jc w:val=\"left\"/>",
          RunFormat.fonts(.song) + small),
        paragraph(
          "Caption", "caption", "<w:keepLines/>\(noIndent)<w:jc w:val=\"center\"/>"),
        paragraph(
          "Picture", "图片",
          "<w:keepLines/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>"
            + "\(noIndent)<w:jc w:val=\"center\"/>"),
        paragraph("Addressees", "主送机关", next: "BodyText", noIndent),
        paragraph("Labelled", "要素", firstIndent),
        paragraph("AttachmentList", "附件说明", firstIndent),
        paragraph("AttachmentLabel", "附件标识", "<w:keepNext/>" + noIndent, RunFormat.fonts(.hei)),
        paragraph("Note", "附注", firstIndent),
        paragraph(
          "Mark", "发文机关标志",
          "<w:keepNext/><w:snapToGrid w:val=\"0\"/>\(noIndent)"
            + "<w:jc w:val=\"center\"/>",
          RunFormat.fonts(.title) + "<w:color w:val=\"\(StyleSheet.red)\"/>"
            + "<w:spacing w:val=\"0\"/>"),
        paragraph("HeadMark", "份号密级", "<w:keepNext/>\(noIndent)<w:jc w:val=\"left\"/>"),
        paragraph("DocumentNumber", "发文字号", "<w:keepNext/>\(noIndent)<w:jc w:val=\"center\"/>"),
        paragraph(
          "Imprint", "版记",
          "<w:snapToGrid w:val=\"0\"/>\(line(style.smallSize * 1.7))\(noIndent)"
            + "<w:jc w:val=\"left\"/>", small),
        paragraph(
          "TableText", "表格文字", tableLine + "<w:jc w:val=\"left\"/>",
          "<w:spacing w:val=\"0\"/>" + size(table)),
        paragraph(
          "TableHeader", "表头", basedOn: "TableText", "<w:jc w:val=\"center\"/>",
          RunFormat.fonts(.hei)),
        paragraph(
          "RosterGroup", "名单分组", "<w:keepNext/>\(noIndent)<w:jc w:val=\"left\"/>",
          RunFormat.fonts(.hei)),
        paragraph(
          "CardName", "席卡姓名", "<w:snapToGrid w:val=\"0\"/>\(noIndent)<w:jc w:val=\"center\"/>",
          RunFormat.fonts(.title) + "<w:spacing w:val=\"0\"/>"),
        paragraph(
          "CardDetail", "席卡职务", "<w:snapToGrid w:val=\"0\"/>\(noIndent)<w:jc w:val=\"center\"/>",
          RunFormat.fonts(.kai) + "<w:spacing w:val=\"0\"/>"),
        paragraph(
          "Spacer", "间隔", isQuick: false,
          "<w:snapToGrid w:val=\"0\"/>\(line(StyleSheet.spacer))\(noIndent)",
          "<w:sz w:val=\"2\"/>"),
      ]
  }

  /// The pitch of the lines, in twips.
  var linePitch: Int { Int(geometry.pitch * 20) }

  private var characters: [String] {
    func character(_ id: String, _ name: String, isDefault: Bool = false, _ run: String) -> String {
      "<w:style w:type=\"character\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
        + "<w:name w:val=\"\(name)\"/>" + (isDefault ? "" : "<w:qFormat/>")
        + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
    }
    return [
      character("DefaultParagraphFont", "Default Paragraph Font", isDefault: true, ""),
      character("Strong", "Strong", "<w:b/>"),
      // Emphasis is 楷体 in Chinese printing, not slanted letters.
      character("Emphasis", "Emphasis", RunFormat.fonts(.kai)),
      character("Hyperlink", "Hyperlink", "<w:color w:val=\"000000\"/>"),
    ]
  }

  private var tables: [String] {
    let padding = style.tableSize * 0.35
    func margins(hasRules: Bool) -> String {
      TableXML.cellMargins(
        beside: padding, above: TableXML.above(padding, hasRules: hasRules))
    }
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"\(eighths(mm(0.25)))\" w:space=\"0\" w:color=\"000000\"/>"
    }.joined()
    return [
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
        + "<w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
        + margins(hasRules: false) + "</w:tblPr></w:style>",
      "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
        + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\(borders)</w:tblBorders>"
        + margins(hasRules: true) + "</w:tblPr></w:style>",
    ]
  }

  /// The height of a paragraph that is there for its own sake, in points: the least that Word's
  /// dialog takes, and less than the grid leaves free at the foot of a page.
  static let spacer = 0.7

  /// The red of heads and lines.
  static let red = "D7000F"
}
