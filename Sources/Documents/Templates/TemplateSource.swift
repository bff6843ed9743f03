import Diagnostics
import Mustache

/// One template of a library: what its file says, read once.
struct TemplateSource: Sendable {
  let name: String
  let index: Int
  let file: SourceFile
  let tags: [TemplateTag]
  let nodes: [TemplateNode]
  /// Findings that need no data.
  private(set) var diagnostics: [Diagnostic]
  /// Nil where the template cannot be used.
  private(set) var template: MustacheTemplate?

  init(name: String, index: Int, file: SourceFile, indexOfTemplate: (String) -> Int?) {
    self.name = name
    self.index = index
    self.file = file
    if file.bytes.count >= TemplateMark.bytes {
      tags = []
      nodes = []
      diagnostics = [
        Diagnostic(
          TemplateDiagnostics.tooLarge, Text(zh: "模板超过 1 MB", en: "the template is over 1 MB"),
          at: file.location(at: 0..<1))
      ]
      return
    }
    let scanner = TemplateScanner(file)
    tags = scanner.tags
    nodes = scanner.nodes
    diagnostics = scanner.diagnostics
    if !diagnostics.isEmpty { return }
    do {
      template = try MustacheTemplate(string: rewritten(indexOfTemplate))
    } catch {
      // The scanner accepts no more than the engine does, so this names a gap between the two.
      diagnostics.append(
        Diagnostic(
          TemplateDiagnostics.syntax, Text(zh: "模板无法解析", en: "the template cannot be parsed"),
          at: file.location(at: 0..<1)))
    }
  }

  /// What a scanner found, for checks only: such a source has no template to render.
  init(_ scanner: TemplateScanner) {
    name = scanner.file.name
    index = 0
    file = scanner.file
    tags = scanner.tags
    nodes = scanner.nodes
    diagnostics = scanner.diagnostics
  }

  /// The key by which the engine asks for the value of a tag: it carries the place of the question.
  static func key(file: Int, tag: Int) -> String { "k\(file)_\(tag)" }

  /// The template as the engine gets it: names in ASCII, values unescaped (they come wrapped), and
  /// a mark in front of every stretch of text.
  private func rewritten(_ indexOfTemplate: (String) -> Int?) -> String {
    var output = ""
    var at = 0
    var openKeys: [String] = []
    for (number, tag) in tags.enumerated() {
      writeText(at..<tag.range.lowerBound, beforeStandalone: tag.isStandalone, to: &output)
      at = tag.range.upperBound
      let key = Self.key(file: index, tag: number)
      let call =
        tag.functions.reduce("") { $0 + $1 + "(" }
        + (tag.name.isEmpty ? "" : key) + String(repeating: ")", count: tag.functions.count)
      switch tag.kind {
      case .variable, .markup: output += "{{&\(call)}}"
      case .section, .inverted:
        output += (tag.kind == .section ? "{{#" : "{{^") + "\(call)}}"
        openKeys.append(call)
      case .parent:
        let parent = "t\(indexOfTemplate(tag.name) ?? -1)"
        output += "{{<\(parent)}}"
        openKeys.append(parent)
      case .block:
        let block = "b" + tag.name.utf8.map { String($0, radix: 16) }.joined()
        output += "{{$\(block)}}"
        openKeys.append(block)
      case .close: output += "{{/\(openKeys.popLast() ?? "")}}"
      case .partial: output += "{{>t\(indexOfTemplate(tag.name) ?? -1)}}"
      case .comment, .picture: output += "{{!}}"
      }
      if !tag.isStandalone {
        TemplateMark.write(TemplatePlace(file: index, offset: at), to: &output)
      }
    }
    writeText(at..<file.bytes.count, beforeStandalone: false, to: &output)
    return output
  }

  /// Text between tags, with a mark at its beginning and at the beginning of each line, but none
  /// where a tag must stay alone on its line.
  private func writeText(_ range: Range<Int>, beforeStandalone: Bool, to output: inout String) {
    var lineStart = range.lowerBound
    while lineStart < range.upperBound {
      let newline = file.bytes[lineStart..<range.upperBound].firstIndex(of: 0x0A)
      let end = newline.map { $0 + 1 } ?? range.upperBound
      let isLead = newline == nil && beforeStandalone
      // The blank rest of a line after a standalone tag belongs to that line.
      let isTail =
        newline != nil && lineStart == range.lowerBound && lineStart > 0
        && file.bytes[lineStart - 1] != 0x0A
        && file.bytes[lineStart..<end].allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
      if !isLead && !isTail {
        TemplateMark.write(TemplatePlace(file: index, offset: lineStart), to: &output)
      }
      let text = String(decoding: file.bytes[lineStart..<end], as: UTF8.self)
      for scalar in text.unicodeScalars where scalar != "\r" {
        output.unicodeScalars.append(TemplateMark.isReserved(scalar) ? "\u{FFFD}" : scalar)
      }
      lineStart = end
    }
  }
}
