import Diagnostics

/// Checks the names in a template against the declared fields, whether or not the data at hand
/// would reach them.
struct TemplateCheck {
  static let functions = [
    "capitalized", "count", "empty", "equalzero", "even", "first", "index", "last", "lowercased",
    "minusone", "odd", "plusone", "reversed", "uppercased",
  ]

  private let sources: [TemplateSource]
  private let indexes: [String: Int]
  private var places: Set<TemplatePlace> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ sources: [TemplateSource], _ indexes: [String: Int]) {
    self.sources = sources
    self.indexes = indexes
  }

  /// Walks a template and what it includes; the fields are those of the whole data.
  mutating func check(_ source: TemplateSource, fields: [TemplateField]) {
    walk(source.nodes, of: source, scopes: [fields])
  }

  private mutating func walk(
    _ nodes: [TemplateNode], of source: TemplateSource, scopes: [[TemplateField]]
  ) {
    for node in nodes {
      let tag = source.tags[node.tag]
      switch tag.kind {
      case .comment, .close: break
      case .variable, .markup, .picture: _ = field(tag, source, scopes)
      case .section, .inverted:
        let found = field(tag, source, scopes)
        let members = tag.kind == .section ? found?.members : nil
        walk(node.children, of: source, scopes: scopes + (members.map { [$0] } ?? []))
      case .block: walk(node.children, of: source, scopes: scopes)
      case .parent, .partial:
        walk(node.children, of: source, scopes: scopes)
        if let other = indexes[tag.name] {
          walk(sources[other].nodes, of: sources[other], scopes: scopes)
        }
      }
    }
  }

  private mutating func field(
    _ tag: TemplateTag, _ source: TemplateSource, _ scopes: [[TemplateField]]
  ) -> TemplateField? {
    for function in tag.functions where !Self.functions.contains(function) {
      let nearest = Similarity.nearest(to: function, among: Self.functions)
      report(
        TemplateDiagnostics.unknownTransform, tag, source,
        Text(zh: "没有“\(function)”这个函数", en: "there is no function “\(function)”"), nearest)
    }
    if tag.name == "." || tag.name.isEmpty { return nil }
    var steps = tag.name.split(separator: ".").map(String.init)
    let first = steps.removeFirst()
    var found: TemplateField?
    for fields in scopes.reversed() where found == nil {
      found = fields.first { $0.answers(to: first) }
    }
    guard var current = found else {
      unknown(first, tag, source, among: scopes.reversed().flatMap { $0 })
      return nil
    }
    for step in steps {
      guard case .object(let members) = current.shape,
        let next = members.first(where: { $0.answers(to: step) })
      else {
        unknown(step, tag, source, among: current.members ?? [])
        return nil
      }
      current = next
    }
    return current
  }

  private mutating func unknown(
    _ name: String, _ tag: TemplateTag, _ source: TemplateSource, among fields: [TemplateField]
  ) {
    let nearest = Similarity.nearest(to: name, among: fields.flatMap { [$0.name] + $0.aliases })
    report(
      TemplateDiagnostics.unknownKey, tag, source,
      Text(zh: "没有“\(name)”这个字段", en: "there is no field “\(name)”"), nearest)
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ tag: TemplateTag, _ source: TemplateSource, _ message: Text,
    _ nearest: String?
  ) {
    let place = TemplatePlace(file: source.index, offset: tag.nameRange.lowerBound)
    guard places.insert(place).inserted else { return }
    diagnostics.append(
      Diagnostic(
        kind, message, at: source.file.location(at: tag.nameRange),
        hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }))
  }
}
