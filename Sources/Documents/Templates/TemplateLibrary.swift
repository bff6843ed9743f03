public import Diagnostics
import Mustache

/// The templates that a program brings along, and those of a workspace that win over them.
public struct TemplateLibrary: Sendable {
  private let sources: [TemplateSource]
  private let indexes: [String: Int]
  private let overridden: Set<String>
  /// What `style` of the front matter can name.
  public let styles: StyleLibrary

  /// - Parameters:
  ///   - builtIn: name (`notice`) → text.
  ///   - overrides: the workspace's own, by name; their files are named in findings.
  public init(
    builtIn: [String: String], overrides: [String: SourceFile] = [:],
    styles: StyleLibrary = StyleLibrary()
  ) {
    self.styles = styles
    var files = builtIn.mapValues { SourceFile(name: "", text: $0) }
    for (name, text) in builtIn { files[name] = SourceFile(name: "\(name).mustache", text: text) }
    files.merge(overrides) { _, own in own }
    let names = files.keys.sorted().prefix(TemplateMark.files)
    let indexes = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
    self.indexes = indexes
    overridden = Set(overrides.keys)
    sources = names.enumerated().compactMap { index, name in
      files[name].map { file in
        TemplateSource(name: name, index: index, file: file) { indexes[$0] }
      }
    }
  }

  /// All names, sorted.
  public var names: [String] { sources.map(\.name) }

  /// Whether the workspace's own file is used under this name.
  public func isOverridden(_ name: String) -> Bool { overridden.contains(name) }

  /// Whether another template includes this one.
  public func isIncluded(_ name: String) -> Bool {
    sources.contains { source in
      source.tags.contains { ($0.kind == .partial || $0.kind == .parent) && $0.name == name }
    }
  }

  /// The text of a template, for `template copy`.
  public func file(named name: String) -> SourceFile? { indexes[name].map { sources[$0].file } }

  /// Every finding about a template that needs no data: syntax, unknown names, endless inclusion.
  public func check(_ name: String, fields: [TemplateField]) -> [Diagnostic] {
    guard let index = indexes[name] else { return [unknown(name)] }
    let closure = TemplateGraph(sources, indexes).closure(of: index)
    var diagnostics = closure.diagnostics + closure.templates.flatMap { sources[$0].diagnostics }
    if diagnostics.hasErrors { return diagnostics.inReadingOrder() }
    var check = TemplateCheck(sources, indexes)
    check.check(sources[index], fields: fields)
    diagnostics += check.diagnostics
    return diagnostics.inReadingOrder()
  }

  /// Fills a template with facts and reads the result as a document.
  ///
  /// - Returns: the document, or nil where an error stands against it; and all findings, each with
  ///   its place in the template.
  public func document(
    named name: String, with context: TemplateContext
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    var diagnostics = check(name, fields: context.fields)
    guard let index = indexes[name], !diagnostics.hasErrors else { return (nil, diagnostics) }
    let expanded = expand(index, context, &diagnostics)
    if diagnostics.hasErrors { return (nil, diagnostics.inReadingOrder()) }
    var parser = DocumentParser(
      MarkedText(expanded), files: sources.map(\.file),
      data: .object(context.values), aliases: TemplateNames(context.fields).aliases,
      styles: styles.names)
    let document = parser.parse()
    diagnostics += parser.diagnostics
    return (diagnostics.hasErrors ? nil : document, diagnostics.inReadingOrder())
  }

  private func expand(
    _ index: Int, _ context: TemplateContext, _ diagnostics: inout [Diagnostic]
  ) -> String {
    let questions = TemplateQuestions(sources, names: TemplateNames(context.fields))
    let partials = MustacheLibrary(
      templates: Dictionary(
        uniqueKeysWithValues: sources.compactMap { source in
          source.template.map { ("t\(source.index)", $0) }
        }))
    guard let template = sources[index].template else { return "" }
    let root = TemplateScope(.object(context.values), questions, isRoot: true)
    let text = template.render(root, library: partials)
    if let place = questions.overrun {
      let source = sources[place.file]
      diagnostics.append(
        Diagnostic(
          TemplateDiagnostics.tooLarge,
          Text(zh: "模板展开的内容过多", en: "the template expands to too much"),
          at: source.file.location(at: source.tags[place.offset].range)))
    }
    return text
  }

  private func unknown(_ name: String) -> Diagnostic {
    let nearest = Similarity.nearest(to: name, among: names)
    return Diagnostic(
      TemplateDiagnostics.unknownTemplate,
      Text(zh: "没有“\(name)”这个模板", en: "there is no template “\(name)”"),
      hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") })
  }
}
