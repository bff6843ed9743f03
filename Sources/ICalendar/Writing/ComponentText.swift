internal import Diagnostics

/// The text of components: content lines in order, folded, with CRLF; and what of it cannot be
/// written.
///
/// A line is opened, given its parameters and its value, which are appended to the bytes, and closed.
struct ComponentText {
  var bytes: [UInt8] = []
  /// What a reader is asked about, if one is.
  var sample: LineSample?
  private(set) var problems: [Diagnostic] = []
  private var folding = LineFolding()
  /// Where the content line being written begins.
  private var lineStart = 0
  /// Bytes of the name of the property that it is.
  private var nameLength = 0
  /// Whether that property is asked about by its shape.
  private var isText = false

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func begin(_ name: String) {
    append("BEGIN", name)
    sample?.begin(name)
  }

  mutating func end(_ name: String) {
    append("END", name)
    sample?.end(name)
  }

  private mutating func append(_ word: String, _ name: String) {
    bytes += word.utf8
    bytes.append(0x3A)
    bytes += name.utf8
    bytes += [0x0D, 0x0A]
  }

  mutating func prepend(_ other: ComponentText) { bytes.insert(contentsOf: other.bytes, at: 0) }

  mutating func open(_ name: String) {
    lineStart = bytes.count
    bytes += name.utf8
    nameLength = bytes.count - lineStart
    if sample != nil { isText = LineSample.isText(name) }
  }

  mutating func parameter(_ name: String, _ value: String) {
    beginParameter(name)
    ParameterValue.append(value, isQuoted: ParameterValue.needsQuotes(name), to: &bytes)
  }

  mutating func parameter(_ name: String, _ values: [String]) {
    beginParameter(name)
    let isQuoted = ParameterValue.needsQuotes(name)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      ParameterValue.append(value, isQuoted: isQuoted, to: &bytes)
    }
  }

  private mutating func beginParameter(_ name: String) {
    bytes.append(0x3B)
    bytes += name.utf8
    bytes.append(0x3D)
  }

  /// Ends the line, whose value has been appended to it. A value taken as it is must not hold what
  /// would end the line before.
  mutating func close() {
    if bytes.span.extracting(lineStart...).hasByte(where: \.controls) { refuse() }
    folding.endLine(in: &bytes, from: lineStart)
    sample?.take(bytes, from: lineStart, nameLength: nameLength, isText: isText)
  }

  mutating func append(_ property: Property) {
    open(property.name)
    if !property.name.isName { refuse() }
    for parameter in property.parameters {
      if !parameter.name.isName { refuse() }
      self.parameter(parameter.name, parameter.values)
    }
    bytes.append(0x3A)
    bytes += property.value.utf8
    close()
  }

  /// - Parameter depth: of the component in the file, the calendar being the first.
  mutating func append(_ component: Component, depth: Int = 2) {
    guard component.name.isName, depth <= Component.deepest else {
      problems.append(
        Diagnostic(
          .unwritableProperty,
          Text(
            zh: "组件“\(component.name)”不能写入",
            en: "the component ‘\(component.name)’ cannot be written")))
      return
    }
    begin(component.name)
    for property in component.properties { append(property) }
    for inner in component.components { append(inner, depth: depth + 1) }
    end(component.name)
  }

  private mutating func refuse() {
    let name = String(decoding: bytes[lineStart..<lineStart + nameLength], as: UTF8.self)
    problems.append(
      Diagnostic(
        .unwritableProperty,
        Text(
          zh: "属性“\(name)”的名称或内容含有不能写入的字符",
          en: "the property ‘\(name)’ has characters that cannot be written")))
  }
}

/// RFC 5545 §3.1: what no line may hold; a tab is none of it.
@inline(__always)
func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }

/// RFC 5545 §3.1: letters, digits and hyphens.
func isNameByte(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
}

extension String {
  fileprivate var isName: Bool { !isEmpty && utf8.allSatisfy(isNameByte) }
}
