import Diagnostics

/// Reads the tags of a template with their places, and finds every fault of their syntax at once.
///
/// The dialect is mustache with inheritance, without changing delimiters, dynamic partials and
/// content-type pragmas: nothing in an office's template needs them.
struct TemplateScanner {
  static let deepestNesting = 32

  let file: SourceFile
  /// Whether `{{%x}}` is a tag here.
  private let allowsPictures: Bool
  private(set) var tags: [TemplateTag] = []
  private(set) var nodes: [TemplateNode] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, allowsPictures: Bool = false) {
    self.file = file
    self.allowsPictures = allowsPictures
    readTags()
    markStandalone()
    nest()
  }

  private mutating func readTags() {
    let bytes = file.bytes
    var at = 0
    while let open = Self.find("{{", in: bytes, from: at, to: bytes.count) {
      let isTriple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
      let isComment = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "!")
      let ending = isTriple ? "}}}" : "}}"
      let inside = open + (isTriple ? 3 : 2)
      // A tag ends on its line, a comment anywhere: so the search never runs over text twice.
      let lineEnd = bytes[open...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let limit = isComment ? bytes.count : lineEnd
      guard let close = Self.find(ending, in: bytes, from: inside, to: limit) else {
        report(
          open..<lineEnd, zh: "标记没有结束：缺少 \(ending)", en: "this tag has no end: \(ending) is missing"
        )
        at = limit
        continue
      }
      readTag(inside: inside..<close, range: open..<close + ending.utf8.count, isTriple: isTriple)
      at = close + ending.utf8.count
    }
  }

  private mutating func readTag(inside: Range<Int>, range: Range<Int>, isTriple: Bool) {
    let bytes = file.bytes
    var start = inside.lowerBound
    var kind = TemplateTag.Kind.variable
    if isTriple {
      kind = .markup
    } else if start < inside.upperBound, let sigil = Self.sigils[bytes[start]] {
      kind = sigil
      start += 1
    } else if allowsPictures, start < inside.upperBound, bytes[start] == UInt8(ascii: "%") {
      kind = .picture
      start += 1
    } else if start < inside.upperBound,
      [UInt8(ascii: "="), UInt8(ascii: "%")].contains(bytes[start])
    {
      report(
        range, zh: "不支持这种标记：不能更换定界符或内容类型",
        en: "this kind of tag is not supported: delimiters and content types cannot be changed")
      return
    }
    var end = inside.upperBound
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    if kind == .comment {
      tags.append(
        TemplateTag(kind: kind, name: "", functions: [], range: range, nameRange: start..<end))
      return
    }
    var parts = String(decoding: bytes[start..<end], as: UTF8.self)
      .split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    var name = parts.removeLast()
    let closing = name.reversed().prefix { $0 == ")" }.count
    name.removeLast(closing)
    let isCall = !parts.isEmpty
    if closing != parts.count || (!isCall && name.isEmpty) || !parts.allSatisfy({ !$0.isEmpty })
      || name.contains(where: { $0.isWhitespace || "{}()|<>\"'`".contains($0) })
      || (name != "." && name.split(separator: ".", omittingEmptySubsequences: false).contains("")
        && !(isCall && name.isEmpty))
    {
      report(
        range, zh: "标记里应是一个名称，例如 {{标题}}", en: "a tag holds one name, such as {{title}}")
      return
    }
    tags.append(
      TemplateTag(
        kind: kind, name: name, functions: parts, range: range,
        nameRange: start..<max(start + 1, end)))
  }

  /// Mustache: a section, partial or comment tag alone on its line takes the line away with it.
  private mutating func markStandalone() {
    let bytes = file.bytes
    for index in tags.indices {
      switch tags[index].kind {
      case .variable, .markup, .picture: continue
      case .section, .inverted, .close, .partial, .parent, .block, .comment: break
      }
      var before = tags[index].range.lowerBound
      while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
      var after = tags[index].range.upperBound
      while after < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[after]) { after += 1 }
      tags[index].isStandalone =
        (before == 0 || bytes[before - 1] == 0x0A) && (after == bytes.count || bytes[after] == 0x0A)
    }
  }

  private mutating func nest() {
    var open: [TemplateNode] = []
    for index in tags.indices {
      let tag = tags[index]
      if tag.opensSection {
        if open.count == Self.deepestNesting {
          report(
            tag.range, zh: "嵌套过深：最多 \(open.count) 层", en: "nested deeper than \(open.count) levels")
          return
        }
        open.append(TemplateNode(tag: index))
      } else if tag.kind == .close {
        guard let last = open.popLast() else {
          report(
            tag.range, zh: "多余的 {{/\(tag.name)}}：前面没有对应的开头",
            en: "{{/\(tag.name)}} closes nothing")
          continue
        }
        let opening = tags[last.tag]
        if opening.name != tag.name || opening.functions != tag.functions {
          report(
            tag.range, zh: "这里应是 {{/\(written(opening))}}，却是 {{/\(written(tag))}}",
            en: "expected {{/\(written(opening))}} here, found {{/\(written(tag))}}",
            related: [
              .init(
                Text(zh: "对应的开头在这里", en: "it was opened here"),
                at: file.location(at: opening.range))
            ])
        }
        tags[index].name = opening.name
        append(last, under: &open)
      } else {
        append(TemplateNode(tag: index), under: &open)
      }
    }
    for node in open {
      let tag = tags[node.tag]
      report(
        tag.range, zh: "缺少 {{/\(written(tag))}}", en: "{{/\(written(tag))}} is missing")
    }
    checkParents(nodes)
  }

  private mutating func append(_ node: TemplateNode, under open: inout [TemplateNode]) {
    if open.isEmpty {
      nodes.append(node)
    } else {
      open[open.count - 1].children.append(node)
    }
  }

  /// Inside `{{<parent}}` only blocks make sense.
  private mutating func checkParents(_ nodes: [TemplateNode]) {
    for node in nodes {
      if tags[node.tag].kind == .parent {
        for child in node.children
        where tags[child.tag].kind != .block && tags[child.tag].kind != .comment {
          report(
            tags[child.tag].range, zh: "{{<…}} 里只能放 {{$…}}",
            en: "only {{$…}} may stand inside {{<…}}")
        }
      }
      checkParents(node.children)
    }
  }

  private func written(_ tag: TemplateTag) -> String {
    tag.functions.reduce("") { $0 + $1 + "(" } + tag.name
      + String(repeating: ")", count: tag.functions.count)
  }

  private mutating func report(
    _ range: Range<Int>, zh: String, en: String, related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(
        TemplateDiagnostics.syntax, Text(zh: zh, en: en), at: file.location(at: range),
        related: related))
  }

  private static let sigils: [UInt8: TemplateTag.Kind] = [
    UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
    UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    UInt8(ascii: "&"): .markup, UInt8(ascii: "!"): .comment,
  ]

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func find(
    _ text: String, in bytes: [UInt8], from: Int, to end: Int
  ) -> Int? {
    let wanted = Array(text.utf8)
    var at = from
    while at + wanted.count <= end {
      if bytes[at] == wanted[0], bytes[at..<at + wanted.count].elementsEqual(wanted) { return at }
      at += 1
    }
    return nil
  }
}
