/// Writes rows that Excel and WPS read (RFC 4180, with bare line feeds).
package enum CSVText {
  /// What a file begins with, so that Excel takes it for UTF-8.
  package static let mark = "\u{FEFF}"

  /// One row, its line end included.
  package static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  /// A file to which rows are added: what is there, or the header, ready for the next row.
  static func open(_ text: String?, header: String) -> String {
    let text = text ?? header
    return (text.hasPrefix(mark) ? text : mark + text).withLineEnd
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.contains { ",\";\t".contains($0) || $0.isNewline }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
