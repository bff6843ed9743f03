import Diagnostics

/// Writes a document for a terminal: full-width characters take two columns, tables line up.
public struct TextRenderer: Sendable {
  /// Columns of the terminal, at least 20.
  public let width: Int

  public init(width: Int = 80) { self.width = max(20, width) }

  public func render(_ document: Document) -> String {
    var parts: [[String]] = []
    if let cover = document.cover { parts.append(self.cover(cover)) }
    if let head = document.letterhead { parts.append(letterhead(head)) }
    parts += document.blocks.map { lines($0, width) }
    if let imprint = document.imprint {
      let rule = String(repeating: "-", count: width)
      let lines = OfficialTexts.imprint(imprint).flatMap { line in
        line.right.isEmpty ? wrapped(line.left, width) : spread(line.left, line.right)
      }
      if !lines.isEmpty { parts.append([rule] + lines + [rule]) }
    }
    let text = parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
    return text + "\n"
  }

  private func cover(_ cover: Cover) -> [String] {
    let lines = [cover.title, cover.subtitle] + cover.issuers + [cover.date]
    return lines.filter { !$0.isEmpty }.flatMap { wrapped($0, width - 4) }.map { centered($0) }
      + [String(repeating: "=", count: width)]
  }

  private func letterhead(_ head: Letterhead) -> [String] {
    var lines = [head.copyNumber, head.secrecy, head.urgency].filter { !$0.isEmpty }
    lines += OfficialTexts.mark(head).flatMap { wrapped($0, width).map(centered) }
    let signers = head.signers.isEmpty ? "" : "签发人：" + head.signers.joined(separator: "　")
    if signers.isEmpty {
      if !head.number.isEmpty { lines.append(centered(head.number)) }
    } else {
      lines += spread(head.number, signers)
    }
    return lines + [String(repeating: "=", count: width)]
  }

  private func lines(_ block: Block, _ width: Int) -> [String] {
    switch block {
    case .title(let inline):
      return wrapped(inline.plain, width - 4).map { centered($0, width) }
    case .addressees(let inline):
      return wrapped(OfficialTexts.addressees(inline).plain, width)
    case .heading(let heading):
      return wrapped("　　" + heading.number + heading.inline.plain, width)
    case .paragraph(let paragraph):
      switch paragraph.alignment {
      case .justified: return wrapped("　　" + plain(paragraph.inline), width)
      case .left: return wrapped(plain(paragraph.inline), width)
      case .centered: return wrapped(plain(paragraph.inline), width).map { centered($0, width) }
      case .right: return wrapped(plain(paragraph.inline), width).map { right($0, width) }
      }
    case .list(let list): return self.list(list, width)
    case .table(let table): return TextTable(table, width: width).lines
    case .labelled(let lines):
      return lines.flatMap { hanging($0.label + "：", plain($0.inline), width) }
    case .attachmentList(let names):
      return OfficialTexts.attachmentList(names).flatMap {
        hanging("　　" + $0.label, $0.inline.plain, width)
      }
    case .signature(let signature):
      return (signature.issuers + [signature.date]).filter { !$0.isEmpty }
        .flatMap { wrapped($0, width - 4) }.map { right($0, width - 4) }
    case .note(let inline): return wrapped("　　" + plain(OfficialTexts.note(inline)), width)
    case .attachment(let attachment):
      let title = wrapped(attachment.title.plain, width - 4).map { centered($0, width) }
      return [attachment.label] + (title.isEmpty ? [] : [""] + title)
    case .roster(let roster):
      return Array(
        roster.groups.map { group in
          (group.title.isEmpty ? [] : [group.title + "（\(group.entries.count)人）"])
            + TextTable(roster.table(of: group), width: width).lines
        }.joined(separator: [""]))
    case .signIn(let signIn): return TextTable(signIn.table, width: width).lines
    case .seatMap(let map): return seatMap(map, width)
    case .cards(let cards):
      let rows = cards.lines.map { $0.map { Inline($0) } }
      return wrapped(cards.commonHeading, width)
        + TextTable(Table(header: [], rows: rows), width: width).lines
    case .qrCode(let code):
      return [code.caption, code.payload].filter { !$0.isEmpty }.flatMap { wrapped($0, width) }
    case .contents, .pageBreak: return []
    }
  }

  private func list(_ list: List, _ width: Int) -> [String] {
    list.items.enumerated().flatMap { index, blocks -> [String] in
      let marker = list.start.map { "\($0.addingReportingOverflow(index).partialValue). " } ?? "- "
      let indent = String(repeating: " ", count: marker.count)
      let room = max(10, width - marker.count)
      let body = blocks.flatMap { block -> [String] in
        if case .paragraph(let paragraph) = block { return wrapped(plain(paragraph.inline), room) }
        return lines(block, room)
      }
      return body.enumerated().map { ($0.offset == 0 ? marker : indent) + $0.element }
    }
  }

  private func seatMap(_ map: SeatMap, _ width: Int) -> [String] {
    let front = map.front.isEmpty ? [] : [centered("〔\(map.front)〕", width)]
    return front + TextSeatMap(map, width: width).lines
      + (map.caption.isEmpty ? [] : wrapped(map.caption, width))
  }

  /// The words with the addresses of links, which a terminal cannot hide.
  private func plain(_ inline: Inline) -> String {
    inline.runs.map { run in
      guard let link = run.link, link != run.text else { return run.text }
      return "\(run.text)（\(link)）"
    }.joined()
  }

  private func hanging(_ label: String, _ text: String, _ width: Int) -> [String] {
    let indent = displayWidth(label)
    if indent > width / 2 { return wrapped(label + text, width) }
    let lines = wrapped(text, width - indent)
    return lines.isEmpty
      ? [label]
      : lines.enumerated().map {
        ($0.offset == 0 ? label : String(repeating: " ", count: indent)) + $0.element
      }
  }

  private func spread(_ left: String, _ right: String) -> [String] {
    let gap = width - displayWidth(left) - displayWidth(right)
    if gap < 2 { return wrapped(left, width) + wrapped(right, width).map { self.right($0, width) } }
    return [left + String(repeating: " ", count: gap) + right]
  }

  private func centered(_ text: String) -> String { centered(text, width) }

  private func centered(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, (width - displayWidth(text)) / 2)) + text
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth(text))) + text
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    TextWrap.lines(of: text, width: width)
  }
}
