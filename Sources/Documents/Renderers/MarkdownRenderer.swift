/// Writes a document as Markdown that other programs read: CommonMark with pipe tables.
public struct MarkdownRenderer: Sendable {
  public init() {}

  public func render(_ document: Document) -> String {
    var parts: [String] = []
    if let cover = document.cover { parts.append(self.cover(cover)) }
    if let head = document.letterhead { parts.append(letterhead(head)) }
    for block in document.blocks { parts.append(self.block(block)) }
    if let imprint = document.imprint {
      let lines = OfficialTexts.imprint(imprint).map { line in
        escaped([line.left, line.right].filter { !$0.isEmpty }.joined(separator: "　　"))
      }
      if !lines.isEmpty { parts.append("---\n\n" + lines.joined(separator: "\\\n")) }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func cover(_ cover: Cover) -> String {
    let title = [cover.title, cover.subtitle].filter { !$0.isEmpty }.joined(separator: " ")
    let foot = (cover.issuers + [cover.date]).filter { !$0.isEmpty }.map(escaped)
      .joined(separator: "\\\n")
    return ["# " + escaped(title), foot, "---"].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func letterhead(_ head: Letterhead) -> String {
    var lines = [head.copyNumber, head.secrecy, head.urgency].filter { !$0.isEmpty }.map(escaped)
    lines += OfficialTexts.mark(head).map { "**\(escaped($0))**" }
    if !head.number.isEmpty { lines.append(escaped(head.number)) }
    if !head.signers.isEmpty {
      lines.append("签发人：" + escaped(head.signers.joined(separator: "　")))
    }
    return lines.joined(separator: "\\\n") + "\n\n---"
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .title(let inline): return "# " + oneLine(inline)
    case .addressees(let inline): return text(OfficialTexts.addressees(inline))
    case .heading(let heading):
      return String(repeating: "#", count: heading.level + 1) + " "
        + escaped(heading.number) + oneLine(heading.inline)
    case .paragraph(let paragraph): return text(paragraph.inline)
    case .list(let list): return self.list(list)
    case .table(let table): return self.table(table)
    case .labelled(let lines):
      return lines.map { "**\(escaped($0.label))：**\(text($0.inline))" }
        .joined(separator: "\\\n")
    case .attachmentList(let names):
      return OfficialTexts.attachmentList(names).map { escaped($0.label) + text($0.inline) }
        .joined(separator: "\\\n")
    case .signature(let signature):
      return (signature.issuers + [signature.date]).filter { !$0.isEmpty }.map(escaped)
        .joined(separator: "\\\n")
    case .note(let inline): return text(OfficialTexts.note(inline))
    case .attachment(let attachment):
      let title = attachment.title.isEmpty ? "" : "\n\n# " + oneLine(attachment.title)
      return "---\n\n**\(escaped(attachment.label))**" + title
    case .roster(let roster):
      return roster.groups.map { group in
        (group.title.isEmpty ? "" : "**\(escaped(group.title))**\n\n")
          + table(roster.table(of: group))
      }.joined(separator: "\n\n")
    case .signIn(let signIn): return table(signIn.table)
    case .seatMap(let map): return seatMap(map)
    case .cards(let cards):
      let heading = cards.commonHeading.isEmpty ? "" : escaped(cards.commonHeading) + "\n\n"
      return heading
        + cards.lines.map { "- " + $0.map(escaped).joined(separator: "　") }.joined(separator: "\n")
    case .qrCode(let code):
      return [code.caption, code.payload].filter { !$0.isEmpty }.map(escaped)
        .joined(separator: "：")
    case .contents: return ""
    case .pageBreak: return "---"
    }
  }

  private func list(_ list: List) -> String {
    list.items.enumerated().map { index, blocks in
      let marker = list.start.map { "\(min(999_999_999, $0 + index)). " } ?? "- "
      let indent = String(repeating: " ", count: marker.count)
      let body = blocks.map { block($0) }.joined(separator: "\n\n")
      return marker
        + body.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\n" + indent)
    }.joined(separator: "\n")
  }

  private func table(_ table: Table) -> String {
    if table.columnCount == 0 { return "" }
    var lines: [String] = []
    let blank = [String](repeating: "", count: table.columnCount)
    var rows = table.grid.map { row in row.map { $0.map { oneLine($0.inline) } ?? "" } }
    if table.headerRows == 0 { rows.insert(blank, at: 0) }
    for (index, row) in rows.enumerated() {
      lines.append("| " + row.joined(separator: " | ") + " |")
      if index == max(0, table.headerRows - 1) {
        let rules = table.alignments.map { alignment in
          switch alignment {
          case .left: ":---"
          case .center: ":---:"
          case .right: "---:"
          case nil: "---"
          }
        }
        lines.append("| " + rules.joined(separator: " | ") + " |")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func seatMap(_ map: SeatMap) -> String {
    let rows = map.rows.map { row in
      [Inline(row.label)] + map.centered(row).map { Inline($0 ?? "") }
    }
    let head = [Inline(map.front)] + [Inline](repeating: "", count: map.width)
    return table(Table(header: head, rows: rows))
      + (map.caption.isEmpty ? "" : "\n\n" + escaped(map.caption))
  }

  private func text(_ inline: Inline) -> String {
    inline.runs.map { run in
      var text = escaped(run.text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\\\n")
      if run.isEmphasized { text = "*\(text)*" }
      if run.isStrong { text = "**\(text)**" }
      if let link = run.link { text = "[\(text)](\(link))" }
      return text
    }.joined()
  }

  private func oneLine(_ inline: Inline) -> String {
    text(
      Inline(
        runs: inline.runs.map { run in
          var run = run
          run.text = run.text.split(whereSeparator: \.isNewline).joined(separator: " ")
          return run
        }))
  }

  /// Backslashes in front of what would be markup.
  private func escaped(_ text: String) -> String {
    var result = ""
    var isLineStart = true
    // `1.` at the start of a line would begin a list.
    var digits = 0
    for character in text {
      let isListMark = (character == "." || character == ")") && digits > 0
      if isListMark || "\\`*_[]<>|".contains(character)
        || (isLineStart && "#+-~=".contains(character))
      {
        result.append("\\")
      }
      let isDigit = character.isASCII && character.isNumber
      digits = isDigit && (isLineStart || digits > 0) ? digits + 1 : 0
      result.append(character)
      isLineStart = character == "\n"
    }
    return result
  }
}
