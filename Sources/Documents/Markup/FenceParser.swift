import Diagnostics

/// What stands between the fences of a block.
struct FenceBody {
  struct Entry {
    var cells: [MarkedSlice]
    /// The `# …` line above it.
    var group: String
  }
  var options: [(option: BlockOption, value: MarkedSlice, place: MarkedSlice)] = []
  var entries: [Entry] = []

  func text(_ option: BlockOption) -> String { texts(option).last ?? "" }

  func texts(_ option: BlockOption) -> [String] {
    options.filter { $0.option == option }.map { InlineParser.parse([$0.value]).plain }
      .filter { !$0.isEmpty }
  }

  func place(_ option: BlockOption) -> MarkedSlice? {
    options.last { $0.option == option }?.place
  }
}

extension DocumentParser {
  /// Reads a fenced block and returns the line after it.
  mutating func fence(
    _ lines: ArraySlice<MarkedSlice>, _ start: Int, into result: inout [Block]
  ) -> Int {
    let head = lines[start].trimmed
    let ticks = head.count(of: "`")
    let name = head.dropFirst(ticks).trimmed
    let body = lines[(start + 1)...]
    let end = body.firstIndex { line in
      let line = line.trimmed
      return line.count(of: "`") >= ticks && line.count(of: "`") == line.count
    }
    guard let end else {
      report(
        TemplateDiagnostics.syntax, head, zh: "块没有结束：缺少 ```",
        en: "this block has no end: ``` is missing")
      return lines.endIndex
    }
    guard let block = BlockName.named(name.text) else {
      let known = BlockName.allCases.flatMap { [$0.rawValue, $0.chinese] }
      let nearest = Similarity.nearest(to: name.text, among: known)
      report(
        TemplateDiagnostics.unknownBlock, name.isEmpty ? head : name,
        zh: "没有“\(name.text)”这种块", en: "there is no block “\(name.text)”",
        hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") })
      return end + 1
    }
    let inside = Array(lines[(start + 1)..<end].drop { $0.isBlankLine })
    append(block, inside, head: head, to: &result)
    return end + 1
  }

  private mutating func append(
    _ name: BlockName, _ lines: [MarkedSlice], head: MarkedSlice, to result: inout [Block]
  ) {
    switch name {
    case .to: result.append(.addressees(words(lines)))
    case .note: result.append(.note(words(lines)))
    case .center: result.append(.paragraph(Paragraph(words(lines), alignment: .centered)))
    case .right: result.append(.paragraph(Paragraph(words(lines), alignment: .right)))
    case .contents: result.append(.contents)
    case .labels: result.append(.labelled(lines.compactMap { labelled($0) }))
    default:
      let body = read(lines, name)
      switch name {
      case .letterhead: document.letterhead = letterhead(body)
      case .cover:
        document.cover = Cover(
          title: body.text(.title), subtitle: body.text(.subtitle), issuers: body.texts(.issuer),
          date: body.text(.date))
      case .imprint:
        document.imprint = Imprint(
          copyTo: body.text(.copyTo), issuer: body.text(.issuer), date: body.text(.date))
      case .attachments:
        result.append(
          .attachmentList(
            body.entries.compactMap { $0.cells.first.map { InlineParser.parse([$0]) } }))
      case .signature:
        let sealed = body.place(.sealed).flatMap { flag(body.text(.sealed), at: $0) } ?? false
        result.append(
          .signature(
            Signature(
              issuers: body.texts(.issuer), date: body.text(.date), isSealed: sealed)))
      case .attachment:
        let label = body.text(.label)
        let title = body.options.last { $0.option == .title }?.value ?? []
        result.append(
          .attachment(
            Attachment(label: label.isEmpty ? "附件" : label, title: InlineParser.parse([title]))))
      default: appendMeetingPart(name, body, head: head, to: &result)
      }
    }
  }

  private func words(_ lines: [MarkedSlice]) -> Inline {
    InlineParser.parse(lines.filter { !$0.isBlankLine })
  }

  private mutating func labelled(_ line: MarkedSlice) -> Labelled? {
    if line.isBlankLine { return nil }
    guard let colon = line.firstIndex(where: { $0.is(":") || $0.is("：") }) else {
      report(
        TemplateDiagnostics.unknownOption, line, zh: "这一行应写成“名目：内容”",
        en: "this line should read “label: text”")
      return nil
    }
    let value = InlineParser.parse([line[(colon + 1)...].trimmed])
    return Labelled(InlineParser.parse([line[..<colon].trimmed]).plain, value)
  }

  private mutating func read(_ lines: [MarkedSlice], _ name: BlockName) -> FenceBody {
    var body = FenceBody()
    var group = ""
    for line in lines where !line.isBlankLine {
      let trimmed = line.trimmed
      if name.takesEntries, trimmed.first?.is("-") == true {
        let cells = DocumentParser.cells(trimmed.dropFirst().trimmed)
        body.entries.append(FenceBody.Entry(cells: cells, group: group))
      } else if name == .roster, trimmed.first?.is("#") == true {
        group = InlineParser.parse([trimmed.dropFirst().trimmed]).plain
      } else if let option = option(line, among: name.options) {
        body.options.append((option.0, option.value, option.place))
      }
    }
    return body
  }

  private func letterhead(_ body: FenceBody) -> Letterhead? {
    let head = Letterhead(
      issuers: body.texts(.issuer), suffix: body.text(.suffix), number: body.text(.number),
      copyNumber: body.text(.copyNumber), secrecy: body.text(.secrecy),
      urgency: body.text(.urgency), signers: body.texts(.signer))
    return head == Letterhead() ? nil : head
  }
}
