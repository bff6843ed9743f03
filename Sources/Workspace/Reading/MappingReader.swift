import CivilTime
import Diagnostics
import Meetings
import Yams

/// Reads the keys of one YAML mapping, in either language, and reports each that is unknown,
/// doubled or of the wrong form.
struct MappingReader {
  let file: YAMLFile
  let place: SourceLocation
  let context: ReadingContext
  private var values: [Key: (key: Node, value: Node)] = [:]

  var findings: Findings { context.findings }

  /// nil where the node is not a mapping; that is reported.
  init?(_ node: Node, in file: YAMLFile, allowed: [Key], context: ReadingContext) {
    self.file = file
    self.context = context
    place = file.location(node)
    guard let mapping = node.mapping else {
      context.findings.report(
        .wrongType,
        Text(zh: "这里要写一组“字段: 值”", en: "a mapping of keys to values is wanted here"),
        at: place,
        hint: node.scalar.flatMap { ColonSlip($0.string)?.advice } ?? MappingReader.known(allowed))
      return nil
    }
    let allowedSet = Set(allowed)
    for (keyNode, value) in mapping {
      let name = keyNode.scalar?.string ?? ""
      guard let key = Key.named(name, among: allowedSet) else {
        reportUnknown(name, keyNode, hasValue: !MappingReader.isNull(value), allowed: allowed)
        continue
      }
      if let first = values[key] {
        findings.report(
          .duplicateKey,
          Text(
            zh: "“\(name)”和“\(first.key.scalar?.string ?? "")”是同一个字段, 写了两次",
            en: "“\(name)” and “\(first.key.scalar?.string ?? "")” are the same key, given twice"),
          at: file.location(keyNode), hint: Text(zh: "留下其中一个", en: "keep one of them"))
      } else if !MappingReader.isNull(value) {
        values[key] = (keyNode, value)
      }
    }
  }

  private static func known(_ allowed: [Key]) -> Text {
    Text(
      zh: "可用的字段: " + allowed.map(\.chineseName).joined(separator: "、"),
      en: "known keys: " + allowed.map(\.rawValue).joined(separator: ", "))
  }

  private func reportUnknown(_ name: String, _ node: Node, hasValue: Bool, allowed: [Key]) {
    var hint =
      Key.advice(for: name, among: Set(allowed)) ?? ColonSlip(name)?.advice
      ?? Similarity.didYouMean(name, among: allowed.flatMap(\.names))
    if hint == nil, !hasValue {
      hint = Text(
        zh: "值里有逗号时要加引号", en: "put a value that contains a comma in quotation marks")
    }
    findings.report(
      .unknownKey, Text(zh: "不认识的字段“\(name)”", en: "unknown key “\(name)”"),
      at: file.location(node),
      hint: hint ?? MappingReader.known(allowed))
  }

  private static func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  func has(_ key: Key) -> Bool { values[key] != nil }
  func node(_ key: Key) -> Node? { values[key]?.value }

  /// Where a key's value stands; the mapping itself where the key is not given.
  func place(_ key: Key) -> SourceLocation {
    values[key].map { file.location($0.value) } ?? place
  }

  func keyPlace(_ key: Key) -> SourceLocation {
    values[key].map { file.location($0.key) } ?? place
  }

  func require(_ key: Key) {
    if !has(key) {
      findings.report(
        .missingKey,
        Text(zh: "缺少“\(key.chineseName)”", en: "“\(key.rawValue)” is missing"), at: place,
        hint: Text(zh: "补上“\(key.chineseName): …”", en: "add “\(key.rawValue): …”"))
    }
  }

  func string(_ key: Key) -> String? {
    guard let node = node(key) else { return nil }
    guard let scalar = node.scalar else {
      wrongType(key, Text(zh: "要写一段文字", en: "takes text"))
      return nil
    }
    return scalar.string.trimmingBlanks()
  }

  func wrongType(_ key: Key, _ wanted: Text) {
    findings.report(
      .wrongType,
      Text(zh: "“\(key.chineseName)”\(wanted.zh)", en: "“\(key.rawValue)” \(wanted.en)"),
      at: place(key))
  }

  /// A whole number in a range.
  func integer(_ key: Key, in range: ClosedRange<Int>) -> Int? {
    guard let text = string(key) else { return nil }
    guard let number = Int(counted: text), range.contains(number) else {
      findings.report(
        .badNumber,
        Text(
          zh: "“\(key.chineseName)”要写 \(range.lowerBound) 到 \(range.upperBound) 的整数",
          en:
            "“\(key.rawValue)” takes a whole number from \(range.lowerBound) to \(range.upperBound)"
        ),
        at: place(key))
      return nil
    }
    return number
  }

  func boolean(_ key: Key) -> Bool? {
    guard let text = string(key) else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on", "是", "对", "有": return true
    case "false", "no", "off", "否", "不", "无": return false
    default:
      findings.report(
        .badChoice,
        Text(zh: "“\(key.chineseName)”要写“是”或“否”", en: "“\(key.rawValue)” takes true or false"),
        at: place(key))
      return nil
    }
  }

  func duration(_ key: Key) -> Minutes? {
    guard let text = string(key) else { return nil }
    guard let length = DurationText.minutes(text, hours: context.hours) else {
      findings.report(
        .badDuration, Text(zh: "看不懂时长“\(text)”", en: "cannot read the length “\(text)”"),
        at: place(key),
        hint: Int(text.withHalfWidthDigits()).map {
          Text(zh: "写上单位, 例如 \($0)分钟", en: "give the unit, such as \($0)m")
        } ?? Text(zh: "例如 90分钟、1小时30分、半天", en: "for example 90m, 1h30m, 半天"))
      return nil
    }
    return length
  }

  /// One of a few words; each choice lists its spellings.
  func choice<Value>(_ key: Key, _ choices: [(Value, [String])]) -> Value? {
    guard let text = string(key) else { return nil }
    for (value, names) in choices
    where names.contains(where: { $0.lowercased() == text.lowercased() }) {
      return value
    }
    let names = choices.compactMap(\.1.first)
    findings.report(
      .badChoice,
      Text(zh: "“\(key.chineseName)”不能是“\(text)”", en: "“\(key.rawValue)” cannot be “\(text)”"),
      at: place(key),
      hint: Text(
        zh: "可以写: " + names.joined(separator: "、"), en: "one of: " + names.joined(separator: ", ")))
    return nil
  }

  /// A list, or one value that stands for a list of one; plain text may list names with `、` or `,`.
  func strings(_ key: Key) -> [(text: String, place: SourceLocation)] {
    guard let node = node(key) else { return [] }
    if let scalar = node.scalar {
      return MappingReader.split(scalar.string).map { ($0, file.location(node)) }
    }
    guard let sequence = node.sequence else {
      wrongType(key, Text(zh: "要写一个列表", en: "takes a list"))
      return []
    }
    return sequence.flatMap { element -> [(text: String, place: SourceLocation)] in
      guard let scalar = element.scalar else {
        findings.report(
          .wrongType, Text(zh: "列表里要写文字", en: "the list takes text"), at: file.location(element))
        return []
      }
      return MappingReader.split(scalar.string).map { ($0, file.location(element)) }
    }
  }

  static func split(_ text: String) -> [String] {
    text.split { "、,，;；".contains($0) }.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
  }

  /// The elements of a list of mappings; a single mapping counts as a list of one.
  func elements(_ key: Key) -> [Node] {
    guard let node = node(key) else { return [] }
    if let sequence = node.sequence { return Array(sequence) }
    return [node]
  }

  /// The mappings that a key lists.
  func mappings(_ key: Key, allowed: [Key]) -> [MappingReader] {
    elements(key).compactMap {
      MappingReader($0, in: file, allowed: allowed, context: context)
    }
  }

  func mapping(_ key: Key, allowed: [Key]) -> MappingReader? {
    node(key).flatMap { MappingReader($0, in: file, allowed: allowed, context: context) }
  }
}
