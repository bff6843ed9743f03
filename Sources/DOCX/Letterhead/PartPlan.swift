import Diagnostics
import Documents

/// Turns the tags of a part into edits of its bytes.
struct PartPlan {
  let xml: PartXML
  let text: PartText
  let placeholders: PlaceholderText
  private(set) var diagnostics: [Diagnostic]
  private(set) var edits: [Edit] = []
  /// Paragraphs and rows that hold nothing but section tags, and go away with them.
  private var dropped: Set<Int> = []
  /// The words of each paragraph.
  private let lines: [Int: Range<Int>]

  init(_ xml: PartXML, name: String, fields: [TemplateField]) {
    self.xml = xml
    text = PartText(xml, name: name)
    placeholders = PlaceholderText(text.file, fields: fields)
    diagnostics = placeholders.diagnostics
    lines = Dictionary(
      zip(text.paragraphs, text.lines), uniquingKeysWith: { first, _ in first })
    if diagnostics.hasErrors || placeholders.tags.isEmpty { return }
    var flat: [Edit] = []
    plan(placeholders.nodes, depth: 0, into: &flat)
    if diagnostics.hasErrors { return }
    preserveBlanks(&flat)
    nameOnce(&flat)
    let (nested, crossing) = Edit.nested(flat)
    edits = nested
    let opening = placeholders.tags.last { tag in
      tag.opensSection
        && text.pieces(of: tag.range).contains { $0.range.lowerBound <= crossing ?? -1 }
    }
    if crossing != nil, let opening { misplaced(opening, opening) }
  }

  private mutating func plan(_ nodes: [TemplateNode], depth: Int, into edits: inout [Edit]) {
    for node in nodes {
      let tag = placeholders.tags[node.tag]
      let pieces = text.pieces(of: tag.range)
      guard let first = pieces.first else { continue }
      switch tag.kind {
      case .variable, .markup:
        edits.append(
          Edit(
            range: first.range, action: .value(tag: node.tag, element: first.element)))
        delete(pieces.dropFirst(), &edits)
      case .picture:
        edits.append(
          Edit(
            range: first.range, action: .picture(tag: node.tag, element: first.element)))
        delete(pieces.dropFirst(), &edits)
      case .section, .inverted:
        let close = Self.closing(node, placeholders.tags)
        plan(section: node.tag, close, depth: depth, into: &edits)
        plan(node.children, depth: depth + 1, into: &edits)
      case .comment: delete(pieces[...], &edits)
      case .close, .partial, .parent, .block: break
      }
    }
  }

  private func delete(_ pieces: ArraySlice<PartText.Piece>, _ edits: inout [Edit]) {
    for piece in pieces { edits.append(Edit(range: piece.range, action: .delete)) }
  }

  /// The index of the tag that closes a section: the next one after all that is inside.
  private static func closing(_ node: TemplateNode, _ tags: [TemplateTag]) -> Int {
    guard let last = node.children.last else { return node.tag + 1 }
    return (tags[last.tag].opensSection ? closing(last, tags) : last.tag) + 1
  }

  private mutating func plan(
    section open: Int, _ close: Int, depth: Int, into edits: inout [Edit]
  ) {
    let tags = placeholders.tags
    let starts = text.pieces(of: tags[open].range)
    let ends = tags.indices.contains(close) ? text.pieces(of: tags[close].range) : []
    guard let start = starts.last, let end = ends.first,
      let above = xml.ancestor(start.element, .paragraph),
      let below = xml.ancestor(end.element, .paragraph)
    else { return }
    delete(starts[...], &edits)
    delete(ends[...], &edits)
    if above == below {
      let runs = [start, end].compactMap { xml.ancestor($0.element, .run) }
      guard runs.count == 2, xml.elements[runs[0]].parent == xml.elements[runs[1]].parent else {
        misplaced(tags[open], tags[close])
        return
      }
      let content = start.range.upperBound..<end.range.lowerBound
      let inline = Edit.Inline(
        tag: open, content: content, first: start.element, last: end.element)
      edits.append(Edit(range: content, action: .inline(inline), depth: depth))
    } else if let (first, last) = unit(above, below) {
      plan(block: open, first, last, depth: depth, &edits)
      for paragraph in [above, below] { dropIfBare(paragraph, &edits) }
    } else {
      misplaced(tags[open], tags[close])
    }
  }

  /// What is repeated between two paragraphs: from the first element to the last, under one parent.
  private func unit(_ above: Int, _ below: Int) -> (first: Int, last: Int)? {
    let (left, right) = (xml.line(of: above), xml.line(of: below))
    var depth = 1
    while depth <= min(left.count, right.count),
      left[left.count - depth] == right[right.count - depth]
    {
      depth += 1
    }
    // `depth - 1` elements are shared, the root first.
    guard depth > 1, depth <= left.count, depth <= right.count else { return nil }
    let parent = left[left.count - depth + 1]
    let (first, last) = (left[left.count - depth], right[right.count - depth])
    switch xml.elements[parent].kind {
    case .row: return (parent, parent)
    case .table:
      let kinds = [xml.elements[first].kind, xml.elements[last].kind]
      return kinds == [.row, .row] ? (first, last) : nil
    default: return first == above && last == below ? (first, last) : nil
    }
  }

  private mutating func plan(
    block tag: Int, _ first: Int, _ last: Int, depth: Int, _ edits: inout [Edit]
  ) {
    let elements = xml.elements
    let content = elements[first].range.lowerBound..<elements[last].range.upperBound
    let parent = elements[first].parent
    var range = content
    var owner = parent
    var follower = last
    if elements[first].kind == .row, parent >= 0 {
      let rows = xml.children(of: parent).filter { elements[$0].kind == .row }
      if rows.first == first, rows.last == last {
        // A table without rows is none.
        range = elements[parent].range
        follower = parent
      }
      owner = elements[parent].parent
    }
    let endsCell = mustEndWithParagraph(owner) && !hasParagraph(after: follower)
    let endsBare = elements[last].kind != .row && isBare(last)
    edits.append(
      Edit(
        range: range,
        action: .block(
          Edit.Block(
            tag: tag, content: content,
            needsParagraphWhenEmpty: endsCell && (elements[first].kind != .row || range != content),
            needsParagraph: endsCell && endsBare)), depth: depth))
  }

  private func mustEndWithParagraph(_ element: Int) -> Bool {
    guard element >= 0 else { return false }
    let kinds: Set<PartXML.Kind> = [.cell, .textBox, .header, .footer, .footnote, .endnote]
    return kinds.contains(xml.elements[element].kind)
  }

  private func hasParagraph(after element: Int) -> Bool {
    var at = xml.elements[element].next
    while at >= 0 {
      if xml.elements[at].kind == .paragraph { return true }
      at = xml.elements[at].next
    }
    return false
  }

  // MARK: Paragraphs that only carry tags

  /// Whether a paragraph says nothing but where sections begin and end.
  private func isBare(_ paragraph: Int) -> Bool {
    guard let line = lines[paragraph] else { return false }
    if xml.holds(paragraph, [.section, .drawing, .picture, .object, .textBox]) { return false }
    var words = text.file.bytes[line].count { $0 != 0x20 }
    var isFound = false
    for tag in placeholders.tags where line.contains(tag.range.lowerBound) {
      switch tag.kind {
      case .section, .inverted, .close, .comment: isFound = true
      default: return false
      }
      words -= text.file.bytes[tag.range].count { $0 != 0x20 }
    }
    return isFound && words == 0
  }

  /// The paragraph goes, and its row where that has nothing else to say.
  private mutating func dropIfBare(_ paragraph: Int, _ edits: inout [Edit]) {
    guard isBare(paragraph) else { return }
    var target = paragraph
    if let row = xml.ancestor(paragraph, .row) {
      let inside = text.paragraphs.filter {
        xml.elements[row].range.contains(xml.elements[$0].range.lowerBound)
      }
      let isBareRow = inside.allSatisfy { other in
        isBare(other) || (lines[other]?.isEmpty ?? true)
      }
      if isBareRow {
        target = row
      } else if let cell = xml.ancestor(paragraph, .cell),
        xml.children(of: cell).count(where: { xml.elements[$0].kind == .paragraph }) < 2
      {
        // The only paragraph of a cell stays.
        return
      }
    }
    guard dropped.insert(target).inserted else { return }
    edits.append(Edit(range: xml.elements[target].range, action: .delete))
  }

  // MARK: What keeps the file whole

  /// Blanks at the ends of a changed text would be lost without `xml:space`.
  private func preserveBlanks(_ edits: inout [Edit]) {
    var seen: Set<Int> = []
    for tag in placeholders.tags {
      for piece in text.pieces(of: tag.range) where seen.insert(piece.element).inserted {
        let start = xml.startTag(of: piece.element)
        let words = String(decoding: xml.bytes[start], as: UTF8.self)
        if words.contains("xml:space") { continue }
        let place = start.upperBound - 1
        edits.append(
          Edit(range: place..<place, action: .insert(Array(" xml:space=\"preserve\"".utf8))))
      }
    }
  }

  /// Bookmarks carry names that may occur once in a file.
  private func nameOnce(_ edits: inout [Edit]) {
    let blocks = edits.filter { if case .block = $0.action { true } else { false } }
    if blocks.isEmpty { return }
    for element in xml.elements
    where element.kind == .bookmarkStart || element.kind == .bookmarkEnd {
      if blocks.contains(where: { $0.range.contains(element.range.lowerBound) }) {
        edits.append(Edit(range: element.range, action: .deleteInCopies))
      }
    }
  }

  private mutating func misplaced(_ open: TemplateTag, _ close: TemplateTag) {
    diagnostics.append(
      Diagnostic(
        LetterheadDiagnostics.placement,
        Text(
          zh: "{{#\(open.name)}} 和 {{/\(open.name)}} 不在同一层",
          en: "{{#\(open.name)}} and {{/\(open.name)}} do not stand on one level"),
        at: text.file.location(at: open.range),
        hint: Text(
          zh: "两个标记放在同一段、同一单元格的两段，或同一表格的行里",
          en: "put both into one paragraph, two paragraphs of a cell, or rows of one table"),
        related: [
          .init(
            Text(zh: "结尾在这里", en: "it is closed here"),
            at: text.file.location(at: close.range))
        ]))
  }
}
