/// The text of a component: content lines in order, folded, with CRLF.
struct ComponentText {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ component: Component) {
    LineFolding.append("BEGIN:" + component.name, to: &bytes)
    for property in component.properties { append(property) }
    for inner in component.components { append(inner) }
    LineFolding.append("END:" + component.name, to: &bytes)
  }

  mutating func append(_ property: Property) {
    var line = property.name
    for parameter in property.parameters {
      line += ";"
      line += parameter.name
      line += "="
      for (index, value) in parameter.values.enumerated() {
        if index > 0 { line += "," }
        line +=
          ParameterValue.needsQuotes(parameter.name)
          ? ParameterValue.quoted(value) : ParameterValue.encoded(value)
      }
    }
    line += ":"
    line += property.value
    LineFolding.append(line, to: &bytes)
  }
}

extension ParameterValue {
  /// Parameters that the grammar wants in quotes whatever they hold.
  static func needsQuotes(_ name: String) -> Bool {
    switch name {
    case "ALTREP", "DELEGATED-FROM", "DELEGATED-TO", "DIR", "MEMBER", "SENT-BY": true
    default: false
    }
  }

  static func quoted(_ value: String) -> String {
    let text = encoded(value)
    return text.hasPrefix("\"") ? text : "\"\(text)\""
  }
}
