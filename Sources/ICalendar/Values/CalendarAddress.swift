/// Addresses of people (RFC 5545 §3.3.3).
enum CalendarAddress {
  /// The address that is meant by `mailto:<a@b.cn>`, `<a@b.cn>` and `mailto:name <a@b.cn>`; others as
  /// they are.
  static func plain(_ value: String) -> String {
    guard value.utf8.last == UInt8(ascii: ">"), let open = value.lastIndex(of: "<") else {
      return value
    }
    let inner = String(value[value.index(after: open)...].dropLast())
    let address = inner.lowercased().hasPrefix("mailto:") ? inner : "mailto:" + inner
    return isValid(address) ? address : value
  }

  /// The name that stands before the angle brackets; nil where there is none.
  static func name(in value: String) -> String? {
    guard plain(value) != value, let open = value.lastIndex(of: "<") else { return nil }
    let before = value[..<open]
    let name = before.lowercased().hasPrefix("mailto:") ? before.dropFirst(7) : before
    let words = name.filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A URI; of mail, with one address.
  static func isValid(_ value: String) -> Bool {
    guard let colon = value.firstIndex(of: ":"), colon != value.startIndex,
      !value.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" })
    else { return false }
    guard value[..<colon].lowercased() == "mailto" else { return true }
    let mail = value[colon...].dropFirst()
    return mail.dropFirst().dropLast().contains("@") && !mail.contains { $0 == "," || $0 == ";" }
  }
}
