public import Documents

/// What a .docx says about itself.
public struct DOCXOptions: Sendable, Hashable {
  /// ISO 8601, such as `2026-11-23T09:00:00+08:00`; the same date gives the same bytes.
  public var created: String
  public var author: String
  public var subject: String
  /// Each document begins on a new sheet when printed on both sides.
  public var isDuplex: Bool

  public init(created: String, author: String = "", subject: String = "", isDuplex: Bool = false) {
    self.created = created
    self.author = author
    self.subject = subject
    self.isDuplex = isDuplex
  }
}

/// Writes documents as WordprocessingML (ISO/IEC 29500, transitional), to be opened and edited in
/// Word, WPS and LibreOffice: real styles, real numbering, tables, fields and the grid of the
/// official format.
public struct DOCXRenderer: Sendable {
  public init() {}

  /// One file with all the documents, one after the other, each numbered from page 1. The styles
  /// of the file are those of the first.
  public func render(
    _ documents: [Document], options: DOCXOptions,
    style: (String) -> PageStyle = PageStyle.named
  ) throws(DOCXError) -> [UInt8] {
    let first = documents.first ?? Document()
    let main = style(first.style)
    let sheet = StyleSheet(style: main, geometry: PageGeometry(main, Paper()))
    var body = Body()
    for document in documents {
      body.write(document, style: style(document.style), isDuplex: options.isDuplex)
    }
    let text = body.finished()
    let time = ZipTime(options.created)
    var zip = try ZipBuffer()
    let parts: [(String, String)] = [
      ("[Content_Types].xml", FixedParts.contentTypes(footers: body.relations.footers.count)),
      ("_rels/.rels", FixedParts.packageRelations),
      (
        "docProps/core.xml",
        FixedParts.coreProperties(options, title: first.title, language: first.language)
      ),
      ("docProps/app.xml", FixedParts.applicationProperties),
      ("word/document.xml", text),
      ("word/_rels/document.xml.rels", body.relations.xml),
      ("word/styles.xml", sheet.xml),
      ("word/numbering.xml", body.numbering.xml(indent: sheet.geometry.advance * 2)),
      (
        "word/settings.xml",
        FixedParts.settings(updatesFields: documents.contains { $0.blocks.contains(.contents) })
      ),
      ("word/fontTable.xml", FixedParts.fontTable),
    ]
    for (name, text) in parts { try zip.add(Array(text.utf8), as: name, at: time) }
    for (index, footer) in body.relations.footers.enumerated() {
      try zip.add(Array(footer.utf8), as: "word/footer\(index + 1).xml", at: time)
    }
    for (index, picture) in body.relations.pictures.enumerated() {
      try zip.add(picture, as: "word/media/image\(index + 1).png", at: time)
    }
    return try zip.finish()
  }
}
