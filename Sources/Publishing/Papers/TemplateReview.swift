public import Diagnostics
public import Documents

extension TemplateLibrary {
  /// Everything that is wrong with the templates, in all papers that use them, each finding once:
  /// names, blocks and options, tried with every field filled and with every field empty.
  ///
  /// - Parameter names: the templates to look at; nil for all of them.
  public func review(_ names: Set<String>? = nil) -> [Diagnostic] {
    let papers = Paper.all.filter { names?.contains($0.name) ?? true }
    var seen: Set<String> = []
    var result: [Diagnostic] = []
    for paper in papers {
      for isFull in [true, false] {
        let context = TemplateContext.sample(of: paper.fields, isFull: isFull)
        for diagnostic in document(named: paper.name, with: context).diagnostics {
          // An empty sample has no size for a card, and the like; that says nothing of the template.
          if !isFull, diagnostic.kind.id == TemplateDiagnostics.invalidOption.id { continue }
          let place = diagnostic.location.map { "\($0.file.name) \($0.position)" } ?? ""
          if seen.insert("\(place) \(diagnostic.message.zh)").inserted { result.append(diagnostic) }
        }
      }
    }
    if names == nil { result += unused + styles.diagnostics }
    return result.inReadingOrder()
  }

  /// Templates of the workspace that no paper uses.
  private var unused: [Diagnostic] {
    let known = TemplateLibrary.office().names
    return names.filter { isOverridden($0) && !known.contains($0) && !isIncluded($0) }.compactMap {
      name in
      let nearest = Similarity.nearest(to: name, among: known)
      return file(named: name).map { file in
        Diagnostic(
          TemplateDiagnostics.unused,
          Text(zh: "没有文稿用到“\(name)”这个模板", en: "no paper uses the template “\(name)”"),
          at: file.location(at: 0..<0),
          hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") })
      }
    }
  }
}
