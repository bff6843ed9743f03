import Documents

/// Writes a part anew with its edits made: whatever no edit touches is copied byte for byte.
struct PartFill {
  /// Bytes that a part may grow to, and steps of its loops.
  static let largest = 64 << 20
  static let mostSteps = 1_000_000

  /// Where something stood against it; `tag` is an index into the tags of the part.
  struct Fault: Error {
    enum Reason {
      case tooLarge
      case picture(String)
    }
    var tag: Int
    var reason: Reason
  }

  let plan: PartPlan
  private(set) var pictures: PictureSource
  private var output: [UInt8] = []
  private var steps = 0

  init(_ plan: PartPlan, pictures: PictureSource) {
    self.plan = plan
    self.pictures = pictures
  }

  mutating func filled(_ scope: FillScope) throws(Fault) -> [UInt8] {
    output = []
    output.reserveCapacity(plan.xml.bytes.count)
    try write(0..<plan.xml.bytes.count, plan.edits, scope, isCopy: false)
    return output
  }

  private var xml: PartXML { plan.xml }

  private mutating func write(
    _ range: Range<Int>, _ edits: [Edit], _ scope: FillScope, isCopy: Bool
  ) throws(Fault) {
    var at = range.lowerBound
    for edit in edits {
      if edit.range.lowerBound < at { continue }
      output += xml.bytes[at..<edit.range.lowerBound]
      at = edit.range.upperBound
      switch edit.action {
      case .delete: break
      case .deleteInCopies: if !isCopy { output += xml.bytes[edit.range] }
      case .insert(let bytes): output += bytes
      case .value(let tag, _):
        write(scope.value(plan.placeholders.tags[tag].name).printed)
        try spend(tag)
      case .picture(let tag, let element):
        try write(picture: scope.value(plan.placeholders.tags[tag].name).printed, tag, element)
      case .inline(let inline): try write(inline, edit.children, scope, isCopy)
      case .block(let block): try write(block, edit, scope, isCopy)
      }
    }
    output += xml.bytes[at..<range.upperBound]
  }

  private mutating func spend(_ tag: Int) throws(Fault) {
    steps += 1
    if steps > Self.mostSteps || output.count > Self.largest {
      throw Fault(tag: tag, reason: .tooLarge)
    }
  }

  private func items(_ tag: Int, _ scope: FillScope) -> [TemplateValue] {
    let tag = plan.placeholders.tags[tag]
    return scope.items(tag.name, isInverted: tag.kind == .inverted)
  }

  // MARK: Words

  /// Line ends of a value become breaks.
  private mutating func write(_ value: String) {
    let lines = TemplateText.printable(value).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if index > 0 {
        output += xml.endTag(.text) + xml.emptyTag(.lineBreak) + [UInt8(ascii: "<")] + xml.prefix
        output += "t xml:space=\"preserve\">".utf8
      }
      output += XMLText.escape(String(line)).utf8
    }
  }

  /// From the middle of one text to the beginning of another: the run is closed, and one that looks
  /// like that of `element` is opened.
  private func seam(_ element: Int) -> [UInt8] {
    xml.endTag(.text) + xml.endTag(.run) + opening(element)
  }

  /// The start of a run like that of a text.
  private func opening(_ element: Int) -> [UInt8] {
    guard let run = xml.ancestor(element, .run) else { return [] }
    var result = Array(xml.bytes[xml.startTag(of: run)])
    if let look = xml.children(of: run).first(where: { xml.elements[$0].kind == .runProperties }) {
      result += xml.bytes[xml.elements[look].range]
    }
    return result + [UInt8(ascii: "<")] + xml.prefix + "t xml:space=\"preserve\">".utf8
  }

  private mutating func write(
    _ inline: Edit.Inline, _ children: [Edit], _ scope: FillScope, _ isCopy: Bool
  ) throws(Fault) {
    let items = items(inline.tag, scope)
    let isSplit = inline.first != inline.last
    if items.isEmpty, isSplit { output += seam(inline.last) }
    for (index, item) in items.enumerated() {
      try spend(inline.tag)
      if index > 0, isSplit { output += seam(inline.first) }
      try write(inline.content, children, scope.inside(item), isCopy: isCopy || index > 0)
    }
  }

  private mutating func write(
    _ block: Edit.Block, _ edit: Edit, _ scope: FillScope, _ isCopy: Bool
  ) throws(Fault) {
    let items = items(block.tag, scope)
    guard !items.isEmpty else {
      if block.needsParagraphWhenEmpty { output += xml.emptyTag(.paragraph) }
      return
    }
    output += xml.bytes[edit.range.lowerBound..<block.content.lowerBound]
    for (index, item) in items.enumerated() {
      try spend(block.tag)
      try write(block.content, edit.children, scope.inside(item), isCopy: isCopy || index > 0)
    }
    if block.needsParagraph { output += xml.emptyTag(.paragraph) }
    output += xml.bytes[block.content.upperBound..<edit.range.upperBound]
  }

  private mutating func write(picture value: String, _ tag: Int, _ element: Int) throws(Fault) {
    try spend(tag)
    if value.isEmpty { return }
    switch pictures.drawing(for: value) {
    case .none(let reason): throw Fault(tag: tag, reason: .picture(reason))
    case .drawing(let drawing):
      guard let run = xml.ancestor(element, .run) else { return }
      output += xml.endTag(.text) + xml.endTag(.run)
      output += xml.bytes[xml.startTag(of: run)]
      output += drawing.utf8
      output += xml.endTag(.run) + opening(element)
    }
  }
}
