/// The sheet of one document: the type area and its grid, in points from the upper left corner.
package struct PageGeometry: Sendable, Hashable {
  package let width: Double
  package let height: Double
  package let left: Double
  package let top: Double
  package let textWidth: Double
  package let textHeight: Double
  /// From one line of text to the next.
  package let pitch: Double
  package let lines: Int
  /// From one character of the body to the next.
  package let advance: Double

  /// - Parameter extraLines: lines more than the style has, to tighten a paper that runs over.
  package init(_ style: PageStyle, _ paper: Paper, extraLines: Int = 0) {
    let a3 = paper.size == .a3
    var (width, height) = a3 ? (mm(297), mm(420)) : PageStyle.a4
    if paper.orientation == .landscape { swap(&width, &height) }
    let margins = style.left + style.right
    let reference = PageStyle.a4.height - style.top - style.bottom
    self.width = width
    self.height = height
    left = style.left
    top = style.top
    textWidth = width - margins
    textHeight = height - style.top - style.bottom
    pitch = reference / Double(style.lines + extraLines)
    lines = max(1, Int((textHeight / pitch + 0.001).rounded(.down)))
    advance = (PageStyle.a4.width - margins) / Double(style.columns)
  }

  package var bottom: Double { top + textHeight }
  package var right: Double { left + textWidth }
}
