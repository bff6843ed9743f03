import Diagnostics

/// Which template includes which: finds unknown names, circles, and what would grow without end.
struct TemplateGraph {
  /// Templates that one paper may expand to.
  static let largestExpansion = 10_000

  private let sources: [TemplateSource]
  private let indexes: [String: Int]

  init(_ sources: [TemplateSource], _ indexes: [String: Int]) {
    self.sources = sources
    self.indexes = indexes
  }

  /// Every template that a template uses, itself first, and what is wrong with their relations.
  func closure(of start: Int) -> (templates: [Int], diagnostics: [Diagnostic]) {
    var walk = Walk(graph: self)
    _ = walk.visit(start)
    if walk.diagnostics.isEmpty { walk.checkBlocks() }
    return (walk.order, walk.diagnostics)
  }

  private struct Walk {
    let graph: TemplateGraph
    var order: [Int] = []
    var diagnostics: [Diagnostic] = []
    private var sizes: [Int: Int] = [:]
    private var path: [Int] = []

    init(graph: TemplateGraph) { self.graph = graph }

    /// How many templates one use of this one stands for.
    mutating func visit(_ index: Int) -> Int {
      if let size = sizes[index] { return size }
      order.append(index)
      path.append(index)
      defer { path.removeLast() }
      let source = graph.sources[index]
      var size = 1
      for tag in source.tags where tag.kind == .partial || tag.kind == .parent {
        let place = source.file.location(at: tag.nameRange)
        guard let other = graph.indexes[tag.name] else {
          let nearest = Similarity.nearest(to: tag.name, among: graph.indexes.keys.sorted())
          diagnostics.append(
            Diagnostic(
              TemplateDiagnostics.unknownTemplate,
              Text(zh: "没有“\(tag.name)”这个模板", en: "there is no template “\(tag.name)”"), at: place,
              hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") }))
          continue
        }
        if let start = path.firstIndex(of: other) {
          let circle = (path[start...] + [other]).map { graph.sources[$0].name }
            .joined(separator: " → ")
          diagnostics.append(
            Diagnostic(
              TemplateDiagnostics.recursion,
              Text(zh: "模板引用了自己：\(circle)", en: "the template includes itself: \(circle)"),
              at: place))
          continue
        }
        let (product, overflow) = visit(other).multipliedReportingOverflow(
          by: tag.kind == .parent ? 2 : 1)
        size = overflow ? Int.max / 4 : min(Int.max / 4, size + product)
        if size > TemplateGraph.largestExpansion, !diagnostics.hasErrors {
          diagnostics.append(
            Diagnostic(
              TemplateDiagnostics.tooLarge,
              Text(zh: "引用的模板层层展开后过多", en: "the included templates multiply beyond bounds"),
              at: place))
        }
      }
      sizes[index] = size
      return size
    }

    /// A block given to a parent must not hold replaceable blocks itself, directly or through a
    /// partial: it could name itself and never end.
    mutating func checkBlocks() {
      var holding: Set<Int> = []
      for index in order.reversed() {
        let source = graph.sources[index]
        let holds = source.tags.contains { tag in
          switch tag.kind {
          case .block: true
          case .partial, .parent: graph.indexes[tag.name].map { holding.contains($0) } ?? false
          default: false
          }
        }
        if holds { holding.insert(index) }
      }
      for index in order {
        check(graph.sources[index].nodes, graph.sources[index], insideGiven: false, holding)
      }
    }

    private mutating func check(
      _ nodes: [TemplateNode], _ source: TemplateSource, insideGiven: Bool, _ holding: Set<Int>
    ) {
      for node in nodes {
        let tag = source.tags[node.tag]
        let uses =
          tag.kind == .block
          || (tag.kind == .partial || tag.kind == .parent)
            && (graph.indexes[tag.name].map { holding.contains($0) } ?? false)
        if insideGiven, uses {
          diagnostics.append(
            Diagnostic(
              TemplateDiagnostics.recursion,
              Text(
                zh: "替换给上级模板的段落里不能再有可替换的段落",
                en: "a block given to a parent cannot hold replaceable blocks itself"),
              at: source.file.location(at: tag.range)))
          continue
        }
        for child in node.children {
          let given = tag.kind == .parent && source.tags[child.tag].kind == .block
          if given {
            check(child.children, source, insideGiven: true, holding)
          } else {
            check([child], source, insideGiven: insideGiven, holding)
          }
        }
      }
    }
  }
}
