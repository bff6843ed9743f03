/// A mail address as people write it into a roster.
enum MailAddress {
  /// Whether it has a name and a domain and nothing that would break a header.
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
      && !text.contains { $0.isWhitespace || $0.isNewline || "<>,;:\"".contains($0) }
  }
}
