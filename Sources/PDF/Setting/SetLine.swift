/// A line of text with every atom at its place.
struct SetLine: Hashable {
  struct Placed: Equatable {
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

  /// Words of Hebrew and Arabic that stand side by side follow each other from right to left.
  func inReadingOrder() -> SetLine {
    var line = self
    var start = 0
    while start < atoms.count {
      guard atoms[start].atom.isRightToLeft else {
        start += 1
        continue
      }
      var end = start
      for index in start..<atoms.count {
        if atoms[index].atom.isRightToLeft {
          end = index
        } else if atoms[index].atom.kind != .space {
          break
        }
      }
      let (left, right) = (atoms[start].x, atoms[end].x + atoms[end].atom.width)
      for index in start...end {
        line.atoms[index].x = left + right - atoms[index].x - atoms[index].atom.width
      }
      start = end + 1
    }
    return line
  }

  /// A few atoms tell most lines apart, and all lines are compared.
  func hash(into hasher: inout Hasher) {
    hasher.combine(atoms.count)
    for index in [0, atoms.count / 2, atoms.count - 1] where atoms.indices.contains(index) {
      hasher.combine(atoms[index].x)
      hasher.combine(atoms[index].atom.shape.glyphs.first?.id)
    }
  }

  func moved(by distance: Double) -> SetLine {
    var line = self
    for index in line.atoms.indices { line.atoms[index].x += distance }
    return line
  }
}
