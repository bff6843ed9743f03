internal import Synchronization

/// A text that the program read, kept so that a finding can point into it.
///
/// Offsets are UTF-8 offsets into `bytes`; lines and columns are 1-based, and a column counts
/// characters as a reader sees them (grapheme clusters), so that 会议室 is three columns.
public final class SourceFile: Sendable {
  /// The name as the user knows it, relative to the workspace where there is one.
  public let name: String
  public let bytes: [UInt8]
  /// Found when the first place is asked for: most files have no finding.
  private let foundLineStarts = Mutex<[Int]?>(nil)

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  private var lineStarts: [Int] {
    foundLineStarts.withLock { found in
      if let found { return found }
      let starts = Self.lineStarts(in: bytes)
      found = starts
      return starts
    }
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for offset in bytes.indices where bytes[offset] == 0x0A { starts.append(offset + 1) }
    return starts
  }

  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  public var lineCount: Int { lineStarts.count }

  /// The text of a 1-based line without its line end; empty where there is no such line.
  public func line(_ number: Int) -> String {
    let lineStarts = lineStarts
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The position of a UTF-8 offset; offsets past the end give the end.
  public func position(at offset: Int) -> SourcePosition {
    let lineStarts = lineStarts
    let clamped = min(max(0, offset), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= clamped { low = middle } else { high = middle }
    }
    let prefix = String(decoding: bytes[lineStarts[low]..<clamped], as: UTF8.self)
    return SourcePosition(line: low + 1, column: prefix.count + 1)
  }

  public func location(at range: Range<Int>) -> SourceLocation {
    let start = position(at: range.lowerBound)
    let end = min(range.upperBound, bytes.count)
    let from = min(max(0, range.lowerBound), end)
    let length = String(decoding: bytes[from..<end], as: UTF8.self).prefix { $0 != "\n" }.count
    return SourceLocation(file: self, position: start, length: max(1, length))
  }

  public func location(at position: SourcePosition, length: Int = 1) -> SourceLocation {
    SourceLocation(file: self, position: position, length: length)
  }
}

/// A place in a text; both numbers are 1-based.
public struct SourcePosition: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}

/// A span of a file, within one line.
public struct SourceLocation: Sendable {
  public var file: SourceFile
  public var position: SourcePosition
  /// Characters that the caret underlines, at least 1.
  public var length: Int

  public init(file: SourceFile, position: SourcePosition, length: Int = 1) {
    self.file = file
    self.position = position
    self.length = max(1, length)
  }
}
