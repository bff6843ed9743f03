/// The lines of a calendar that can matter to its reader, each once: what libical is asked about.
///
/// Readers judge each content line for itself, so that a line which has been seen says nothing new.
/// Of texts and addresses letters and digits say nothing either – what could be misread there is
/// escapes, punctuation and where the line is folded – so that these count as seen by their shape.
/// A calendar of 100,000 events so comes down to some thousand lines, and libical's opinion costs
/// little where it would cost twice the writing.
struct LineSample {
  /// A calendar's items, with the first of every kind of line.
  private(set) var text: [UInt8] = []
  /// Where the sample may be cut into pieces of some size.
  private(set) var ends: [Int] = []

  private static let pieceSize = 1 << 20
  private var open: [String] = []
  /// How many of the open components have begun in the sample.
  private var begun = 0
  private var seen = ByteSet()
  private var shape: [UInt8] = []

  mutating func begin(_ name: String) { open.append(name) }

  mutating func end(_ name: String) {
    if begun == open.count {
      text += "END:\(name)\r\n".utf8
      begun -= 1
      if begun == 0, text.count - (ends.last ?? 0) > Self.pieceSize { ends.append(text.count) }
    }
    open.removeLast()
  }

  /// A content line as it was written, folds and CRLF included.
  mutating func take(_ name: String, _ bytes: [UInt8], from start: Int) {
    if Self.isText(name) {
      takeShape(bytes, from: start)
      if !seen.insert(shape) { return }
    } else if !seen.insert(bytes, from: start) {
      return
    }
    while begun < open.count {
      text += "BEGIN:\(open[begun])\r\n".utf8
      begun += 1
    }
    text += bytes[start...]
  }

  /// One `a` for each run of letters, digits and what is not ASCII.
  private mutating func takeShape(_ bytes: [UInt8], from start: Int) {
    shape.removeAll(keepingCapacity: true)
    var isRun = false
    for index in start..<bytes.count {
      let byte = bytes[index]
      let isLetter = byte >= 0x80 || (byte != 0x2D && isNameByte(byte))
      if isLetter, isRun { continue }
      isRun = isLetter
      shape.append(isLetter ? 0x61 : byte)
    }
    // Which property it is does matter.
    shape += bytes[start...].prefix { $0 != 0x3A && $0 != 0x3B }
  }

  private static func isText(_ name: String) -> Bool {
    switch name {
    case "UID", "SUMMARY", "LOCATION", "DESCRIPTION", "COMMENT", "CONTACT", "URL": true
    default: false
    }
  }
}
