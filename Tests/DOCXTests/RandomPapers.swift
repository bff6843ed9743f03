import Documents

/// Documents by the seed: any block, any text, in any order.
struct RandomPapers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  private mutating func text() -> String {
    let pieces = [
      "会议", "欧阳雪松", "2026年", "&<>", "“引号”", "A1", "，", "犇", "𠮷", "👩‍👩‍👧", "עולם", "（一）", "\n", "\t",
      " ",
      "——", "https://x.cn/a?b=c&d",
    ]
    return (0..<(1 + below(12))).map { _ in pieces[below(pieces.count)] }.joined()
  }

  private mutating func inline() -> Inline {
    Inline(
      runs: (0..<(1 + below(3))).map { _ in
        Run(
          text(), isStrong: below(4) == 0, isEmphasized: below(4) == 0,
          link: below(5) == 0 ? text() : nil)
      })
  }

  private mutating func table() -> Table {
    let columns = 1 + below(below(10) == 0 ? 80 : 6)
    let rows = (0..<(1 + below(5))).map { _ in
      (0..<columns).compactMap { column -> Table.Cell? in
        if below(8) == 0 { return nil }
        return Table.Cell(
          inline(), column: column, columnSpan: 1 + below(6) / 5, rowSpan: 1 + below(6) / 4)
      }
    }
    return Table(
      alignments: [Table.Alignment?](repeating: nil, count: columns), headerRows: below(2),
      rows: rows)
  }

  private mutating func block(depth: Int = 0) -> Block {
    switch below(17) {
    case 0: return .title(Inline(text()))
    case 1: return .addressees(inline())
    case 2, 3:
      return .heading(
        Heading(
          level: 1 + below(4), ordinal: below(3) == 0 ? nil : 1 + below(20), inline: inline()))
    case 4:
      guard depth < 3 else { return .paragraph(Paragraph(inline())) }
      return .list(
        List(
          start: below(2) == 0 ? nil : below(30),
          items: (0..<(1 + below(3))).map { _ in
            (0..<below(3)).map { _ in block(depth: depth + 1) }
          }))
    case 5, 6: return .table(table())
    case 7: return .labelled((0..<(1 + below(3))).map { _ in Labelled(text(), inline()) })
    case 8: return .attachmentList((0..<(1 + below(3))).map { _ in inline() })
    case 9:
      return .signature(
        Signature(
          issuers: (0..<below(3)).map { _ in text() }, date: text(), isSealed: below(2) == 0))
    case 10: return .note(inline())
    case 11: return .attachment(Attachment(label: text(), title: Inline(text())))
    case 12:
      return .roster(
        Roster(
          groups: [.init(title: text(), entries: (0..<below(8)).map { _ in .init(name: text()) })],
          columns: 1 + below(4)))
    case 13:
      return .signIn(
        SignIn(columns: ["姓名", "签名"], rows: (0..<below(5)).map { _ in [text()] }, spareRows: 2))
    case 14:
      return .seatMap(
        SeatMap(
          rows: (0..<below(4)).map { _ in
            .init(label: text(), seats: (0..<below(12)).map { _ in below(3) == 0 ? nil : text() })
          }, front: text(), caption: text()))
    case 15: return .pageBreak
    default: return .paragraph(Paragraph(inline(), alignment: below(2) == 0 ? .justified : .right))
    }
  }

  mutating func document() -> Document {
    var blocks = (0..<(1 + below(12))).map { _ in block() }
    if below(3) == 0 { blocks.insert(.contents, at: 0) }
    if below(3) == 0 { blocks.append(.qrCode(QRCode(payload: "https://example.org"))) }
    if below(4) == 0 {
      blocks.insert(
        .cards(
          Cards(
            cards: (0..<5).map { _ in .init(name: text(), detail: text()) }, width: 90, height: 54,
            isFolded: below(2) == 0)), at: below(blocks.count + 1))
    }
    return Document(
      style: PageStyle.all[below(4)].name,
      paper: Paper(orientation: below(4) == 0 ? .landscape : .portrait),
      letterhead: below(2) == 0
        ? Letterhead(issuers: (0..<below(4)).map { _ in text() }, suffix: "文件", number: text())
        : nil,
      blocks: blocks,
      imprint: below(2) == 0 ? Imprint(copyTo: text(), issuer: text(), date: text()) : nil)
  }
}

/// The words that a block must not lose, in reading order.
enum Words {
  static func of(_ block: Block) -> [String] {
    switch block {
    case .title(let inline), .addressees(let inline), .note(let inline): return [inline.plain]
    case .heading(let heading): return [heading.inline.plain]
    case .paragraph(let paragraph): return [paragraph.inline.plain]
    case .list(let list): return list.items.joined().flatMap(of)
    case .table(let table):
      // Tables of more columns than Word takes are written part by part.
      return table.columnCount > 63 ? [] : table.rows.joined().map(\.inline.plain)
    case .labelled(let lines): return lines.flatMap { [$0.label, $0.inline.plain] }
    case .attachmentList(let names): return names.map(\.plain)
    case .signature(let signature): return signature.issuers + [signature.date]
    case .attachment(let attachment): return [attachment.label, attachment.title.plain]
    case .roster(let roster): return roster.groups.flatMap { [$0.title] + $0.entries.map(\.name) }
    case .signIn(let signIn): return signIn.columns + signIn.rows.joined()
    case .seatMap(let map):
      guard map.width > 0 else { return [] }
      return [map.front] + map.rows.flatMap { [$0.label] + $0.seats.compactMap { $0 } }
        + [map.caption]
    case .cards(let cards):
      return cards.isFolded ? [] : cards.cards.flatMap { [$0.name, $0.detail] }
    case .qrCode(let code): return [code.caption]
    case .contents, .pageBreak: return []
    }
  }

  static func of(_ document: Document) -> [String] {
    document.blocks.flatMap(of)
      + (document.imprint.map { [$0.copyTo, $0.issuer, $0.date] } ?? [])
  }

  /// The first word that is not found after the ones before it.
  static func missing(_ words: [String], in text: String) -> String? {
    var rest = text[...]
    for word in words.map(OutsideReader.words) where !word.isEmpty {
      guard let found = rest.range(of: word) else { return word }
      rest = rest[found.upperBound...]
    }
    return nil
  }
}
