public import Diagnostics

/// One name that a template may use: for the check of templates and the printed reference.
public struct TemplateField: Sendable, Hashable {
  public indirect enum Shape: Sendable, Hashable {
    case text
    case number
    case bool
    /// A list of texts, used as `{{#names}}{{.}}{{/names}}`.
    case texts
    /// A list of objects with these fields.
    case list([TemplateField])
    case object([TemplateField])
  }

  /// English, camelCase: the key of the data.
  public var name: String
  /// Other names for the same field, such as 标题.
  public var aliases: [String]
  public var shape: Shape
  public var meaning: Text
  /// As it would be printed.
  public var example: String

  public init(
    _ name: String, _ aliases: [String] = [], _ shape: Shape = .text, meaning: Text,
    example: String = ""
  ) {
    self.name = name
    self.aliases = aliases
    self.shape = shape
    self.meaning = meaning
    self.example = example
  }

  func answers(to wanted: String) -> Bool { name == wanted || aliases.contains(wanted) }

  /// The fields inside a list or an object.
  var members: [TemplateField]? {
    switch shape {
    case .list(let fields), .object(let fields): fields
    case .text, .number, .bool, .texts: nil
    }
  }
}

/// The facts for one paper, and the fields that its templates may name.
public struct TemplateContext: Sendable {
  public var values: [String: TemplateValue]
  public var fields: [TemplateField]

  public init(fields: [TemplateField], values: [String: TemplateValue]) {
    self.fields = fields
    self.values = values
  }

  /// Where the values do not keep to the declared fields, as `path: what is wrong`; empty when all
  /// is well. For the tests of whoever fills the context.
  public func mismatches() -> [String] {
    TemplateContext.mismatches(.object(values), .object(fields), at: "")
  }

  private static func mismatches(
    _ value: TemplateValue, _ shape: TemplateField.Shape, at path: String
  ) -> [String] {
    switch (value, shape) {
    case (.none, _), (.text, .text), (.number, .number), (.bool, .bool): return []
    case (.list(let items), .texts):
      return items.enumerated().flatMap {
        mismatches($0.element, .text, at: "\(path)[\($0.offset)]")
      }
    case (.list(let items), .list(let fields)):
      return items.enumerated().flatMap {
        mismatches($0.element, .object(fields), at: "\(path)[\($0.offset)]")
      }
    case (.object(let members), .object(let fields)):
      let prefix = path.isEmpty ? "" : path + "."
      let missing = fields.filter { members[$0.name] == nil }.map { "\(prefix)\($0.name): missing" }
      return missing
        + members.sorted { $0.key < $1.key }.flatMap { key, member -> [String] in
          guard let field = fields.first(where: { $0.name == key }) else {
            return ["\(prefix)\(key): not declared"]
          }
          return mismatches(member, field.shape, at: prefix + key)
        }
    default: return ["\(path): not of the declared shape"]
    }
  }
}
