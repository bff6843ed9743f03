/// The headers of a message or a part, unfolded.
struct MailHeaders {
  /// In the order of the message; names in lower case.
  private var fields: [(name: String, value: String)] = []

  init(_ bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      if line.first == " " || line.first == "\t", !fields.isEmpty {
        let more = line.drop { $0 == " " || $0 == "\t" }
        fields[fields.count - 1].value += " \(more)"
      } else if let colon = line.firstIndex(of: ":") {
        let name = line[..<colon].lowercased().filter { !$0.isWhitespace }
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields.append((name: name, value: String(value)))
      }
    }
  }

  /// The first of that name, given in lower case.
  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  func parameterized(_ name: String) -> Parameterized { Parameterized(value(name) ?? "") }

  /// A value with parameters: `text/calendar; method=REPLY; charset="UTF-8"`.
  struct Parameterized {
    let value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
      var pieces = Parameterized.split(text)
      value = pieces.isEmpty ? "" : String(pieces.removeFirst().filter { !$0.isWhitespace })
      var extended: [String: [(number: Int, text: String)]] = [:]
      for piece in pieces {
        guard let equals = piece.firstIndex(of: "=") else { continue }
        var name = piece[..<equals].lowercased().filter { !$0.isWhitespace }
        let text = Parameterized.unquoted(piece[piece.index(after: equals)...])
        guard name.contains("*") else {
          parameters[name] = parameters[name] ?? text
          continue
        }
        // RFC 2231: name*, name*0, name*0*.
        let isEncoded = name.hasSuffix("*")
        if isEncoded { name.removeLast() }
        let parts = name.split(separator: "*", maxSplits: 1)
        let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        extended[String(parts.first ?? ""), default: []].append(
          (number, isEncoded ? text : Parameterized.percentEncoded(text)))
      }
      for (name, pieces) in extended {
        let joined = pieces.sorted { $0.number < $1.number }.map(\.text).joined()
        if let text = EncodedWords.extended(joined) { parameters[name] = text }
      }
    }

    /// By its name in lower case.
    subscript(name: String) -> String? { parameters[name] }

    /// At semicolons outside quotation marks.
    private static func split(_ text: String) -> [Substring] {
      var result: [Substring] = []
      var start = text.startIndex
      var isQuoted = false
      for index in text.indices {
        if text[index] == "\"" { isQuoted.toggle() }
        if text[index] == ";", !isQuoted {
          result.append(text[start..<index])
          start = text.index(after: index)
        }
      }
      return result + [text[start...]]
    }

    private static func unquoted(_ text: Substring) -> String {
      var trimmed = text.drop { $0.isWhitespace }
      while trimmed.last?.isWhitespace ?? false { trimmed.removeLast() }
      guard trimmed.first == "\"" else { return String(trimmed) }
      return String(trimmed.dropFirst().prefix { $0 != "\"" })
    }

    private static func percentEncoded(_ text: String) -> String {
      text.replacing("%", with: "%25")
    }
  }
}
