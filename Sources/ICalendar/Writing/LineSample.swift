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
  mutating func take(_ bytes: [UInt8], from start: Int, nameLength: Int, isText: Bool) {
    if isText {
      let length = takeShape(nameLength, bytes.span.extracting(start...))
      if !seen.insert(shape, 0..<length) { return }
    } else if !seen.insert(bytes, start..<bytes.count) {
      return
    }
    while begun < open.count {
      text += "BEGIN:\(open[begun])\r\n".utf8
      begun += 1
    }
    text += bytes[start...]
  }

  /// The name, then one `a` for each run of letters, digits and what is not ASCII. Written over the
  /// last one without a branch: nearly all of the time that a sample takes goes by here.
  private mutating func takeShape(_ nameLength: Int, _ line: Swift.Span<UInt8>) -> Int {
    if shape.count < line.count { shape = [UInt8](repeating: 0, count: line.count * 2) }
    var count = 0
    var last: UInt8 = 0
    for index in line.indices {
      let byte = index < nameLength ? line[index] : outlines[Int(line[index])]
      shape[count] = byte
      count += byte == 0x61 && last == 0x61 ? 0 : 1
      last = byte
    }
    return count
  }

  /// Each byte as it stands in a shape.
  private let outlines = (0...255).map { (byte: UInt8) -> UInt8 in
    byte >= 0x80 || (byte != 0x2D && isNameByte(byte)) ? 0x61 : byte
  }

  /// Whether only the shape of a property's values can matter. By length first: this is asked of every
  /// line.
  static func isText(_ name: String) -> Bool {
    switch name.utf8.count {
    case 3: name == "UID" || name == "URL"
    case 7: name == "SUMMARY" || name == "COMMENT" || name == "CONTACT"
    case 8: name == "LOCATION"
    case 11: name == "DESCRIPTION"
    default: false
    }
  }
}
