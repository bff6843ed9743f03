/// Something drawn on a page, in points from the upper left corner of what holds it.
enum PageOp: Hashable {
  enum Ink {
    case black
    case red
    case grey
  }
  /// `scale` narrows or widens the characters about the start of the line.
  case text(SetLine, x: Double, baseline: Double, ink: Ink, scale: Double)
  case rule(x1: Double, y1: Double, x2: Double, y2: Double, width: Double, ink: Ink)
  case dots(x1: Double, x2: Double, y: Double)
  case fill(x: Double, y: Double, width: Double, height: Double)
  /// Drawn upside down about a point.
  case turned([PageOp], x: Double, y: Double)
  /// Drawn as in a mirror, within a width from the left edge.
  case mirrored([PageOp], width: Double)
  case group([PageOp], x: Double, y: Double)

  static func text(_ line: SetLine, x: Double, baseline: Double) -> PageOp {
    .text(line, x: x, baseline: baseline, ink: .black, scale: 1)
  }

  static func frame(
    x: Double, y: Double, width: Double, height: Double, line: Double, ink: Ink = .black
  ) -> [PageOp] {
    let (right, bottom) = (x + width, y + height)
    // The corners are closed.
    let (start, end) = (x - line / 2, right + line / 2)
    return [
      .rule(x1: start, y1: y, x2: end, y2: y, width: line, ink: ink),
      .rule(x1: start, y1: bottom, x2: end, y2: bottom, width: line, ink: ink),
      .rule(x1: x, y1: y, x2: x, y2: bottom, width: line, ink: ink),
      .rule(x1: right, y1: y, x2: right, y2: bottom, width: line, ink: ink),
    ]
  }
}

/// A page ready to be painted.
struct Page {
  var width: Double
  var height: Double
  var ops: [PageOp] = []
  var bookmarks: [Bookmark] = []
  /// The number printed on the page counts from 1 in each document.
  var number: Int
  /// Blank pages and pages with nothing but 版记 carry no number (GB/T 9704-2012 §7.5).
  var isNumbered = true
}

/// An entry of the outline and of the table of contents.
struct Bookmark {
  var title: String
  /// 0 for titles, 1… for headings.
  var level: Int
  /// Position among the bookmarks of the document.
  var index: Int
}
