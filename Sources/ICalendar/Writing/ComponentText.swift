/// The text of a component: content lines in order, folded, with CRLF.
struct ComponentText {
  private(set) var bytes: [UInt8] = []
  /// The content line being written, kept for its storage.
  private var line: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func begin(_ name: String) { append("BEGIN", name) }
  mutating func end(_ name: String) { append("END", name) }

  private mutating func append(_ word: String, _ name: String) {
    bytes += word.utf8
    bytes.append(0x3A)
    bytes += name.utf8
    bytes += [0x0D, 0x0A]
  }

  mutating func append(_ other: ComponentText) { bytes += other.bytes }

  mutating func append(_ component: Component) {
    begin(component.name)
    for property in component.properties { append(property) }
    for inner in component.components { append(inner) }
    end(component.name)
  }

  mutating func append(_ property: Property) {
    line.removeAll(keepingCapacity: true)
    line += property.name.utf8
    for parameter in property.parameters {
      line.append(0x3B)
      line += parameter.name.utf8
      line.append(0x3D)
      let needsQuotes = ParameterValue.needsQuotes(parameter.name)
      for (index, value) in parameter.values.enumerated() {
        if index > 0 { line.append(0x2C) }
        line +=
          (needsQuotes ? ParameterValue.quoted(value) : ParameterValue.encoded(value)).utf8
      }
    }
    line.append(0x3A)
    line += property.value.utf8
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
