/// Reads emphasis, links, escapes and breaks within one block.
///
/// Differs from CommonMark where Chinese needs it: `**` opens before anything but a blank and
/// closes after anything but a blank, so that `**时间：**12月` is strong; and a line end between
/// two Chinese characters joins them without a space.
struct InlineParser {
  private struct Piece {
    var text = ""
    var link: String?
  }
  private struct Delimiter {
    var piece: Int
    var count: Int
    var original: Int
    var canOpen: Bool
    var canClose: Bool
  }
  private struct Bracket {
    var piece: Int
    var delimiters: Int
  }

  /// A bound, so that many beginnings of links do not each search the whole text.
  private static let longestAddress = 2048

  private var pieces: [Piece] = [Piece()]
  private var delimiters: [Delimiter] = []
  private var brackets: [Bracket] = []
  private var strong: [Int: Int] = [:]
  private var emphasis: [Int: Int] = [:]

  static func parse(_ lines: [MarkedSlice]) -> Inline {
    var parser = InlineParser()
    var joined: [Marked] = []
    for (index, line) in lines.enumerated() {
      var line = line
      while let first = line.first, !first.isLiteral,
        first.isBlank || first.scalar == "\u{3000}"
      { line.removeFirst() }
      let isLast = index == lines.count - 1
      let spaces = line.reversed().prefix { $0.is(" ") || $0.is("\t") }.count
      line.removeLast(spaces)
      let backslashes = line.reversed().prefix { $0.is("\\") }.count
      let isHard = !isLast && (spaces >= 2 || backslashes % 2 == 1)
      if isHard, backslashes % 2 == 1 { line.removeLast() }
      if let last = joined.last, !isHardBreak(last), let first = line.first {
        if needsSpace(last.scalar, first.scalar) {
          joined.append(Marked(scalar: " ", isLiteral: true, place: last.place))
        }
      }
      joined += line
      if isHard, let place = line.last?.place ?? joined.last?.place {
        joined.append(Marked(scalar: "\n", isLiteral: true, place: place))
      }
    }
    parser.read(joined[...])
    return parser.finish()
  }

  private static func isHardBreak(_ mark: Marked) -> Bool { mark.scalar == "\n" }

  /// A soft line end is a space between words of Latin, nothing beside full-width characters.
  private static func needsSpace(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    before.value < 0x2E80 && after.value < 0x2E80 && !isQuotation(before) && !isQuotation(after)
  }

  private static func isQuotation(_ scalar: Unicode.Scalar) -> Bool {
    (0x2014...0x2026).contains(scalar.value)
  }

  private mutating func read(_ marks: MarkedSlice) {
    var at = marks.startIndex
    while at < marks.endIndex {
      let mark = marks[at]
      let next = at + 1 < marks.endIndex ? marks[at + 1] : nil
      if mark.is("\\"), let next, !next.isLiteral, Self.isPunctuation(next.scalar) {
        append(next.scalar)
        at += 2
      } else if mark.is("*") {
        at = readDelimiter(marks, at)
      } else if mark.is("[") {
        append("[")
        brackets.append(Bracket(piece: startPiece(), delimiters: delimiters.count))
        at += 1
      } else if mark.is("]"), let (end, target) = destination(marks, after: at) {
        closeLink(to: target)
        at = end
      } else {
        if mark.is("]") { _ = brackets.popLast() }
        append(mark.scalar)
        at += 1
      }
    }
    match(from: 0)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
  }

  private mutating func startPiece() -> Int {
    pieces.append(Piece())
    return pieces.count - 1
  }

  private mutating func readDelimiter(_ marks: MarkedSlice, _ start: Int) -> Int {
    var end = start
    while end < marks.endIndex, marks[end].is("*") { end += 1 }
    let before = start > marks.startIndex ? marks[start - 1] : nil
    let after = end < marks.endIndex ? marks[end] : nil
    let canOpen = after.map { !Self.isSpace($0.scalar) } ?? false
    let canClose = before.map { !Self.isSpace($0.scalar) } ?? false
    let piece = startPiece()
    pieces[piece].text = String(repeating: "*", count: end - start)
    delimiters.append(
      Delimiter(
        piece: piece, count: end - start, original: end - start, canOpen: canOpen,
        canClose: canClose))
    _ = startPiece()
    return end
  }

  /// Pairs closers with the nearest openers (CommonMark 0.31 §6.2, rules 9 to 16).
  private mutating func match(from bottom: Int) {
    var openers: [Int] = []
    for index in delimiters.indices where index >= bottom {
      if delimiters[index].canClose {
        while delimiters[index].count > 0,
          let position = openers.suffix(64).lastIndex(where: { pairs($0, index) })
        {
          let opener = openers[position]
          let used = min(2, delimiters[opener].count, delimiters[index].count)
          let (from, to) = (delimiters[opener].piece + 1, delimiters[index].piece)
          if used == 2 {
            strong[from, default: 0] += 1
            strong[to, default: 0] -= 1
          } else {
            emphasis[from, default: 0] += 1
            emphasis[to, default: 0] -= 1
          }
          delimiters[opener].count -= used
          delimiters[index].count -= used
          openers.removeSubrange((position + 1)...)
          if delimiters[opener].count == 0 { openers.removeLast() }
        }
      }
      if delimiters[index].canOpen, delimiters[index].count > 0 { openers.append(index) }
    }
    for index in delimiters.indices where index >= bottom {
      pieces[delimiters[index].piece].text =
        String(repeating: "*", count: delimiters[index].count)
    }
    delimiters.removeSubrange(bottom...)
  }

  private func pairs(_ opener: Int, _ closer: Int) -> Bool {
    let (a, b) = (delimiters[opener], delimiters[closer])
    guard a.canOpen, a.count > 0, a.piece + 1 < b.piece else { return false }
    if a.canClose || b.canOpen, (a.original + b.original) % 3 == 0 {
      return a.original % 3 == 0 && b.original % 3 == 0
    }
    return true
  }

  /// `(address)` after `]`, where the address is one that a reader can safely follow.
  private func destination(_ marks: MarkedSlice, after bracket: Int) -> (Int, String)? {
    guard !brackets.isEmpty, bracket + 1 < marks.endIndex, marks[bracket + 1].is("(") else {
      return nil
    }
    var at = bracket + 2
    var target = ""
    while at < marks.endIndex, !marks[at].is(")") {
      if Self.isSpace(marks[at].scalar) || at - bracket > Self.longestAddress { return nil }
      target.unicodeScalars.append(marks[at].scalar)
      at += 1
    }
    guard at < marks.endIndex, Self.isSafe(target) else { return nil }
    return (at + 1, target)
  }

  private mutating func closeLink(to target: String) {
    guard let bracket = brackets.popLast() else { return }
    match(from: bracket.delimiters)
    pieces[bracket.piece - 1].text.unicodeScalars.removeLast()
    for index in bracket.piece..<pieces.count { pieces[index].link = target }
    brackets.removeAll()
    _ = startPiece()
  }

  private func finish() -> Inline {
    var inline = Inline("")
    var (strongDepth, emphasisDepth) = (0, 0)
    for (index, piece) in pieces.enumerated() {
      strongDepth += strong[index] ?? 0
      emphasisDepth += emphasis[index] ?? 0
      inline.append(
        Run(
          piece.text, isStrong: strongDepth > 0, isEmphasized: emphasisDepth > 0,
          link: piece.link))
    }
    return inline
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isSafe(_ target: String) -> Bool {
    guard let colon = target.firstIndex(of: ":") else { return !target.isEmpty }
    let scheme = target[..<colon].lowercased()
    return ["http", "https", "mailto", "tel", "webcal"].contains(scheme)
  }
}
