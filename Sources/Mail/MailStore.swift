/// A file of many messages (mbox, RFC 4155).
public enum MailStore {
  /// Whether a file begins as an mbox does.
  public static func isMailbox(_ bytes: [UInt8]) -> Bool { bytes.starts(with: from) }

  /// The messages of an mbox: each begins with a line `From …` after an empty line.
  public static func messages(_ bytes: [UInt8], limit: Int = 100_000) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var current: [UInt8] = []
    var isOpen = false
    var followsEmptyLine = true
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let next = min(end + 1, bytes.endIndex)
      let line = bytes[start..<next]
      if followsEmptyLine, line.starts(with: from) {
        if isOpen { result.append(current) }
        if result.count >= limit { return result }
        current = []
        isOpen = true
      } else if isOpen {
        // `>From` was `From` before it was stored.
        let marks = line.prefix { $0 == UInt8(ascii: ">") }
        let isQuoted = !marks.isEmpty && line.dropFirst(marks.count).starts(with: from)
        current += isQuoted ? line.dropFirst() : line
      }
      followsEmptyLine = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
      start = next
    }
    if isOpen { result.append(current) }
    return result
  }

  private static let from = Array("From ".utf8)
}
