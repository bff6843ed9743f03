internal import CivilTime

/// Writes values as content lines; the order of properties is fixed, so that the same values give the
/// same bytes.
struct ItemText {
  var text = ComponentText()
  /// Parameters kept from a file, by property name.
  var kept: [String: [Parameter]] = [:]

  private mutating func add(_ name: String, _ value: String) {
    text.open(name)
    beginValue(name)
    text.bytes += value.utf8
    text.close()
  }

  /// Ends the parameters of the line, those kept from a file last.
  private mutating func beginValue(_ name: String) {
    if !kept.isEmpty, let more = kept[name] { add(more) }
    text.bytes.append(0x3A)
  }

  private mutating func add(_ parameters: [Parameter]) {
    for parameter in parameters { text.parameter(parameter.name, parameter.values) }
  }

  mutating func text(_ name: String, _ value: String?) {
    // An empty value is an error to libical 3 and says nothing to anyone.
    guard let value, !value.isEmpty else { return }
    text.open(name)
    beginValue(name)
    TextValue.appendEscaped(value, to: &text.bytes)
    text.close()
  }

  /// As it is, parameters before it.
  mutating func value(
    _ name: String, _ value: String, _ parameters: (inout ComponentText) -> Void = { _ in }
  ) {
    text.open(name)
    parameters(&text)
    beginValue(name)
    text.bytes += value.utf8
    text.close()
  }

  mutating func word(_ name: String, _ word: String?) {
    if let word { add(name, word) }
  }

  mutating func number(_ name: String, _ number: Int?) {
    if let number { add(name, String(number)) }
  }

  mutating func time(
    _ name: String, _ time: DateTime?, _ parameters: (inout ComponentText) -> Void = { _ in }
  ) {
    guard let time else { return }
    text.open(name)
    parameters(&text)
    switch time {
    case .date: text.parameter("VALUE", "DATE")
    case .zoned(_, let zone): text.parameter("TZID", zone)
    case .floating, .utc: break
    }
    beginValue(name)
    time.appendValue(to: &text.bytes)
    text.close()
  }

  mutating func utc(_ name: String, _ time: LocalDateTime?) {
    guard let time else { return }
    text.open(name)
    beginValue(name)
    DateTime.utc(time).appendValue(to: &text.bytes)
    text.close()
  }

  mutating func append(_ properties: [Property]) {
    for property in properties { text.append(property) }
  }
}
