/// Writes rows that Excel and WPS read (RFC 4180, with bare line feeds).
package enum CSVText {
  /// What a file begins with, so that Excel takes it for UTF-8.
  package static let mark = "\u{FEFF}"

  /// One row, its line end included.
  package static func row(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.contains { ",\";\t".contains($0) || $0.isNewline }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
