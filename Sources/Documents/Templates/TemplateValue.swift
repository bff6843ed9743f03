/// A fact that a template can use: plain data, never markup.
public enum TemplateValue: Sendable, Hashable {
  /// A field that exists but has no value: prints nothing, and its section is left out.
  case none
  case text(String)
  case number(Int)
  case bool(Bool)
  case list([TemplateValue])
  case object([String: TemplateValue])

  /// The value at a dotted path, `nil` where a step does not exist.
  public subscript(path: String) -> TemplateValue? {
    var current = self
    for step in path.split(separator: ".") {
      guard case .object(let members) = current, let next = members[String(step)] else {
        return nil
      }
      current = next
    }
    return current
  }

  /// As a template prints it: lists with 、 between their parts, nothing for an object.
  package var printed: String {
    switch self {
    case .none, .object: ""
    case .text(let text): text
    case .number(let number): "\(number)"
    case .bool(let flag): flag ? "是" : "否"
    case .list(let items): items.map(\.printed).filter { !$0.isEmpty }.joined(separator: "、")
    }
  }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
  public init(dictionaryLiteral elements: (String, TemplateValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}

extension TemplateValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([TemplateValue].self) {
      self = .list(items)
    } else {
      self = .object(try container.decode([String: TemplateValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .bool(let flag): try container.encode(flag)
    case .list(let items): try container.encode(items)
    case .object(let members): try container.encode(members)
    }
  }
}
