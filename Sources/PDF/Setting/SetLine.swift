/// A line of text with every atom at its place.
struct SetLine {
  struct Placed {
    var atom: Atom
    /// From the left edge of the column.
    var x: Double
  }
  var atoms: [Placed] = []
  /// Whether the line ends its paragraph.
  var isLast = false

  /// The right end of the last atom.
  var end: Double { atoms.last.map { $0.x + $0.atom.width } ?? 0 }
  var start: Double { atoms.first?.x ?? 0 }

  func moved(by distance: Double) -> SetLine {
    var line = self
    for index in line.atoms.indices { line.atoms[index].x += distance }
    return line
  }
}
