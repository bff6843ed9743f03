/// Writes a document as one self-contained HTML page: printable on A4 in the look of an official
/// paper, readable on a phone, without scripts, pictures or addresses to fetch.
public struct HTMLRenderer: Sendable {
  private let style: @Sendable (String) -> PageStyle

  /// - Parameter style: the page style of a name.
  public init(style: @escaping @Sendable (String) -> PageStyle = PageStyle.named) {
    self.style = style
  }

  public func render(_ document: Document) -> String { render([document]) }

  /// One page with all the documents, each on a sheet of its own when printed.
  public func render(_ documents: [Document]) -> String {
    let first = documents.first ?? Document()
    let bodies = documents.map { document in
      "<main>\n\(body(document).filter { !$0.isEmpty }.joined(separator: "\n"))\n</main>"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(first.language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(first.title))</title>
      <style>
      \(HTMLStyle.sheet(for: first.paper, style(first.style)))
      </style>
      </head>
      <body class="\(escaped(first.style))">
      \(bodies.joined(separator: "\n<div class=\"break\"></div>\n"))
      </body>
      </html>

      """
  }

  private func body(_ document: Document) -> [String] {
    (document.cover.map(cover).map { [$0] } ?? [])
      + (document.letterhead.map(letterhead).map { [$0] } ?? [])
      + contentsAndBlocks(document) + (document.imprint.map(imprint).map { [$0] } ?? [])
  }

  private func contentsAndBlocks(_ document: Document) -> [String] {
    var anchors = 0
    return document.blocks.map { block in
      switch block {
      case .title(let inline):
        anchors += 1
        return "<h1 id=\"part-\(anchors)\">\(title(inline))</h1>"
      case .heading(let heading):
        anchors += 1
        let tag = "h\(heading.level + 1)"
        return "<\(tag) id=\"part-\(anchors)\">\(escaped(heading.number))"
          + "\(self.inline(heading.inline))</\(tag)>"
      case .contents: return contents(document)
      default: return self.block(block)
      }
    }
  }

  private func contents(_ document: Document) -> String {
    var anchors = 0
    var lines: [String] = []
    for block in document.blocks {
      switch block {
      case .title(let inline):
        anchors += 1
        lines.append("<li><a href=\"#part-\(anchors)\">\(escaped(oneLine(inline)))</a></li>")
      case .heading(let heading):
        anchors += 1
        guard heading.level <= 2 else { continue }
        let words = escaped(heading.number + oneLine(heading.inline))
        lines.append(
          "<li class=\"level\(heading.level)\"><a href=\"#part-\(anchors)\">\(words)</a></li>")
      default: continue
      }
    }
    return "<nav><p class=\"contents\">目　录</p><ul>\(lines.joined())</ul></nav>"
  }

  private func cover(_ cover: Cover) -> String {
    let subtitle =
      cover.subtitle.isEmpty ? "" : "<p class=\"subtitle\">\(escaped(cover.subtitle))</p>"
    let foot = (cover.issuers + [cover.date]).filter { !$0.isEmpty }
      .map { "<p>\(escaped($0))</p>" }.joined()
    return "<header class=\"cover\"><p class=\"name\">\(title(Inline(cover.title)))</p>\(subtitle)"
      + "<div>\(foot)</div></header>"
  }

  private func letterhead(_ head: Letterhead) -> String {
    let marks = [head.copyNumber, head.secrecy, head.urgency].filter { !$0.isEmpty }
      .map { "<p>\(escaped($0))</p>" }.joined()
    let mark = OfficialTexts.mark(head)
    let issuers = mark.map { "<p>\(escaped($0))</p>" }.joined()
    // Each stands on one line (§7.2.4).
    let longest = mark.map(\.count).max() ?? 0
    let fit = longest > 12 ? " long\" style=\"--characters: \(longest)" : ""
    let signers =
      head.signers.isEmpty
      ? "" : "<span class=\"signers\">签发人：\(escaped(head.signers.joined(separator: "　")))</span>"
    let number =
      head.number.isEmpty && signers.isEmpty
      ? "" : "<div class=\"number\"><span>\(escaped(head.number))</span>\(signers)</div>"
    return """
      <header class="letterhead">
      <div class="marks">\(marks)</div>
      <div class="mark\(fit)">\(issuers)</div>
      \(number)
      </header>
      """
  }

  private func imprint(_ imprint: Imprint) -> String {
    let lines = OfficialTexts.imprint(imprint).map { line in
      "<div><span>\(escaped(line.left))</span><span>\(escaped(line.right))</span></div>"
    }
    return lines.isEmpty ? "" : "<footer class=\"imprint\">\(lines.joined())</footer>"
  }

  func block(_ block: Block) -> String {
    switch block {
    case .title, .heading, .contents: return ""
    case .addressees(let inline):
      return "<p class=\"to\">\(self.inline(OfficialTexts.addressees(inline)))</p>"
    case .paragraph(let paragraph):
      let name =
        paragraph.alignment == .justified ? "" : " class=\"\(paragraph.alignment.rawValue)\""
      return "<p\(name)>\(inline(paragraph.inline))</p>"
    case .list(let list): return self.list(list)
    case .table(let table): return self.table(table)
    case .labelled(let lines):
      let rows = lines.map {
        "<dt>\(escaped($0.label))：</dt><dd>\(inline($0.inline))</dd>"
      }
      return "<dl>\(rows.joined())</dl>"
    case .attachmentList(let names):
      return "<div class=\"attachments\">"
        + OfficialTexts.attachmentList(names).map {
          "<p>\(escaped($0.label))\(inline($0.inline))</p>"
        }.joined() + "</div>"
    case .signature(let signature):
      let lines = (signature.issuers + [signature.date]).filter { !$0.isEmpty }
        .map { "<p>\(escaped($0))</p>" }
      return
        "<div class=\"signature\(signature.isSealed ? " sealed" : "")\">\(lines.joined())</div>"
    case .note(let inline): return "<p>\(self.inline(OfficialTexts.note(inline)))</p>"
    case .attachment(let attachment):
      let title = attachment.title.isEmpty ? "" : "<h1>\(title(attachment.title))</h1>"
      return "<section class=\"attachment\"><p class=\"label\">\(escaped(attachment.label))</p>"
        + "\(title)</section>"
    case .pageBreak: return "<div class=\"break\"></div>"
    case .roster, .signIn, .seatMap, .cards, .qrCode: return meetingPart(block)
    }
  }

  private func list(_ list: List) -> String {
    let items = list.items.map { blocks -> String in
      let body = blocks.map { block -> String in
        if case .paragraph(let paragraph) = block, blocks.count <= 2 {
          return inline(paragraph.inline)
        }
        return self.block(block)
      }
      return "<li>\(body.joined(separator: "\n"))</li>"
    }
    guard let start = list.start else { return "<ul>\(items.joined())</ul>" }
    return "<ol\(start == 1 ? "" : " start=\"\(start)\"")>\(items.joined())</ol>"
  }

  func table(_ table: Table, className: String = "") -> String {
    func row(_ cells: [Table.Cell], _ tag: String) -> String {
      let parts = cells.map { cell -> String in
        var attributes = ""
        if cell.columnSpan > 1 { attributes += " colspan=\"\(cell.columnSpan)\"" }
        if cell.rowSpan > 1 { attributes += " rowspan=\"\(cell.rowSpan)\"" }
        let names = [
          table.alignments[cell.column]?.rawValue, isWhole(cell.inline) ? "whole" : nil,
        ].compactMap { $0 }
        if !names.isEmpty { attributes += " class=\"\(names.joined(separator: " "))\"" }
        return "<\(tag)\(attributes)>\(inline(cell.inline))</\(tag)>"
      }
      return "<tr>\(parts.joined())</tr>"
    }
    let head = table.rows.prefix(table.headerRows).map { row($0, "th") }.joined()
    let body = table.rows.dropFirst(table.headerRows).map { row($0, "td") }.joined(separator: "\n")
    let names = [className, table.columnCount > 5 ? "dense" : ""].filter { !$0.isEmpty }
    let name = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    return "<div class=\"scroll\"><table\(name)>" + (head.isEmpty ? "" : "<thead>\(head)</thead>")
      + "<tbody>\(body)</tbody></table></div>"
  }

  /// Times, names and the like are not parted.
  private func isWhole(_ inline: Inline) -> Bool {
    let text = inline.plain
    let width = text.reduce(0) { $0 + (LineRules.isWide($1) ? 2 : 1) }
    return width <= 14 && !text.contains("\n")
  }

  /// A title with the places where a line may end, for screens of any width.
  private func title(_ inline: Inline) -> String {
    guard inline.runs.count == 1, let run = inline.runs.first, run.link == nil,
      !run.text.contains("\n")
    else { return self.inline(inline) }
    let characters = Array(run.text)
    let breaks = TitleBreaker.breaks(
      characters, widths: characters.map { LineRules.isWide($0) ? 1 : 0.5 },
      room: Self.narrowTitle)
    return breaks.indices.map { index in
      let end = index + 1 < breaks.count ? breaks[index + 1] : characters.count
      return escaped(String(characters[breaks[index]..<end]))
    }.joined(separator: "<wbr>")
  }

  /// Characters of a title side by side on a phone.
  private static let narrowTitle = 15.5

  func inline(_ inline: Inline) -> String {
    inline.runs.map { run in
      var text = escaped(run.text).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "<br>")
      if run.isEmphasized { text = "<em>\(text)</em>" }
      if run.isStrong { text = "<strong>\(text)</strong>" }
      if let link = run.link { text = "<a href=\"\(escaped(link))\">\(text)</a>" }
      return text
    }.joined()
  }

  func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func oneLine(_ inline: Inline) -> String {
    inline.plain.split(whereSeparator: \.isNewline).joined()
  }
}
