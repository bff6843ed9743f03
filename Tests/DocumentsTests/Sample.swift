import Diagnostics
import Documents

/// Small templates and data for the tests of this target.
enum Sample {
  static let word = Text("x")

  static func field(
    _ name: String, _ aliases: [String] = [], _ shape: TemplateField.Shape = .text
  ) -> TemplateField {
    TemplateField(name, aliases, shape, meaning: word)
  }

  /// Reads a template with the given values; fields follow from the values.
  static func read(
    _ template: String, _ values: [String: TemplateValue] = [:],
    others: [String: String] = [:], fields: [TemplateField]? = nil
  ) -> (document: Document?, diagnostics: [Diagnostic]) {
    let library = TemplateLibrary(builtIn: others.merging(["t": template]) { $1 })
    return library.document(
      named: "t",
      with: TemplateContext(fields: fields ?? fieldsOf(values), values: values))
  }

  static func fieldsOf(_ values: [String: TemplateValue]) -> [TemplateField] {
    values.map { field($0.key, [], shape($0.value)) }
  }

  private static func shape(_ value: TemplateValue) -> TemplateField.Shape {
    switch value {
    case .none, .text: return .text
    case .number: return .number
    case .bool: return .bool
    case .object(let members): return .object(fieldsOf(members))
    case .list(let items):
      guard case .object(let members)? = items.first else { return .texts }
      return .list(fieldsOf(members))
    }
  }
}

extension Diagnostic {
  /// `id line:column` as a test states it.
  var brief: String {
    "\(kind.id) \(location.map { "\($0.file.name) \($0.position.line):\($0.position.column)" } ?? "-")"
  }
}
