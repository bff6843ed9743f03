import Documents

/// The parts of a .docx that say little about the paper itself.
enum FixedParts {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let word =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let packageRelations =
    XMLText.declaration + "<Relationships xmlns=\"\(package)/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/relationships/officeDocument\""
    + " Target=\"word/document.xml\"/>"
    + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\""
    + " Target=\"docProps/core.xml\"/>"
    + "<Relationship Id=\"rId3\" Type=\"\(office)/relationships/extended-properties\""
    + " Target=\"docProps/app.xml\"/></Relationships>"

  static let applicationProperties =
    XMLText.declaration + "<Properties xmlns=\"\(office)/extended-properties\">"
    + "<Application>banhui</Application></Properties>"

  static func coreProperties(_ options: DOCXOptions, title: String, language: String) -> String {
    var xml =
      XMLText.declaration + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\""
      + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    for (name, value) in [
      ("dc:title", title), ("dc:subject", options.subject), ("dc:creator", options.author),
      ("dc:language", language),
    ] where !value.isEmpty {
      xml += "<\(name)>\(XMLText.escape(value))</\(name)>"
    }
    for name in ["dcterms:created", "dcterms:modified"] where !options.created.isEmpty {
      xml += "<\(name) xsi:type=\"dcterms:W3CDTF\">\(XMLText.escape(options.created))</\(name)>"
    }
    return xml + "</cp:coreProperties>"
  }

  /// What each part is; `footers` counts them.
  static func contentTypes(footers: Int) -> String {
    var parts = [
      ("/word/document.xml", "\(word).document.main+xml"),
      ("/word/styles.xml", "\(word).styles+xml"),
      ("/word/numbering.xml", "\(word).numbering+xml"),
      ("/word/settings.xml", "\(word).settings+xml"),
      ("/word/fontTable.xml", "\(word).fontTable+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      (
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
      ),
    ]
    for number in 1...max(1, footers) where footers > 0 {
      parts.append(("/word/footer\(number).xml", "\(word).footer+xml"))
    }
    return XMLText.declaration
      + "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\""
      + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
      + "</Types>"
  }

  /// - Parameter updatesFields: Word asks once, on opening, and fills in the pages of the contents.
  static func settings(updatesFields: Bool) -> String {
    XMLText.declaration + "<w:settings \(XMLText.wordNamespace)><w:zoom w:percent=\"100\"/>"
      + "<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>"
      + "<w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>"
      + "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
      + (updatesFields ? "<w:updateFields w:val=\"true\"/>" : "")
      // A line that ends early is not spread over its width.
      + "<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>"
      + "<w:compatSetting w:name=\"compatibilityMode\""
      + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      + "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
  }

  /// Names that Word tries, in turn, on a machine that lacks a face.
  static let fontTable: String = {
    let fonts = FontRole.allCases.map { role in
      let others = role.proper.dropFirst().joined(separator: ",")
      return "<w:font w:name=\"\(role.proper[0])\"><w:altName w:val=\"\(others)\"/>"
        + "<w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/></w:font>"
    }
    return XMLText.declaration + "<w:fonts \(XMLText.wordNamespace)>\(fonts.joined())</w:fonts>"
  }()
}
