import Documents

extension Body {
  /// The measure of the body text.
  var measure: Measure { Measure(size: style.bodySize, cell: advance) }

  mutating func write(_ block: Block) {
    switch block {
    case .title(let inline): writeTitle(inline)
    case .addressees(let inline):
      let inline = OfficialTexts.addressees(inline)
      paragraph(ParagraphFormat("Addressees"), runs(inline))
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph): write(paragraph)
    case .list(let list): write(list, depth: 0)
    case .table(let table): write(table)
    case .labelled(let lines): lines.forEach { write($0) }
    case .attachmentList(let names): writeAttachmentList(names)
    case .signature(let signature): write(signature)
    case .note(let inline): paragraph(ParagraphFormat("Note"), runs(OfficialTexts.note(inline)))
    case .attachment(let attachment): write(attachment)
    case .roster(let roster): write(roster)
    case .signIn(let signIn):
      write(signIn.table, minimumHeight: SignIn.rowHeight, least: signIn.leastWidths)
    case .seatMap(let map): write(map)
    case .cards(let cards): write(cards, isAlone: false, isFirst: false)
    case .qrCode(let code): write(code)
    case .contents: writeContents()
    case .pageBreak: breakPage()
    }
  }

  /// 2号小标宋, broken into a trapezium or lozenge as the standard asks (§7.3.1); one blank line
  /// below.
  mutating func writeTitle(_ inline: Inline) {
    var format = ParagraphFormat("Title")
    format.after = pitch
    let room = geometry.textWidth - style.titleSize * 2
    let title = Measure(size: style.titleSize, cell: style.titleSize)
    let lines = inline.plain.split(whereSeparator: \.isNewline).flatMap { part -> [String] in
      let characters = Array(part)
      let breaks = TitleBreaker.breaks(
        characters, widths: characters.map { title.width($0) }, room: room)
      return breaks.indices.map { index in
        let end = index + 1 < breaks.count ? breaks[index + 1] : characters.count
        return String(characters[breaks[index]..<end])
      }
    }
    paragraph(format, bookmarked(Self.run(lines.joined(separator: "\n"))))
  }

  private mutating func write(_ heading: Heading) {
    let level = min(max(1, heading.level), 4)
    var format = ParagraphFormat("Heading\(level)")
    if let ordinal = heading.ordinal {
      if let list = numbering.list(forHeading: ordinal, level: level) {
        format.number = (list, level - 1)
      }
    } else {
      format.number = (0, 0)
      format.indent = .init(first: advance * 2)
    }
    let runs = runs(heading.inline)
    paragraph(format, bookmarked(runs))
  }

  private mutating func write(_ text: Paragraph) {
    var format = ParagraphFormat(text.alignment == .justified ? "BodyText" : "Normal")
    switch text.alignment {
    case .justified, .left: break
    case .centered: format.alignment = .center
    case .right: format.alignment = .right
    }
    paragraph(format, runs(text.inline))
  }

  private mutating func write(_ list: List, depth: Int) {
    let number = numbering.list(from: list.start)
    let left = min(advance * 2 * Double(depth), advance * 12)
    var format = ParagraphFormat("BodyText")
    format.indent = .init(left: left, first: advance * 2)
    for blocks in list.items {
      format.number = (number, 0)
      if case .paragraph = blocks.first {} else { paragraph(format, "") }
      for block in blocks {
        switch block {
        case .paragraph(let text):
          paragraph(format, runs(text.inline))
          format.number = nil
        case .list(let inner): write(inner, depth: depth + 1)
        default: write(block)
        }
      }
    }
  }

  /// 3号黑体 labels, the text hanging at the colon (§10.3).
  private mutating func write(_ labelled: Labelled) {
    let label = labelled.label + "："
    let width = measure.width(label)
    let first = advance * 2
    var format = ParagraphFormat("Labelled")
    if width + first < geometry.textWidth / 2 {
      format.indent = .init(left: first + width, first: -width)
    }
    paragraph(format, Self.run(label, RunFormat(role: .hei)) + runs(labelled.inline))
  }

  /// A centred line, such as what stands under a picture.
  mutating func writeCaption(_ text: String) {
    if !text.isEmpty { paragraph(ParagraphFormat("Caption"), Self.run(text)) }
  }

  /// 目录: a field that Word fills in anew; what stands in it until then has the words of the paper,
  /// and its page numbers are fields of their own.
  private mutating func writeContents() {
    paragraph(ParagraphFormat("TOCHeading"), Self.run("目　录"))
    let shown = entries.filter { $0.level <= 2 }
    if shown.isEmpty { return }
    for (index, entry) in shown.enumerated() {
      let text =
        (index == 0 ? Field.begin(#"TOC \o "1-2" \h \z \u"#) : "")
        + "<w:hyperlink w:anchor=\"_Toc\(entry.number)\">\(Self.run(entry.text + "\t"))"
        + Field.simple(#"PAGEREF _Toc\#(entry.number) \h"#, result: " ") + "</w:hyperlink>"
        + (index == shown.count - 1 ? Field.end : "")
      paragraph(ParagraphFormat("TOC\(entry.level)"), text)
    }
  }
}
