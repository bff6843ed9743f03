import Diagnostics
import Yams

/// A YAML file as a tree whose nodes know their place.
struct YAMLFile {
  let source: SourceFile
  let root: Node?
  /// Whether the text could not be parsed; a file without content has no root either.
  let isBroken: Bool

  /// Anchors may be used a few times; more could expand without end.
  private static let maximumAliases = 20

  init(_ source: SourceFile, findings: Findings) {
    self.source = source
    if let place = YAMLFile.tooManyAliases(source) {
      findings.report(
        .tooManyAliases,
        Text(
          zh: "YAML 别名超过 \(YAMLFile.maximumAliases) 个",
          en: "more than \(YAMLFile.maximumAliases) YAML aliases"),
        at: source.location(at: place..<place + 1),
        hint: Text(zh: "把重复的内容直接写出来", en: "write the repeated parts out"))
      root = nil
      isBroken = true
      return
    }
    do {
      root = try compose(yaml: String(decoding: source.bytes, as: UTF8.self))
      isBroken = false
    } catch {
      root = nil
      isBroken = true
      YAMLFile.report(error, in: source, to: findings)
    }
  }

  func location(_ node: Node) -> SourceLocation {
    var length = 1
    if let scalar = node.scalar {
      let isQuoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
      length = scalar.string.prefix { !$0.isNewline }.count + (isQuoted ? 2 : 0)
    }
    return source.location(at: YAMLFile.offset(node.mark, in: source), length: length)
  }

  /// libyaml counts columns in Unicode scalars.
  private static func offset(_ mark: Mark?, in source: SourceFile) -> Int {
    mark.map { source.offset(line: $0.line, scalar: $0.column) } ?? 0
  }

  /// The offset of the first alias beyond the limit: `*` before a word, after space or bracket.
  private static func tooManyAliases(_ source: SourceFile) -> Int? {
    var count = 0
    var previous: UInt8 = 0x0A
    for (offset, byte) in source.bytes.enumerated() {
      if byte == 0x2A, [0x0A, 0x20, 0x5B, 0x2C, 0x7B].contains(previous),
        offset + 1 < source.bytes.count, source.bytes[offset + 1] > 0x2F
      {
        count += 1
        if count > maximumAliases { return offset }
      }
      previous = byte
    }
    return nil
  }

  private static func report(_ error: any Error, in source: SourceFile, to findings: Findings) {
    guard let error = error as? YamlError else {
      findings.report(.badYAML, Text("\(error)"), at: source.location(at: 0..<0))
      return
    }
    switch error {
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first ?? ""
      findings.report(
        .duplicateKey,
        Text(zh: "字段“\(key)”写了两次", en: "the key “\(key)” is given twice"),
        at: source.location(at: offset(context.mark, in: source), length: key.count),
        hint: Text(zh: "留下其中一个", en: "keep one of them"))
    case .scanner(let context, let problem, var mark, _),
      .parser(let context, let problem, var mark, _),
      .composer(let context, let problem, var mark, _):
      // What is never closed is found at the end, but opened where the context says.
      if let context, source.line(mark.line).trimmingBlanks().isEmpty { mark = context.mark }
      if let (line, slip) = ColonSlip.before(mark.line, in: source) {
        let start = source.offset(line: line, scalar: 1)
        findings.report(
          .badYAML,
          Text(zh: "YAML 语法错误: \(slip.message.zh)", en: "YAML syntax: \(slip.message.en)"),
          at: source.location(at: start + slip.offset, length: 1), hint: slip.advice)
        return
      }
      findings.report(
        .badYAML, Text(zh: "YAML 语法错误: \(inChinese(problem))", en: "YAML syntax: \(problem)"),
        at: source.location(at: offset(mark, in: source), length: 1), hint: yamlHint)
    case .reader(let problem, let offset, _, let yaml):
      let prefix = yaml.prefix(offset ?? 0).utf8.count
      findings.report(
        .badYAML, Text(zh: "YAML 里有不允许的字符", en: "YAML: \(problem)"),
        at: source.location(at: prefix..<prefix), hint: yamlHint)
    default:
      findings.report(.badYAML, Text("\(error)"), at: source.location(at: 0..<0), hint: yamlHint)
    }
  }

  private static let yamlHint = Text(
    zh: "检查缩进、冒号后的空格和引号; 改好后再检查一次, 后面可能还有别的问题",
    en: "check indentation, the space after colons, and quotation marks; then check again")

  private static func inChinese(_ problem: String) -> String {
    let known: [(String, String)] = [
      ("found character that cannot start any token", "出现了不能开头的字符（例如制表符、@、`）"),
      ("mapping values are not allowed", "这里不能再有冒号（值里有冒号时请加引号）"),
      ("did not find expected key", "缩进不齐, 或者上一行没有写完"),
      ("could not find expected ':'", "少了冒号"),
      ("did not find expected '-' indicator", "列表的短横线没有对齐"),
      ("found unexpected end of stream", "文件在引号或括号没有配对时就结束了"),
      ("did not find expected ',' or ']'", "方括号里少了逗号或右括号（值里有括号或逗号时请加引号）"),
      ("did not find expected ',' or '}'", "花括号里少了逗号或右括号（值里有括号或逗号时请加引号）"),
      ("found undefined alias", "用了没有定义的别名（名字以 * 开头时请加引号）"),
      ("found a tab character", "缩进里有制表符"),
      ("aximum nesting level", "嵌套层数太多"),
      ("did not find expected alphabetic or numeric character", "& 或 * 开头的值要加引号"),
    ]
    return known.first { problem.contains($0.0) }?.1 ?? problem
  }
}
