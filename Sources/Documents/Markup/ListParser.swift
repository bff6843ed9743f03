/// The beginning of a list item.
struct ListMarker {
  /// Columns to the text of the item.
  let width: Int
  /// The number of an ordered item.
  let start: Int?
  /// `-`, `+`, `*`, `.` or `)`: items of one list share it.
  let symbol: Unicode.Scalar

  init?(_ line: MarkedSlice) {
    let indent = line.indent
    let line = line.outdented(by: indent)
    guard let first = line.first, !first.isLiteral else { return nil }
    var length = 1
    if ["-", "*", "+"].contains(first.scalar) {
      symbol = first.scalar
      start = nil
    } else {
      let digits = line.prefix { !$0.isLiteral && ("0"..."9").contains($0.scalar) }
      guard (1...9).contains(digits.count), let number = Int(digits.text),
        let after = line.dropFirst(digits.count).first, after.is(".") || after.is(")")
      else { return nil }
      symbol = after.scalar
      start = number
      length = digits.count + 1
    }
    let rest = line.dropFirst(length)
    let blanks = rest.prefix { $0.isBlank && !$0.isLiteral }.count
    if blanks == 0 || blanks == rest.count { return nil }
    width = indent + length + (blanks > 4 ? 1 : blanks)
  }
}

extension DocumentParser {
  /// Reads a list and returns the line after it.
  mutating func list(
    _ lines: ArraySlice<MarkedSlice>, _ start: Int, _ marker: ListMarker, depth: Int,
    into result: inout [Block]
  ) -> Int {
    var items: [[Block]] = []
    var at = start
    while at < lines.endIndex, let next = ListMarker(lines[at]), next.symbol == marker.symbol,
      !DocumentParser.isBreak(lines[at].trimmed)
    {
      var body = [firstLine(lines[at], next)]
      at += 1
      while at < lines.endIndex {
        if lines[at].isBlankLine {
          let following = lines[at...].firstIndex { !$0.isBlankLine }
          guard let following, lines[following].indent >= next.width else { break }
          body.append(lines[at])
        } else if lines[at].indent >= next.width {
          body.append(lines[at].outdented(by: next.width))
        } else if let last = body.last, !last.isBlankLine, !interrupts(lines, at),
          ListMarker(lines[at]) == nil
        {
          // Beside an item, unlike beside a paragraph, a marker of any number starts the next item.
          body.append(lines[at])
        } else {
          break
        }
        at += 1
      }
      items.append(blocks(body[...], depth: depth + 1))
      while at < lines.endIndex, lines[at].isBlankLine { at += 1 }
    }
    result.append(.list(List(start: marker.start, items: items)))
    return at
  }

  private func firstLine(_ line: MarkedSlice, _ marker: ListMarker) -> MarkedSlice {
    let unindented = line.outdented(by: line.indent)
    return unindented.dropFirst(marker.width - line.indent)
  }
}
