import Documents

/// Text that was set before: most of what is sent to a thousand people is the same for all of them.
final class LineMemo {
  enum Shape {
    case flush
    case ragged
    /// Centred, as a trapezium or lozenge.
    case title
  }

  /// What the lines of a text depend on besides the text.
  struct Measure: Hashable {
    var role: FontRole
    var size: Double
    var advance: Double
    var width: Double
    var firstIndent: Double
    var indent: Double
    var shape: Shape
  }

  private struct Key: Hashable {
    var inline: Inline
    var measure: Measure
  }

  /// Texts kept at a time; beyond them it forgets all, as they are cheap to set again.
  private static let most = 4_096
  private var known: [Key: [SetLine]] = [:]

  func lines(
    of inline: Inline, _ measure: Measure, set: () -> [SetLine]
  ) -> [SetLine] {
    let key = Key(inline: inline, measure: measure)
    if let lines = known[key] { return lines }
    if known.count >= Self.most { known.removeAll() }
    let lines = set()
    known[key] = lines
    return lines
  }
}
