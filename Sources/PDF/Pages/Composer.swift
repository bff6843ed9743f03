import Documents

/// Turns the parts of a document into slabs, by one style.
struct Composer {
  let style: PageStyle
  let geometry: PageGeometry
  let fonts: FontBook
  /// The page of each bookmark, once known.
  var pageNumbers: [Int: Int] = [:]
  var slabs: [Slab] = []
  private var bookmarkCount = 0
  private(set) var siblings = SiblingTables(Document())

  init(_ style: PageStyle, _ geometry: PageGeometry, _ fonts: FontBook) {
    self.style = style
    self.geometry = geometry
    self.fonts = fonts
  }

  var pitch: Double { geometry.pitch }
  var advance: Double { geometry.advance }

  mutating func compose(_ document: Document) {
    siblings = SiblingTables(document)
    if let head = document.letterhead { composeHead(head) }
    for (index, block) in document.blocks.enumerated() {
      if index > 0, case .table = block, case .paragraph = document.blocks[index - 1] {
        keepLastParagraph()
      }
      if case .contents = block {
        composeContents(document)
      } else {
        compose(block, isFirst: index == 0)
      }
    }
  }

  /// What stands right above a table is often its caption: up to two lines go along with it.
  private mutating func keepLastParagraph() {
    for index in slabs.indices.suffix(2) where slabs[index].kind == .text {
      slabs[index].keepsWithNext = true
    }
  }

  mutating func compose(_ block: Block, isFirst: Bool = false) {
    switch block {
    case .title(let inline): composeTitle(inline)
    case .addressees(let inline):
      addParagraph(OfficialTexts.addressees(inline), indent: 0)
    case .heading(let heading): composeHeading(heading)
    case .paragraph(let paragraph): composeParagraph(paragraph)
    case .list(let list): composeList(list, indent: 0)
    case .table(let table): composeTable(table)
    case .labelled(let lines): composeLabelled(lines)
    case .attachmentList(let names): composeAttachmentList(names)
    case .signature(let signature): composeSignature(signature)
    case .note(let inline): addParagraph(OfficialTexts.note(inline), indent: advance * 2)
    case .attachment(let attachment): composeAttachment(attachment)
    case .roster(let roster): composeRoster(roster)
    case .signIn(let signIn): composeSignIn(signIn)
    case .seatMap(let map): composeSeatMap(map)
    case .cards(let cards): composeCards(cards)
    case .qrCode(let code): composeQRCode(code)
    case .contents: break
    case .pageBreak:
      slabs.append(Slab(height: 0, kind: .blank, startsPage: true))
    }
  }

  // MARK: Lines

  func reader(_ role: FontRole, size: Double? = nil) -> AtomReader {
    let size = size ?? style.bodySize
    let cell = size == style.bodySize ? advance : size
    return AtomReader(fonts: fonts, role: role, size: size, advance: cell)
  }

  func breaker(
    width: Double? = nil, firstIndent: Double = 0, indent: Double = 0, isFlush: Bool = true,
    reader: AtomReader
  ) -> LineBreaker {
    LineBreaker(
      reader: reader, width: width ?? geometry.textWidth, firstIndent: firstIndent, indent: indent,
      isFlush: isFlush)
  }

  /// The baseline in a line box: the square of the character stands in its middle, the baseline
  /// 0.12 of the size above the foot of the square, as Chinese faces are drawn.
  func baseline(_ size: Double, in height: Double) -> Double { (height - size) / 2 + size * 0.88 }

  func slab(_ line: SetLine, size: Double, height: Double? = nil, kind: Slab.Kind = .text) -> Slab {
    let height = height ?? pitch
    return Slab(
      height: height, ops: [.text(line, x: 0, baseline: baseline(size, in: height))], kind: kind)
  }

  mutating func addParagraph(
    _ inline: Inline, role: FontRole = .body, indent: Double? = nil, hanging: Double = 0,
    keepsWithNext: Bool = false
  ) {
    let reader = reader(role)
    let breaker = breaker(firstIndent: indent ?? advance * 2, indent: hanging, reader: reader)
    for line in breaker.lines(inline) {
      var slab = slab(line, size: style.bodySize)
      slab.keepsWithNext = keepsWithNext
      slabs.append(slab)
    }
  }

  private mutating func composeParagraph(_ paragraph: Paragraph) {
    switch paragraph.alignment {
    case .justified: addParagraph(paragraph.inline)
    case .left: addParagraph(paragraph.inline, indent: 0)
    case .centered, .right:
      let reader = reader(.body)
      let factor = paragraph.alignment == .centered ? 0.5 : 1
      for line in breaker(isFlush: false, reader: reader).lines(paragraph.inline) {
        let moved = line.moved(by: (geometry.textWidth - line.end) * factor)
        slabs.append(slab(moved, size: style.bodySize))
      }
    }
  }

  // MARK: Titles and headings

  mutating func bookmark(_ title: String, level: Int) -> Bookmark {
    defer { bookmarkCount += 1 }
    return Bookmark(title: title, level: level, index: bookmarkCount)
  }

  /// 2号小标宋, centred, one blank line below.
  private mutating func composeTitle(_ inline: Inline) {
    for (index, line) in titleLines(inline).enumerated() {
      var slab = slab(line, size: style.titleSize, height: max(pitch, style.titleSize * 1.3))
      slab.keepsWithNext = true
      if index == 0 {
        slab.bookmark = bookmark(inline.plain.filter { !$0.isNewline }, level: 0)
      }
      slabs.append(slab)
    }
    var gap = Slab.blank(pitch)
    gap.keepsWithNext = true
    slabs.append(gap)
  }

  private func titleLines(_ inline: Inline) -> [SetLine] {
    let reader = reader(.title, size: style.titleSize)
    let measure = LineMemo.Measure(
      role: .title, size: style.titleSize, advance: reader.advance, width: geometry.textWidth,
      firstIndent: 0, indent: 0, shape: .title)
    return fonts.memo.lines(of: inline, measure) { brokenTitle(inline, reader) }
  }

  private func brokenTitle(_ inline: Inline, _ reader: AtomReader) -> [SetLine] {
    let room = geometry.textWidth - style.titleSize * 2
    var result: [SetLine] = []
    let parts = inline.plain.split(whereSeparator: \.isNewline)
    for part in parts {
      let characters = Array(part)
      let widths = characters.map { character -> Double in
        LineRules.isWide(character) ? style.titleSize : style.titleSize / 2
      }
      let breaks = TitleBreaker.breaks(characters, widths: widths, room: room)
      for (index, start) in breaks.enumerated() {
        let end = index + 1 < breaks.count ? breaks[index + 1] : characters.count
        let atoms = reader.atoms(String(characters[start..<end]))
        for line in breaker(isFlush: false, reader: reader).lines(atoms) {
          result.append(line.moved(by: (geometry.textWidth - line.end) / 2))
        }
      }
    }
    return result
  }

  private mutating func composeHeading(_ heading: Heading) {
    let role: FontRole = heading.level == 1 ? .hei : heading.level == 2 ? .kai : .body
    var inline = heading.inline
    if !heading.number.isEmpty { inline.runs.insert(Run(heading.number), at: 0) }
    let first = slabs.count
    addParagraph(inline, role: role, keepsWithNext: true)
    if slabs.count > first {
      slabs[first].bookmark = bookmark(
        inline.plain.filter { !$0.isNewline }, level: heading.level)
    }
  }

  // MARK: Lists and labels

  private mutating func composeList(_ list: List, indent: Double) {
    for (index, blocks) in list.items.enumerated() {
      let marker = list.start.map { "\($0.addingReportingOverflow(index).partialValue)." } ?? "•"
      var isFirst = true
      for block in blocks {
        switch block {
        case .paragraph(let paragraph):
          var inline = paragraph.inline
          if isFirst { inline.runs.insert(Run(marker + (list.start == nil ? " " : "")), at: 0) }
          addParagraph(inline, indent: advance * 2 + indent, hanging: indent)
        case .list(let inner): composeList(inner, indent: min(indent + advance * 2, advance * 12))
        default: compose(block)
        }
        isFirst = false
      }
      if blocks.isEmpty { addParagraph(Inline(marker), indent: advance * 2 + indent) }
    }
  }

  /// 3号黑体 labels, the text hanging at the colon (GB/T 9704-2012 §10.3).
  private mutating func composeLabelled(_ lines: [Labelled]) {
    for labelled in lines {
      let labels = reader(.hei).atoms(labelled.label + "：")
      let width = labels.reduce(0) { $0 + $1.width }
      let indent = advance * 2
      let hanging = width + indent < geometry.textWidth / 2 ? width + indent : indent
      let body = reader(.body)
      let broken = breaker(firstIndent: indent, indent: hanging, reader: body)
        .lines(labels + body.atoms(labelled.inline))
      for line in broken { slabs.append(slab(line, size: style.bodySize)) }
    }
  }

  // MARK: Ends

  /// One blank line, left 2字, several names one under the other (§7.3.4).
  private mutating func composeAttachmentList(_ names: [Inline]) {
    if names.isEmpty { return }
    slabs.append(.blank(pitch))
    let reader = reader(.body)
    let lead = advance * 5
    for (index, name) in names.enumerated() {
      let number = names.count > 1 ? "\(index + 1)." : ""
      let numbers = reader.atoms(number)
      let hanging = lead + numbers.reduce(0) { $0 + $1.width }
      let atoms = (index == 0 ? reader.atoms("附件：") : []) + numbers + reader.atoms(name)
      let first = index == 0 ? advance * 2 : lead
      for line in breaker(firstIndent: first, indent: hanging, reader: reader).lines(atoms) {
        slabs.append(slab(line, size: style.bodySize))
      }
    }
  }

  /// Sealed: the date right 4字, the name centred over it; unsealed: the name right 2字, the date
  /// below it two characters further in (§7.3.5).
  private mutating func composeSignature(_ signature: Signature) {
    let reader = reader(.body)
    func set(_ text: String) -> [SetLine] {
      breaker(width: geometry.textWidth - advance * 4, isFlush: false, reader: reader)
        .lines(text)
    }
    let dates = set(signature.date)
    let names = signature.issuers.flatMap(set)
    if names.isEmpty && dates.isEmpty { return }
    let dateWidth = dates.map(\.end).max() ?? 0
    let nameWidth = names.map(\.end).max() ?? 0
    var dateRight = geometry.textWidth - advance * (signature.isSealed ? 4 : 2)
    var middle = dateRight - dateWidth / 2
    if signature.isSealed {
      middle = min(middle, geometry.textWidth - max(nameWidth, dateWidth) / 2)
      if dateWidth == 0 { middle = geometry.textWidth - advance * 4 - nameWidth / 2 }
    }
    var nameLeft = geometry.textWidth - advance * 2 - nameWidth
    if !signature.isSealed, dateWidth > 0 {
      if dateWidth > nameWidth - advance * 2 {
        nameLeft = max(0, min(dateRight - dateWidth - advance * 2, nameLeft))
      } else {
        dateRight = nameLeft + advance * 2 + dateWidth
      }
    }
    for _ in 0..<(signature.isSealed ? 2 : 1) {
      var gap = Slab.blank(pitch)
      gap.keepsWithNext = true
      slabs.append(gap)
    }
    for line in names {
      let x = signature.isSealed ? max(0, middle - line.end / 2) : nameLeft + nameWidth - line.end
      var slab = slab(line.moved(by: x), size: style.bodySize, kind: .signature)
      slab.keepsWithNext = true
      slabs.append(slab)
    }
    for line in dates {
      var slab = slab(
        line.moved(by: dateRight - line.end), size: style.bodySize, kind: .signature)
      slab.keepsWithNext = true
      slabs.append(slab)
    }
    slabs[slabs.count - 1].keepsWithNext = false
  }

  /// A new page; 附件 on line 1, its title on line 3 (§7.3.7).
  private mutating func composeAttachment(_ attachment: Attachment) {
    let reader = reader(.hei)
    for (index, line) in breaker(reader: reader).lines(attachment.label).enumerated() {
      var slab = slab(line, size: style.bodySize)
      slab.startsPage = index == 0
      slab.keepsWithNext = true
      slabs.append(slab)
    }
    var gap = Slab.blank(pitch)
    gap.keepsWithNext = true
    slabs.append(gap)
    if !attachment.title.isEmpty { composeTitle(attachment.title) }
  }
}
