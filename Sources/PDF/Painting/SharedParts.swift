/// What pages of a file have in common, such as the text of a notice to a thousand people: it is put
/// into the file once, and each page shows it.
struct SharedParts {
  enum Piece {
    case own(ArraySlice<PageOp>)
    /// An index into the parts.
    case shared(Int)
  }

  private(set) var parts: [[PageOp]] = []
  /// The pieces of each page, in the order in which they are drawn.
  private(set) var pages: [[Piece]] = []

  /// Glyphs that a part has at least; for less, showing it costs more than drawing it.
  private static let fewestGlyphs = 60

  init(of pages: [Page]) {
    let numbers = Self.numbers(of: pages)
    var counts: [Int: Int] = [:]
    for number in numbers.joined() { counts[number, default: 0] += 1 }
    let runs = zip(pages, numbers).map { page, numbers in
      Self.runs(of: numbers) { at in
        (counts[numbers[at]] ?? 0) > 1 && !page.ops[at].hasLinks
      }
    }
    var uses: [ArraySlice<Int>: Int] = [:]
    for (runs, numbers) in zip(runs, numbers) {
      for run in runs where run.isRepeated { uses[numbers[run.range], default: 0] += 1 }
    }
    var known: [ArraySlice<Int>: Int] = [:]
    for (index, page) in pages.enumerated() {
      self.pages.append(
        runs[index].map { run in
          let (key, ops) = (numbers[index][run.range], page.ops[run.range])
          if let part = known[key] { return .shared(part) }
          guard run.isRepeated, (uses[key] ?? 0) > 1,
            ops.reduce(0, { $0 + $1.glyphCount }) >= Self.fewestGlyphs
          else { return .own(ops) }
          known[key] = parts.count
          parts.append(Array(ops))
          return .shared(parts.count - 1)
        })
    }
  }

  /// Equal ops have equal numbers.
  private static func numbers(of pages: [Page]) -> [[Int]] {
    var known: [PageOp: Int] = [:]
    return pages.map { page in
      page.ops.map { op in
        if let number = known[op] { return number }
        known[op] = known.count
        return known.count - 1
      }
    }
  }

  private static func runs(
    of numbers: [Int], isRepeated: (Int) -> Bool
  ) -> [(range: Range<Int>, isRepeated: Bool)] {
    var result: [(range: Range<Int>, isRepeated: Bool)] = []
    for at in numbers.indices {
      let repeated = isRepeated(at)
      if let last = result.last, last.isRepeated == repeated {
        result[result.count - 1].range = last.range.lowerBound..<(at + 1)
      } else {
        result.append((at..<(at + 1), repeated))
      }
    }
    return result
  }
}

extension PageOp {
  fileprivate var glyphCount: Int {
    switch self {
    case .text(let line, _, _, _, _): line.atoms.count
    case .turned(let ops, _, _), .mirrored(let ops, _), .group(let ops, _, _):
      ops.reduce(0) { $0 + $1.glyphCount }
    case .rule, .dots, .fill: 0
    }
  }

  fileprivate var hasLinks: Bool {
    switch self {
    case .text(let line, _, _, _, _): line.atoms.contains { $0.atom.link != nil }
    case .turned(let ops, _, _), .mirrored(let ops, _), .group(let ops, _, _):
      ops.contains(where: \.hasLinks)
    case .rule, .dots, .fill: false
    }
  }
}
