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
