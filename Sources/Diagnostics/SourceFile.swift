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
  /// The places found last, from which the next on the same line is counted on: places are asked
  /// for in reading order, and a line can be long.
  private let lastMark = Mutex<Mark>(Mark(line: 0, offset: 0, column: 0))
  private let lastScalarMark = Mutex<Mark>(Mark(line: 0, offset: 0, column: 0))

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

  /// The UTF-8 offset of a place that another reader gives in Unicode scalars.
  ///
  /// - Parameters:
  ///   - line: 1-based.
  ///   - scalar: 1-based, in the line; past its end gives its end.
  public func offset(line: Int, scalar: Int) -> Int {
    let lineStarts = lineStarts
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    return lastScalarMark.withLock { mark in
      if mark.line != line || mark.column > scalar {
        mark = Mark(line: line, offset: lineStarts[line - 1], column: 1)
      }
      while mark.column < scalar, mark.offset < end {
        mark.offset += 1
        while mark.offset < end, bytes[mark.offset] & 0xC0 == 0x80 { mark.offset += 1 }
        mark.column += 1
      }
      return mark.offset
    }
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
    return lastMark.withLock { mark in
      if mark.line != low + 1 || mark.offset > clamped {
        mark = Mark(line: low + 1, offset: lineStarts[low], column: 1)
      }
      let between = String(decoding: bytes[mark.offset..<clamped], as: UTF8.self)
      let column = mark.column + between.count
      if isCharacterBoundary(clamped) {
        mark = Mark(line: low + 1, offset: clamped, column: column)
      }
      return SourcePosition(line: low + 1, column: column)
    }
  }

  /// Whether a character surely begins here, whatever stands before and after.
  private func isCharacterBoundary(_ offset: Int) -> Bool {
    offset > 0 && offset < bytes.count && bytes[offset - 1] < 0x80 && bytes[offset] < 0x80
      && bytes[offset] != 0x0A
  }

  public func location(at range: Range<Int>) -> SourceLocation {
    let end = min(range.upperBound, bytes.count)
    let from = min(max(0, range.lowerBound), end)
    let length = String(decoding: bytes[from..<end], as: UTF8.self).prefix { $0 != "\n" }.count
    return location(at: range.lowerBound, length: length)
  }

  /// - Parameter length: characters.
  public func location(at offset: Int, length: Int) -> SourceLocation {
    SourceLocation(
      file: self, offset: min(max(0, offset), bytes.count), position: position(at: offset),
      length: length)
  }

  /// The characters before and after an offset, of its line only and of no more than a
  /// thousand bytes to each side.
  func surroundings(of offset: Int) -> (before: [Character], after: [Character]) {
    let reach = 1_024
    var first = offset
    while first > 0, offset - first < reach, bytes[first - 1] != 0x0A { first -= 1 }
    while first < offset, bytes[first] & 0xC0 == 0x80 { first += 1 }
    var end = offset
    while end < bytes.count, end - offset < reach, bytes[end] != 0x0A { end += 1 }
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if end > offset, bytes[end - 1] == 0x0D { end -= 1 }
    return (
      Array(String(decoding: bytes[first..<offset], as: UTF8.self)),
      Array(String(decoding: bytes[offset..<end], as: UTF8.self))
    )
  }

  /// A place both as an offset and as line and column.
  private struct Mark {
    var line: Int
    var offset: Int
    var column: Int
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
  /// In UTF-8 bytes from the start of the file.
  public var offset: Int
  public var position: SourcePosition
  /// Characters that the caret underlines, at least 1.
  public var length: Int

  public init(file: SourceFile, offset: Int, position: SourcePosition, length: Int = 1) {
    self.file = file
    self.offset = offset
    self.position = position
    self.length = max(1, length)
  }
}
