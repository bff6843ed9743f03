import Diagnostics

/// A table from Excel or WPS: rows of fields, each with its place in the file (RFC 4180, with
/// comma, semicolon or tab, whichever the header row has most of).
struct CSVTable {
  struct Field {
    var text: String
    /// UTF-8 offsets in the file, quotation marks included.
    var range: Range<Int>
  }

  let file: SourceFile
  private(set) var rows: [[Field]] = []
  /// Where a quotation mark opens that nothing closes.
  private(set) var unclosedQuote: Int?

  init(_ file: SourceFile) {
    self.file = file
    let bytes = file.bytes
    let separator = CSVTable.separator(in: bytes)
    var offset = 0
    var row: [Field] = []
    while offset < bytes.count {
      let field = quotedOrPlainField(at: offset, in: bytes, separator: separator)
      row.append(field)
      offset = field.range.upperBound
      if offset < bytes.count, bytes[offset] == separator {
        offset += 1
        if offset < bytes.count { continue }
        row.append(Field(text: "", range: offset..<offset))
      }
      if offset < bytes.count, bytes[offset] == 0x0D { offset += 1 }
      if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      row = []
    }
  }

  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let header = bytes.prefix { $0 != 0x0A }
    let candidates: [UInt8] = [0x2C, 0x09, 0x3B]
    return candidates.max { a, b in
      header.count { $0 == a } < header.count { $0 == b }
    } ?? 0x2C
  }

  private mutating func quotedOrPlainField(at start: Int, in bytes: [UInt8], separator: UInt8)
    -> Field
  {
    var offset = start
    var content: [UInt8] = []
    if bytes[offset] == 0x22 {
      offset += 1
      var isClosed = false
      while offset < bytes.count {
        if bytes[offset] != 0x22 {
          content.append(bytes[offset])
          offset += 1
        } else if offset + 1 < bytes.count, bytes[offset + 1] == 0x22 {
          content.append(0x22)
          offset += 2
        } else {
          isClosed = true
          offset += 1
          break
        }
      }
      if !isClosed, unclosedQuote == nil { unclosedQuote = start }
    }
    while offset < bytes.count, bytes[offset] != separator, bytes[offset] != 0x0A,
      !(bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] == 0x0A))
    {
      content.append(bytes[offset])
      offset += 1
    }
    let text = String(decoding: content, as: UTF8.self)
    return Field(text: text.trimmingBlanks(), range: start..<offset)
  }
}
