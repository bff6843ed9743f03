/// A strip across the type area that is never parted: a line, a row of a table, a picture.
struct Slab {
  enum Kind {
    /// A line of running text.
    case text
    case blank
    case signature
    case other
  }
  var height: Double
  /// Relative to the upper left corner of the strip.
  var ops: [PageOp] = []
  var kind: Kind = .other
  /// Must share its page with the slab after it.
  var keepsWithNext = false
  var startsPage = false
  /// Repeated above this slab where it comes first on its page.
  var header: [Slab] = []
  var bookmark: Bookmark?
  /// A whole page of its own with this size, outside of the type area.
  var sheet: (width: Double, height: Double)?

  /// An empty row at the end of a table.
  var isSpare = false

  static func blank(_ height: Double) -> Slab { Slab(height: height, kind: .blank) }
}
