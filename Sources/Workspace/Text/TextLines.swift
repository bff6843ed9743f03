extension String {
  /// The lines of a file; the carriage return that Windows puts before a line end stays with its
  /// line, so that joined by `\n` they are the same text.
  var fileLines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// With an end of its last line, where it lacks one.
  var withLineEnd: String { last?.isNewline ?? true ? self : self + "\n" }
}
