/// What the names of a template stand for, in either language.
package struct TemplateNames: Sendable {
  /// Chinese names → the names of the data; one word may stand for several fields.
  let aliases: [String: [String]]

  package init(_ fields: [TemplateField]) {
    var result: [String: [String]] = [:]
    func collect(_ fields: [TemplateField]) {
      for field in fields {
        for alias in field.aliases where !(result[alias] ?? []).contains(field.name) {
          result[alias, default: []].append(field.name)
        }
        collect(field.members ?? [])
      }
    }
    collect(fields)
    aliases = result
  }

  /// The value of a dotted name in an object; nil where the object does not know it.
  package func value(_ name: String, in value: TemplateValue) -> TemplateValue? {
    if name == "." { return value }
    guard case .object(let members) = value else { return nil }
    var steps = name.split(separator: ".").map(String.init)
    let first = steps.removeFirst()
    guard var found = member(first, of: members) else { return nil }
    for step in steps {
      guard case .object(let inner) = found else {
        return found == .none ? TemplateValue.none : nil
      }
      guard let next = member(step, of: inner) else { return nil }
      found = next
    }
    return found
  }

  private func member(_ name: String, of members: [String: TemplateValue]) -> TemplateValue? {
    if let value = members[name] { return value }
    for candidate in aliases[name] ?? [] {
      if let value = members[candidate] { return value }
    }
    return nil
  }
}
