package import Diagnostics

/// The tags in a text that belongs to another program's file, one paragraph a line: what is wrong
/// with them, and how they nest.
package struct PlaceholderText: Sendable {
  package let tags: [TemplateTag]
  package let nodes: [TemplateNode]
  package let diagnostics: [Diagnostic]

  /// - Parameter fields: what the tags may name.
  package init(_ file: SourceFile, fields: [TemplateField]) {
    let scanner = TemplateScanner(file, allowsPictures: true)
    tags = scanner.tags
    nodes = scanner.nodes
    var diagnostics = scanner.diagnostics
    for tag in scanner.tags where !tag.functions.isEmpty || PlaceholderText.isForeign(tag.kind) {
      diagnostics.append(
        Diagnostic(
          TemplateDiagnostics.syntax,
          Text(
            zh: "这里只能用 {{名称}}、{{#名称}}…{{/名称}}、{{^名称}}…{{/名称}} 和 {{%名称}}",
            en: "only {{name}}, {{#name}}…{{/name}}, {{^name}}…{{/name}} and {{%name}} work here"),
          at: file.location(at: tag.range)))
    }
    if diagnostics.isEmpty {
      let source = TemplateSource(scanner)
      var check = TemplateCheck([source], [:])
      check.check(source, fields: fields)
      diagnostics = check.diagnostics
    }
    self.diagnostics = diagnostics.inReadingOrder()
  }

  private static func isForeign(_ kind: TemplateTag.Kind) -> Bool {
    switch kind {
    case .partial, .parent, .block: true
    case .variable, .markup, .section, .inverted, .close, .comment, .picture: false
    }
  }
}
