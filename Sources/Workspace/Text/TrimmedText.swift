extension StringProtocol {
  /// Without white space at either end, the full-width space of Chinese text included.
  func trimmingBlanks() -> String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }
}
