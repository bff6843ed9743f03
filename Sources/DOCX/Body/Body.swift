import Documents

/// `word/document.xml` in the making, with what it needs beside it.
struct Body {
  var numbering = Numbering()
  var relations = Relations()
  private(set) var style = PageStyle.plain
  private(set) var geometry = PageGeometry(.plain, Paper())
  private var xml = ""
  /// The last paragraph, held back because what follows may still change it.
  private var pending: (format: ParagraphFormat, runs: String)?
  /// The properties of the section that is being written; the last one closes the body.
  private var section = ""
  /// The next paragraph begins a page.
  private var startsPage = false
  /// The titles and headings of the document, where it has a contents.
  private(set) var entries: [ContentsEntry] = []
  private var writtenEntries = 0
  private var identifiers = 0
  private(set) var siblings = SiblingTables(Document())

  var advance: Double { geometry.advance }
  var pitch: Double { geometry.pitch }

  /// The whole part.
  mutating func finished() -> String {
    // Word wants a paragraph after the last table.
    if pending == nil { space() }
    flush()
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return XMLText.declaration
      + "<w:document \(XMLText.wordNamespace) \(XMLText.relationNamespace)"
      + " xmlns:wp=\"\(drawing)/wordprocessingDrawing\" xmlns:a=\"\(drawing)/main\""
      + " xmlns:pic=\"\(drawing)/picture\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
      + " xmlns:o=\"urn:schemas-microsoft-com:office:office\">"
      + "<w:body>\(xml)\(section)</w:body></w:document>"
  }

  /// Writes one document as sections of its own; its pages are numbered from 1.
  mutating func write(_ document: Document, style: PageStyle, isDuplex: Bool) {
    let isFirst = section.isEmpty
    if !isFirst { closeSection() }
    self.style = style
    geometry = PageGeometry(style, document.paper)
    entries =
      document.blocks.contains(.contents)
      ? ContentsEntry.all(of: document).map { entry in
        var entry = entry
        entry.number = 100_000_000 + identifier()
        return entry
      } : []
    writtenEntries = 0
    siblings = SiblingTables(document)
    var format = SectionFormat(geometry, style)
    format.start = isFirst ? nil : isDuplex ? .oddPage : .nextPage
    format.numbersFromOne = true
    if let cover = document.cover {
      var sheet = format
      sheet.hasFooters = false
      sheet.hasFirstPage = false
      section = sheet.xml(&relations)
      write(cover)
      // The back of the cover stays empty.
      format.start = .oddPage
      startSection(format)
    } else {
      section = format.xml(&relations)
    }
    if let head = document.letterhead { write(head) }
    for (index, block) in document.blocks.enumerated() {
      if case .cards(let cards) = block {
        let isAlone =
          index == 0 && document.letterhead == nil && document.cover == nil
        let hasMore = index + 1 < document.blocks.count || document.imprint != nil
        write(cards, isAlone: isAlone, isFirst: isAlone && isFirst)
        if hasMore {
          var rest = SectionFormat(geometry, style)
          rest.start = .nextPage
          rest.hasFirstPage = false
          startSection(rest)
        }
      } else {
        if index > 0, case .table = block, case .paragraph = document.blocks[index - 1] {
          keepWithNext()
        }
        write(block)
      }
    }
    if let imprint = document.imprint { write(imprint) }
  }

  /// Ends the section with its last paragraph; after a table, with one that takes no room.
  private mutating func closeSection() {
    if pending == nil || startsPage { space() }
    flush(section: section)
  }

  private mutating func flush(section: String = "") {
    guard let paragraph = pending else { return }
    xml += "<w:p>\(paragraph.format.xml(section: section))\(paragraph.runs)</w:p>"
    pending = nil
  }

  /// Ends the section and goes on with another one; `replaces` where nothing was written yet.
  mutating func startSection(_ format: SectionFormat, replaces: Bool = false) {
    if !replaces { closeSection() }
    section = format.xml(&relations)
  }

  // MARK: Pieces

  mutating func breakPage() { startsPage = true }

  /// One paragraph with runs made by `runs`.
  mutating func paragraph(_ format: ParagraphFormat, _ runs: String) {
    var format = format
    if startsPage { format.startsPage = true }
    startsPage = false
    flush()
    pending = (format, runs)
  }

  /// The last lines of the text go along where what follows begins a page.
  mutating func keepWithNext() { pending?.format.keepsWithNext = true }

  /// A paragraph without words, of the given height in points.
  mutating func space(_ height: Double = StyleSheet.spacer) {
    var format = ParagraphFormat("Spacer")
    if height > StyleSheet.spacer { format.line = height }
    paragraph(format, "")
  }

  /// A table; the paragraph before it carries a page break that is due.
  mutating func table(_ table: String) {
    if startsPage { space() }
    flush()
    xml += table
  }

  /// A number for a bookmark or a drawing that no other one of the file has.
  mutating func identifier() -> Int {
    identifiers += 1
    return identifiers
  }

  /// A title or heading between the marks that the contents refers to.
  mutating func bookmarked(_ runs: String) -> String {
    guard writtenEntries < entries.count else { return runs }
    let number = entries[writtenEntries].number
    writtenEntries += 1
    return "<w:bookmarkStart w:id=\"\(number)\" w:name=\"_Toc\(number)\"/>" + runs
      + "<w:bookmarkEnd w:id=\"\(number)\"/>"
  }

  // MARK: Runs

  mutating func runs(_ inline: Inline, _ format: RunFormat = RunFormat()) -> String {
    inline.runs.map { run in
      var look = format
      if run.isStrong {
        look.isBold = run.isEmphasized || run.link != nil
        if !look.isBold { look.style = "Strong" }
      }
      if run.isEmphasized { look.style = "Emphasis" }
      guard let link = run.link, let id = relations.link(link) else {
        return Self.run(run.text, look)
      }
      if !run.isEmphasized { look.style = "Hyperlink" }
      return "<w:hyperlink r:id=\"\(id)\">\(Self.run(run.text, look))</w:hyperlink>"
    }.joined()
  }

  /// One run; line ends become breaks, tabs stay tabs.
  static func run(_ text: String, _ format: RunFormat = RunFormat()) -> String {
    if text.isEmpty { return "" }
    var content = ""
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if index > 0 { content += "<w:br/>" }
      for (place, piece) in line.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if place > 0 { content += "<w:tab/>" }
        if !piece.isEmpty {
          content += "<w:t xml:space=\"preserve\">\(XMLText.escape(String(piece)))</w:t>"
        }
      }
    }
    return "<w:r>\(format.xml)\(content)</w:r>"
  }
}
