import Diagnostics

/// Reads an expanded template as a document: front matter, then blocks.
///
/// Never stops at a fault: each is reported with its place in the template, and reading goes on.
struct DocumentParser {
  static let deepestList = 12
  static let frontMatter: [BlockOption] = [
    .kind, .style, .title, .numbering, .paper, .orientation, .language,
  ]

  let files: [SourceFile]
  let data: TemplateValue
  let aliases: [String: [String]]
  /// The styles that exist; nil where nobody knows them.
  let styles: [String]?
  var diagnostics: [Diagnostic] = []
  var document = Document()
  private let text: MarkedText
  private var isNumbered = true
  private var ordinals = [0, 0, 0, 0]

  init(
    _ text: MarkedText, files: [SourceFile], data: TemplateValue, aliases: [String: [String]] = [:],
    styles: [String]? = nil
  ) {
    self.text = text
    self.files = files
    self.data = data
    self.aliases = aliases
    self.styles = styles
  }

  mutating func parse() -> Document {
    let body = readFrontMatter(text.lines[...])
    document.blocks = blocks(body, depth: 0)
    return document
  }

  // MARK: Front matter

  private mutating func readFrontMatter(_ lines: ArraySlice<MarkedSlice>) -> ArraySlice<MarkedSlice>
  {
    guard let first = lines.first, first.trimmed.text == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed.text == "---" })
    else { return lines }
    for line in lines[(lines.startIndex + 1)..<end] where !line.isBlankLine {
      guard let (option, value, place) = option(line, among: Self.frontMatter) else { continue }
      apply(option, InlineParser.parse([value]).plain, at: place)
    }
    return lines[(end + 1)...]
  }

  private mutating func apply(_ option: BlockOption, _ value: String, at place: MarkedSlice) {
    switch option {
    case .kind: document.kind = value
    case .style:
      document.style = value
      if let styles, !styles.contains(value) {
        let nearest = Similarity.nearest(to: value, among: styles)
        report(
          TemplateDiagnostics.invalidOption, place, zh: "没有“\(value)”这种版式",
          en: "there is no style “\(value)”",
          hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }
            ?? Text(
              zh: "可以写: " + styles.joined(separator: "、"),
              en: "one of: " + styles.joined(separator: ", ")))
      }
    case .title: document.name = value
    case .language: document.language = value
    case .numbering:
      if let flag = flag(value, at: place) { isNumbered = flag }
    case .paper:
      let sizes = Paper.Size.allCases
      if let size = sizes.first(where: { $0.rawValue == value.uppercased() }) {
        document.paper.size = size
      } else {
        invalid(place, zh: "纸张只有 A4 和 A3", en: "the paper is A4 or A3")
      }
    case .orientation:
      switch value {
      case "portrait", "纵向": document.paper.orientation = .portrait
      case "landscape", "横向": document.paper.orientation = .landscape
      default: invalid(place, zh: "方向只有纵向和横向", en: "the orientation is portrait or landscape")
      }
    default: break
    }
  }

  // MARK: Blocks

  mutating func blocks(_ lines: ArraySlice<MarkedSlice>, depth: Int) -> [Block] {
    var result: [Block] = []
    var at = lines.startIndex
    while at < lines.endIndex {
      let line = lines[at].trimmed
      if line.isBlankLine {
        at += 1
      } else if line.count(of: "`") >= 3 {
        at = fence(lines, at, into: &result)
      } else if let heading = heading(line) {
        result.append(heading)
        at += 1
      } else if Self.isBreak(line) {
        result.append(.pageBreak)
        at += 1
      } else if let (table, end) = table(lines, at) {
        result.append(.table(table))
        at = end
      } else if let marker = ListMarker(lines[at]), depth < Self.deepestList {
        at = list(lines, at, marker, depth: depth, into: &result)
      } else {
        let end = paragraphEnd(lines, at)
        result.append(.paragraph(Paragraph(InlineParser.parse(Array(lines[at..<end])))))
        at = end
      }
    }
    return result
  }

  private func paragraphEnd(_ lines: ArraySlice<MarkedSlice>, _ start: Int) -> Int {
    var end = start + 1
    while end < lines.endIndex, !interrupts(lines, end) { end += 1 }
    return end
  }

  /// Whether a line ends the paragraph above it.
  func interrupts(_ lines: ArraySlice<MarkedSlice>, _ at: Int) -> Bool {
    let line = lines[at].trimmed
    if line.isBlankLine || line.count(of: "`") >= 3 || Self.isBreak(line) { return true }
    if Self.headingLevel(line) != nil || isTable(lines, at) { return true }
    if let marker = ListMarker(lines[at]) { return marker.start == nil || marker.start == 1 }
    return false
  }

  static func headingLevel(_ line: MarkedSlice) -> Int? {
    let level = line.count(of: "#")
    guard (1...6).contains(level) else { return nil }
    let rest = line.dropFirst(level)
    return rest.isEmpty || rest.first.map { $0.isBlank && !$0.isLiteral } == true ? level : nil
  }

  private mutating func heading(_ line: MarkedSlice) -> Block? {
    guard let level = Self.headingLevel(line) else { return nil }
    var words = line.dropFirst(level).trimmed
    let closing = words.reversed().prefix { $0.is("#") }.count
    let before = words.dropLast(closing)
    if closing > 0, before.isEmpty || before.last.map({ $0.isBlank }) == true {
      words = before.trimmed
    }
    let inline = InlineParser.parse([words])
    if level == 1 {
      ordinals = [0, 0, 0, 0]
      return .title(inline)
    }
    let index = min(level, 5) - 2
    if !isNumbered || HeadingNumber.isNumbered(inline.plain) {
      return .heading(Heading(level: index + 1, ordinal: nil, inline: inline))
    }
    ordinals[index] += 1
    for deeper in (index + 1)..<5 where deeper < ordinals.count { ordinals[deeper] = 0 }
    return .heading(Heading(level: index + 1, ordinal: ordinals[index], inline: inline))
  }

  /// Three or more of `-`, `*` or `_` alone on a line.
  static func isBreak(_ line: MarkedSlice) -> Bool {
    let marks = line.filter { !$0.isBlank }
    guard marks.count >= 3, let first = marks.first, !first.isLiteral else { return false }
    return ["-", "*", "_"].contains(first.scalar) && marks.allSatisfy { $0.is(first.scalar) }
  }

  // MARK: Findings

  func location(_ slice: MarkedSlice) -> SourceLocation? {
    guard let first = slice.first, files.indices.contains(first.place.file) else { return nil }
    var end = first.place.offset + 1
    for mark in slice where mark.place.file == first.place.file && mark.place.offset >= end - 1 {
      end = mark.place.offset + (mark.isLiteral ? 0 : UTF8.width(mark.scalar))
    }
    return files[first.place.file].location(
      at: first.place.offset..<max(end, first.place.offset + 1))
  }

  mutating func report(
    _ kind: DiagnosticKind, _ slice: MarkedSlice, zh: String, en: String, hint: Text? = nil
  ) {
    diagnostics.append(Diagnostic(kind, Text(zh: zh, en: en), at: location(slice), hint: hint))
  }

  mutating func invalid(_ slice: MarkedSlice, zh: String, en: String) {
    report(TemplateDiagnostics.invalidOption, slice, zh: zh, en: en)
  }

  mutating func flag(_ value: String, at place: MarkedSlice) -> Bool? {
    switch value.lowercased() {
    case "是", "有", "yes", "true", "on": return true
    case "否", "无", "no", "false", "off", "": return false
    default:
      invalid(place, zh: "这里应填“是”或“否”", en: "this is yes or no")
      return nil
    }
  }

  /// `name: value`; reports a name that is none of those allowed.
  mutating func option(
    _ line: MarkedSlice, among options: [BlockOption]
  ) -> (BlockOption, value: MarkedSlice, place: MarkedSlice)? {
    let line = line.trimmed
    guard let colon = line.firstIndex(where: { $0.is(":") || $0.is("：") }) else {
      report(
        TemplateDiagnostics.unknownOption, line, zh: "这一行应写成“项目: 内容”",
        en: "this line should read “option: value”")
      return nil
    }
    let name = line[..<colon].trimmed
    let value = line[(colon + 1)...].trimmed
    if let option = options.first(where: { $0.answers(to: name.text) }) {
      return (option, value, value.isEmpty ? line : value)
    }
    let known = options.flatMap { [$0.rawValue] + $0.chinese }
    let nearest = Similarity.nearest(to: name.text, among: known)
    report(
      TemplateDiagnostics.unknownOption, name, zh: "没有“\(name.text)”这个项目",
      en: "there is no option “\(name.text)”",
      hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") })
    return nil
  }
}
