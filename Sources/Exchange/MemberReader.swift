import Diagnostics
import Scheduling

/// Reads typed members out of JSON nodes and gathers what is wrong with them.
struct MemberReader {
  let file: SourceFile
  var findings: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  mutating func report(
    _ kind: DiagnosticKind, _ message: Text, at range: Range<Int>, hint: Text? = nil
  ) {
    if findings.count >= 1_000 { return }
    findings.append(Diagnostic(kind, message, at: file.location(at: range), hint: hint))
  }

  private mutating func mismatch(_ node: JSONNode, _ wanted: Text) {
    report(
      .wrongType, Text(zh: "此处应为\(wanted.zh)", en: "\(wanted.en) is expected here"),
      at: node.range.lowerBound..<min(node.range.upperBound, node.range.lowerBound + 40))
  }

  mutating func integer(_ node: JSONNode) -> Int? {
    if case .integer(let integer) = node.value { return integer }
    if case .number = node.value {
      report(
        .numberOutOfRange,
        Text(zh: "不是 64 位整数", en: "this is no integer of 64 bits"), at: node.range)
      return nil
    }
    mismatch(node, Text(zh: "整数", en: "an integer"))
    return nil
  }

  mutating func string(_ node: JSONNode) -> String? {
    if case .string(let text) = node.value { return text }
    mismatch(node, Text(zh: "文字", en: "a string"))
    return nil
  }

  mutating func array(_ node: JSONNode) -> [JSONNode]? {
    if case .array(let elements) = node.value { return elements }
    mismatch(node, Text(zh: "数组", en: "an array"))
    return nil
  }

  mutating func strings(_ node: JSONNode) -> [String]? {
    array(node)?.compactMap { string($0) }
  }

  mutating func integers(_ node: JSONNode) -> [Int]? {
    array(node)?.compactMap { integer($0) }
  }

  mutating func spans(_ node: JSONNode) -> [GrainPair]? {
    array(node)?.compactMap { span($0) }
  }

  mutating func span(_ node: JSONNode) -> GrainPair? {
    guard let numbers = integers(node) else { return nil }
    if numbers.count == 2 { return (numbers[0], numbers[1]) }
    mismatch(node, Text(zh: "两个整数 [起, 止)", en: "two integers [start, end)"))
    return nil
  }

  /// The members of an object by key; unknown keys are warned of.
  mutating func object(_ node: JSONNode, known: [String]) -> [String: JSONNode]? {
    guard case .object(let members) = node.value else {
      mismatch(node, Text(zh: "对象", en: "an object"))
      return nil
    }
    var byKey: [String: JSONNode] = [:]
    for member in members {
      if !known.contains(member.key) {
        report(
          .unknownKey, Text(zh: "没有键“\(member.key)”", en: "there is no key “\(member.key)”"),
          at: member.keyRange,
          hint: Similarity.didYouMean(member.key, among: known))
      }
      byKey[member.key] = member.node
    }
    return byKey
  }

  /// A member that must be there.
  mutating func required(_ key: String, of members: [String: JSONNode], in node: JSONNode)
    -> JSONNode?
  {
    if let member = members[key] { return member }
    let start = node.range.lowerBound
    report(
      .missingKey, Text(zh: "缺少键“\(key)”", en: "the key “\(key)” is missing"),
      at: start..<start + 1)
    return nil
  }
}

/// Two integers in a row.
typealias GrainPair = (Int, Int)
