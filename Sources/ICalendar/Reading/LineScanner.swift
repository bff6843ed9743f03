/// Cuts a file into content lines, one at a time, within limits.
///
/// Lines that are not folded, nearly all of them, are never copied.
struct LineScanner {
  private let source: [UInt8]
  private(set) var position: Int
  private let limit: Int
  /// The content of the present line where it is folded, its folds taken out.
  private var joined: [UInt8] = []

  /// Where a line lies; all offsets are UTF-8 offsets into the file.
  struct Line {
    var start: Int
    /// Bytes of it before the first fold.
    var unfoldedLength = 0
    /// Bytes of it after unfolding.
    var length = 0
    var isFolded = false
    var isTooLong = false
    var usesBareLF = false
    var hasControls = false
  }

  init(_ source: [UInt8], limit: Int) {
    self.source = source
    self.limit = limit
    position = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    guard position < source.count else { return nil }
    var line = Line(start: position)
    while true {
      let end = endOfPhysicalLine(&line)
      if line.isFolded {
        let room = limit - joined.count
        if end - position > room {
          line.isTooLong = true
        } else {
          joined += source[position..<end]
        }
        line.length = joined.count
      } else {
        line.unfoldedLength = end - position
        line.length = line.unfoldedLength
        line.isTooLong = line.length > limit
      }
      position = end
      while position < source.count, source[position] == 0x0D { position += 1 }
      position = min(position + 1, source.count)
      // A blank or a tab begins a continuation (RFC 5545 §3.1).
      guard position < source.count, source[position] == 0x20 || source[position] == 0x09 else {
        return line
      }
      if !line.isFolded {
        line.isFolded = true
        joined.removeAll(keepingCapacity: true)
        if !line.isTooLong { joined += source[line.start..<(line.start + line.length)] }
      }
      position += 1
    }
  }

  /// The unfolded content of the line that `next` gave last.
  func withContent<T, E: Error>(
    of line: Line, _ body: (Swift.Span<UInt8>) throws(E) -> T
  ) throws(E) -> T {
    if line.isFolded { return try body(joined.span) }
    return try body(source.span.extracting(line.start..<(line.start + line.length)))
  }

  /// The end of the content that begins at `position`: before its LF and the CRs before that.
  private func endOfPhysicalLine(_ line: inout Line) -> Int {
    let bytes = source.span
    var end = position
    var controls = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x20 || byte == 0x7F {
        if byte == 0x0A { break }
        if byte != 0x09 { controls += 1 }
      }
      end += 1
    }
    let hasLF = end < bytes.count
    let lineEnd = end
    while end > position, bytes[end - 1] == 0x0D {
      end -= 1
      controls -= 1
    }
    if hasLF, end == lineEnd { line.usesBareLF = true }
    if controls > 0 { line.hasControls = true }
    return end
  }
}
