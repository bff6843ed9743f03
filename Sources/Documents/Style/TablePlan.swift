/// What one cell takes, in squares of its type.
///
/// Printed and Word files reckon alike, so that their columns are as wide and their lines end where
/// the others' do: a square for each Chinese character, and for others what wide faces take, as the
/// face that the reader of a Word file has is not known.
package struct CellNeed: Sendable {
  /// The widths of its lines before any is broken.
  package var lines: [Double]
  /// The widest word in other letters.
  package var word: Double

  /// The width of a letter or figure, and of what stands between one and a Chinese character.
  private static let letter = 0.6
  private static let scriptSpace = 0.25

  /// - Parameter most: what a word takes at most; a longer one is parted.
  package init(_ text: String, most: Double) {
    lines = []
    word = 0
    for line in text.split(whereSeparator: \.isNewline).map({ Array($0) }) {
      var (width, piece) = (0.0, 0.0)
      for (at, character) in line.enumerated() {
        let isWide = LineRules.isWide(character)
        let own = isWide ? 1 : character == " " ? 0.25 : Self.letter
        width += own
        if at > 0, Self.changesScript(line[at - 1], character) { width += Self.scriptSpace }
        piece = isWide || character == " " ? 0 : piece + own
        word = max(word, piece)
        if LineRules.joinsWords(line[...], at: at) { piece = 0 }
      }
      lines.append(width)
    }
    word = min(word, most)
  }

  private static func changesScript(_ before: Character, _ after: Character) -> Bool {
    func isLetter(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    return LineRules.isWide(before) != LineRules.isWide(after) && isLetter(before)
      && isLetter(after)
  }

  /// The same where a face is wider than reckoned.
  ///
  /// - Parameters:
  ///   - lines: the widths of its lines, parted only where the text itself ends a line.
  ///   - word: the widest word in other letters.
  package mutating func widen(lines: [Double], word: Double) {
    self.lines = zip(self.lines, lines).map(max)
    self.word = max(self.word, word)
  }

  /// What stays on one line where lines of up to so many squares are not parted.
  fileprivate func whole(upTo unparted: Double) -> Double {
    max(word, lines.filter { $0 <= unparted }.max() ?? 0)
  }

  fileprivate func count(in width: Double) -> Int {
    lines.reduce(0) { $0 + max(1, Int(min($1 / max(width, 0.1), 10_000).rounded(.up))) }
  }
}

/// Widths of columns and the size of the type: so that the rows take little room, with type no
/// smaller than that is worth.
package struct TablePlan: Sendable {
  /// With the padding on both sides, in points.
  package private(set) var widths: [Double]
  package private(set) var size: Double

  /// The padding on either side of a cell, and the pitch of its lines, in squares.
  package static let padding = 0.35
  package static let leading = 1.45

  /// The share of its room that a smaller point of type must save to be worth it.
  private static let reluctance = 0.13
  /// Times, names and the like stay on one line; where there is no room for that, names do.
  private static let unparted = [7.1, 4.6]
  /// Rows that are looked at closely; what no column can do without counts for all of them.
  private static let sampled = 150
  private static let widestSearch = 12

  private let needs: [[CellNeed?]]
  private let room: Double
  private let least: [Double]
  private var words: [Double] = []
  private let count: Int

  /// - Parameters:
  ///   - needs: one row of cells after the other; nil for what is empty or spans columns.
  ///   - columns: how many columns there are.
  ///   - room: what all columns have together, in points.
  ///   - largest: the size of the type where there is room enough, in points.
  ///   - least: what a column has at least beside its padding, in points, for the pen.
  ///   - minimumHeight: of each row, in points.
  package init(
    _ needs: [[CellNeed?]], columns: Int, room: Double, largest: Double, least: [Double] = [],
    minimumHeight: Double = 0
  ) {
    count = columns
    self.room = room
    self.least = (0..<columns).map { $0 < least.count ? least[$0] : 0 }
    let step = max(1, needs.count / Self.sampled)
    self.needs = stride(from: 0, to: needs.count, by: step).map { needs[$0] }
    (widths, size) = ([], largest)
    var best = Double.infinity
    for unparted in Self.unparted where widths.isEmpty {
      words = (0..<columns).map { column in
        needs.reduce(1) { max($0, $1[column]?.whole(upTo: unparted) ?? 0) }
      }
      for less in [0.0, 1, 2, 3] where largest - less >= min(largest, 11) {
        let size = largest - less
        guard let (columns, height) = fit(size, minimumHeight / largest) else { continue }
        let price = height * (1 + Self.reluctance * less)
        if price < best - 0.001 { (best, widths, self.size) = (price, columns, size) }
      }
    }
    if widths.isEmpty { squeeze(from: min(largest, 10.5)) }
  }

  /// Words that are wider than their share are parted in the end.
  private mutating func squeeze(from start: Double) {
    for size in stride(from: start, through: 7, by: -0.5) {
      if let (columns, _) = fit(size, 0) {
        (widths, self.size) = (columns, size)
        return
      }
    }
    size = 7
    let space = room / size - Self.padding * 2 * Double(count)
    let wishes = words.map { min($0, max(1, space / 2)) }
    let floor = [Double](repeating: 1, count: count)
    widths =
      ColumnWidths.fit(least: floor, liked: wishes, room: space)
      .map { points($0, size) }
      ?? [Double](repeating: room / Double(max(1, count)), count: count)
  }

  private func points(_ squares: [Double], _ size: Double) -> [Double] {
    squares.map { ($0 + Self.padding * 2) * size }
  }

  /// The widths at one size, and the height of all rows in squares of the largest size; nil where
  /// words do not fit.
  private func fit(_ size: Double, _ minimum: Double) -> ([Double], Double)? {
    let space = room / size - Self.padding * 2 * Double(count)
    let floor = (0..<count).map { max(words[$0] + 0.02, least[$0] / size) }
    var liked = floor
    for row in needs {
      for column in 0..<count {
        liked[column] = max(liked[column], (row[column]?.lines.max() ?? 0) + 0.02)
      }
    }
    guard var widths = ColumnWidths.fit(least: floor, liked: liked, room: space) else {
      return nil
    }
    var height = total(widths, minimum)
    if count <= Self.widestSearch { improve(&widths, &height, floor, minimum) }
    return (points(widths, size), height)
  }

  /// Moves room from one column to another as long as rows become lower by it.
  private func improve(
    _ widths: inout [Double], _ height: inout Double, _ floor: [Double], _ minimum: Double
  ) {
    for step in [6.0, 3, 1.5, 0.75] {
      var isBetter = true
      while isBetter {
        isBetter = false
        for from in 0..<count where widths[from] - step >= floor[from] {
          for to in 0..<count where to != from && widths[from] - step >= floor[from] {
            widths[from] -= step
            widths[to] += step
            let moved = total(widths, minimum)
            if moved < height - 0.001 {
              height = moved
              isBetter = true
            } else {
              widths[from] += step
              widths[to] -= step
            }
          }
        }
      }
    }
  }

  private func total(_ widths: [Double], _ minimum: Double) -> Double {
    var total = 0.0
    for row in needs {
      var most = 1
      for column in 0..<count {
        if let cell = row[column] { most = max(most, cell.count(in: widths[column])) }
      }
      total += max(minimum, Double(most) * Self.leading + Self.padding)
    }
    return total
  }
}
