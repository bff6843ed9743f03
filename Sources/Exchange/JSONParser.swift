import Diagnostics

/// Reads JSON (RFC 8259) with places, and reports rather than throws; integers keep all 64 bits.
///
/// After a syntax error the rest of the text is not read. Duplicate keys are reported, as are
/// nesting deeper than `greatestDepth` and arrays longer than `greatestCount`.
struct JSONParser {
  static let greatestDepth = 64
  /// More elements of one array are refused as soon as they are met: no problem has so many.
  static let greatestCount = 200_000

  private let bytes: [UInt8]
  private let file: SourceFile
  private var offset = 0
  private var depth = 0
  private(set) var findings: [Diagnostic] = []

  private struct Stop: Error {}

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func parse() -> JSONNode? {
    do throws(Stop) {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
      let node = try value()
      skipSpace()
      if offset < bytes.count {
        throw fail(Text(zh: "JSON 结束后还有多余内容", en: "there is more after the end of the JSON"))
      }
      return node
    } catch {
      return nil
    }
  }

  private mutating func fail(_ message: Text, at place: Range<Int>? = nil) -> Stop {
    let range = place ?? offset..<offset + 1
    findings.append(Diagnostic(.jsonSyntax, message, at: file.location(at: range)))
    return Stop()
  }

  private mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return
      }
    }
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func value() throws(Stop) -> JSONNode {
    skipSpace()
    let start = offset
    guard let byte = peek else {
      throw fail(Text(zh: "JSON 不完整", en: "the JSON ends too early"))
    }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      defer { depth -= 1 }
      if depth > Self.greatestDepth {
        throw fail(
          Text(
            zh: "JSON 嵌套超过 \(Self.greatestDepth) 层",
            en: "the JSON is nested more than \(Self.greatestDepth) deep"))
      }
      return byte == UInt8(ascii: "{") ? try object() : try array()
    case UInt8(ascii: "\""):
      let text = try string()
      return JSONNode(value: .string(text), range: start..<offset)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      throw fail(Text(zh: "此处应为 JSON 值", en: "a JSON value is expected here"))
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONNode.Value) throws(Stop)
    -> JSONNode
  {
    let text = Array("\(word)".utf8)
    guard bytes[offset...].starts(with: text) else {
      throw fail(Text(zh: "此处应为 JSON 值", en: "a JSON value is expected here"))
    }
    let start = offset
    offset += text.count
    return JSONNode(value: value, range: start..<offset)
  }

  private mutating func array() throws(Stop) -> JSONNode {
    let start = offset
    offset += 1
    var elements: [JSONNode] = []
    skipSpace()
    if peek == UInt8(ascii: "]") {
      offset += 1
      return JSONNode(value: .array([]), range: start..<offset)
    }
    while true {
      if elements.count == Self.greatestCount {
        skipSpace()
        throw fail(
          Text(
            zh: "数组超过 \(Self.greatestCount) 个元素",
            en: "the array has more than \(Self.greatestCount) elements"))
      }
      elements.append(try value())
      skipSpace()
      switch peek {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "]"):
        offset += 1
        return JSONNode(value: .array(elements), range: start..<offset)
      default: throw fail(Text(zh: "此处应为“,”或“]”", en: "“,” or “]” is expected here"))
      }
    }
  }

  private mutating func object() throws(Stop) -> JSONNode {
    let start = offset
    offset += 1
    var members: [JSONNode.Member] = []
    var seen: [String: Range<Int>] = [:]
    skipSpace()
    if peek == UInt8(ascii: "}") {
      offset += 1
      return JSONNode(value: .object([]), range: start..<offset)
    }
    while true {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else {
        throw fail(Text(zh: "此处应为键名", en: "a key in quotes is expected here"))
      }
      let keyStart = offset
      let key = try string()
      let keyRange = keyStart..<offset
      if let first = seen.updateValue(keyRange, forKey: key) {
        findings.append(
          Diagnostic(
            .duplicateKey, Text(zh: "键“\(key)”重复", en: "the key “\(key)” occurs twice"),
            at: file.location(at: keyRange),
            related: [
              .init(Text(zh: "第一次在这里", en: "the first is here"), at: file.location(at: first))
            ]))
      }
      skipSpace()
      guard peek == UInt8(ascii: ":") else {
        throw fail(Text(zh: "此处应为“:”", en: "“:” is expected here"))
      }
      offset += 1
      members.append(JSONNode.Member(key: key, keyRange: keyRange, node: try value()))
      skipSpace()
      switch peek {
      case UInt8(ascii: ","): offset += 1
      case UInt8(ascii: "}"):
        offset += 1
        return JSONNode(value: .object(members), range: start..<offset)
      default: throw fail(Text(zh: "此处应为“,”或“}”", en: "“,” or “}” is expected here"))
      }
    }
  }

  private mutating func digits() -> Int {
    let start = offset
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  private mutating func number() throws(Stop) -> JSONNode {
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    let whole = offset
    var count = digits()
    if count == 0 || (count > 1 && bytes[whole] == UInt8(ascii: "0")) {
      throw fail(Text(zh: "数字写法有误", en: "this is not a JSON number"), at: start..<offset + 1)
    }
    var isInteger = true
    if peek == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      count = digits()
    }
    if count > 0, peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      isInteger = false
      offset += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      count = digits()
    }
    if count == 0 {
      throw fail(Text(zh: "数字写法有误", en: "this is not a JSON number"), at: start..<offset + 1)
    }
    let range = start..<offset
    if isInteger, let integer = Int(String(decoding: bytes[range], as: UTF8.self)) {
      return JSONNode(value: .integer(integer), range: range)
    }
    return JSONNode(value: .number, range: range)
  }

  private mutating func string() throws(Stop) -> String {
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard let valid = String(validating: text, as: UTF8.self) else {
          throw fail(Text(zh: "字符串不是有效的 UTF-8", en: "this is not UTF-8"), at: start..<offset)
        }
        return valid
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20:
        throw fail(
          Text(zh: "字符串中有未转义的控制字符", en: "there is a control character in this string"))
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw fail(Text(zh: "字符串没有结束", en: "this string does not end"), at: start..<start + 1)
  }

  private mutating func escape(into text: inout [UInt8]) throws(Stop) {
    offset += 1
    let simple: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    if let byte = peek, let plain = simple[byte] {
      text.append(plain)
      offset += 1
      return
    }
    guard peek == UInt8(ascii: "u") else {
      throw fail(Text(zh: "转义写法有误", en: "this escape is unknown"))
    }
    var code = try hexadecimal()
    if (0xD800..<0xDC00).contains(code), offset + 1 < bytes.count,
      bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
    {
      offset += 1
      let low = try hexadecimal()
      if (0xDC00..<0xE000).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw fail(Text(zh: "代理项不成对", en: "this surrogate has no partner"))
    }
    text += Array(String(scalar).utf8)
  }

  /// The four digits after `u`.
  private mutating func hexadecimal() throws(Stop) -> UInt32 {
    let end = offset + 5
    guard end <= bytes.count,
      bytes[offset + 1..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: bytes[offset + 1..<end], as: UTF8.self), radix: 16)
    else { throw fail(Text(zh: "转义写法有误", en: "this escape is unknown")) }
    offset = end
    return code
  }
}
