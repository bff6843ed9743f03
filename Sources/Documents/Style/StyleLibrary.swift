public import Diagnostics

/// The page styles that a template can name: those of the standard, and an office's own from style
/// files beside its templates.
public struct StyleLibrary: Sendable {
  private var styles: [String: PageStyle]
  /// What is wrong with the style files.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter files: style files by name (`lanshan` for `lanshan.style`); one of a built-in name
  ///   changes that style.
  public init(files: [String: SourceFile] = [:]) {
    styles = Dictionary(
      PageStyle.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for (name, file) in files.sorted(by: { $0.key < $1.key }) { read(file, name: name) }
  }

  /// All names, sorted.
  public var names: [String] { styles.keys.sorted() }

  /// The style of a name; unknown names get `plain`.
  public func named(_ name: String) -> PageStyle { styles[name] ?? .plain }

  /// Lines of `option: value`; `#` begins a comment.
  private mutating func read(_ file: SourceFile, name: String) {
    var style = PageStyle.named(name)
    style.name = name
    var offset = 0
    for bytes in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let start = offset
      offset += bytes.count + 1
      let line = String(decoding: bytes, as: UTF8.self)
      let text = StyleLibrary.trimmed(line)
      if text.isEmpty || text.hasPrefix("#") { continue }
      let place = file.location(at: start..<max(start + 1, start + bytes.count))
      guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
        report(
          TemplateDiagnostics.unknownOption, place,
          Text(zh: "这一行应写成“项目: 内容”", en: "this line should read “option: value”"))
        continue
      }
      let key = StyleLibrary.trimmed(text[..<colon])
      let value = StyleLibrary.trimmed(text[text.index(after: colon)...])
      apply(key, value, to: &style, at: place)
    }
    if style.left + style.right > PageStyle.a4.width - mm(30)
      || style.top + style.bottom > PageStyle.a4.height - mm(30)
    {
      report(
        TemplateDiagnostics.invalidOption, file.location(at: 0..<1),
        Text(zh: "页边距太大, 没有放正文的地方", en: "the margins leave no room for text"))
      return
    }
    styles[name] = style
  }

  private mutating func apply(
    _ key: String, _ value: String, to style: inout PageStyle, at place: SourceLocation
  ) {
    if ["base", "基于"].contains(key) {
      guard let base = PageStyle.all.first(where: { $0.name == value }) else {
        let names = PageStyle.all.map(\.name)
        report(
          TemplateDiagnostics.invalidOption, place,
          Text(zh: "没有“\(value)”这种版式", en: "there is no style “\(value)”"),
          hint: Text(
            zh: "可以写: " + names.joined(separator: "、"),
            en: "one of: " + names.joined(separator: ", ")))
        return
      }
      let name = style.name
      style = base
      style.name = name
      return
    }
    guard let found = StyleOption.all.first(where: { $0.name == key || $0.chinese == key }) else {
      let known = StyleOption.all.flatMap { [$0.name, $0.chinese] } + ["基于", "base"]
      report(
        TemplateDiagnostics.unknownOption, place,
        Text(zh: "没有“\(key)”这个项目", en: "there is no option “\(key)”"),
        hint: Similarity.nearest(to: key, among: known).map {
          Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
        })
      return
    }
    switch found.option {
    case .length(let path, let range):
      guard let points = StyleOption.points(value), range.contains(points) else {
        let (low, high) = (range.lowerBound / mm(1), range.upperBound / mm(1))
        return report(
          TemplateDiagnostics.invalidOption, place,
          Text(
            zh: "这里要写长度, 例如 37mm 或 16pt, 在 \(shown(low)) 到 \(shown(high)) 毫米之间",
            en: "this is a length such as 37mm or 16pt, from \(shown(low)) to \(shown(high)) mm"))
      }
      style[keyPath: path] = points
    case .count(let path, let range):
      guard let number = Int(value), range.contains(number) else {
        return report(
          TemplateDiagnostics.invalidOption, place,
          Text(
            zh: "这里应是 \(range.lowerBound) 至 \(range.upperBound) 的整数",
            en: "this is a whole number from \(range.lowerBound) to \(range.upperBound)"))
      }
      style[keyPath: path] = number
    case .flag(let path):
      guard let flag = ["是": true, "yes": true, "否": false, "no": false][value.lowercased()] else {
        return report(
          TemplateDiagnostics.invalidOption, place,
          Text(zh: "这里应填“是”或“否”", en: "this is yes or no"))
      }
      style[keyPath: path] = flag
    }
  }

  private func shown(_ millimetres: Double) -> String {
    "\(Int((millimetres * 10).rounded()) / 10)"
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ place: SourceLocation, _ message: Text, hint: Text? = nil
  ) {
    diagnostics.append(Diagnostic(kind, message, at: place, hint: hint))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
