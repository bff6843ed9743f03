import Documents

/// Breaks atoms into lines on the grid, both margins flush.
///
/// A closing mark that would begin a line is drawn into it by narrowing the full-width marks of the
/// line, and where they cannot give enough, its line gives up a character and is spread. Only the
/// last line of a paragraph keeps its natural width.
struct LineBreaker {
  let width: Double
  var firstIndent = 0.0
  var indent = 0.0
  /// Whether full lines are spread to both margins.
  var isFlush = true
  let tear: (Atom) -> [Atom]

  /// Points that a line may be spread by between two characters: a third of one of the body.
  private static let widestGap = 5.0

  func lines(_ source: [Atom]) -> [SetLine] {
    var atoms = source
    var result: [SetLine] = []
    var start = 0
    while start < atoms.count {
      while start < atoms.count, atoms[start].kind == .space { start += 1 }
      if start >= atoms.count { break }
      let left = result.isEmpty ? firstIndent : indent
      let room = max(width - left, 1)
      var end = fitting(atoms, from: start, room: room)
      if end == start {
        let torn = atoms[start].kind == .word && atoms[start].text.count > 1
        if torn {
          atoms.replaceSubrange(start...start, with: tear(atoms[start]))
          end = max(start + 1, fitting(atoms, from: start, room: room))
        } else {
          end = start + 1
        }
      }
      let isForced = end < atoms.count && atoms[end].kind == .lineEnd
      let isLast = end == atoms.count || isForced
      if !isLast { end = breakPoint(atoms, start, end, room) }
      var last = end
      while last > start, atoms[last - 1].kind == .space { last -= 1 }
      let isDone = isLast || end == atoms.count
      var line = set(atoms[start..<last], left: left, room: room, isLast: isDone)
      line.isLast = isDone
      result.append(line)
      start = isForced ? end + 1 : end
    }
    return result
  }

  /// The first atom that no longer fits.
  private func fitting(_ atoms: [Atom], from start: Int, room: Double) -> Int {
    var used = 0.0
    var at = start
    while at < atoms.count, atoms[at].kind != .lineEnd {
      if atoms[at].kind != .space, used + atoms[at].width > room + 0.01 { break }
      used += atoms[at].width
      at += 1
    }
    return at
  }

  private func breakPoint(_ atoms: [Atom], _ start: Int, _ end: Int, _ room: Double) -> Int {
    if !isFlush, let space = nearSpace(atoms, start, end) { return space }
    if LineRules.mayBreak(atoms[end - 1], atoms[end]) { return end }
    // Draw the closing marks in, if the marks of the line have room to give.
    var used = atoms[start..<end].reduce(0) { $0 + $1.width }
    var slack = atoms[start..<end].reduce(0) { $0 + $1.slack }
    for next in end..<min(end + 3, atoms.count) {
      if atoms[next].kind == .lineEnd || atoms[next].kind == .space { break }
      used += atoms[next].width
      slack += atoms[next].slack
      let isLegal = next + 1 == atoms.count || LineRules.mayBreak(atoms[next], atoms[next + 1])
      if isLegal, used - room <= slack { return next + 1 }
    }
    var at = end - 1
    while at > start {
      if LineRules.mayBreak(atoms[at - 1], atoms[at]) { return at }
      at -= 1
    }
    return end
  }

  /// In a cell, a unit and a name are parted between them rather than within the name.
  private func nearSpace(_ atoms: [Atom], _ start: Int, _ end: Int) -> Int? {
    let reach = atoms.index(end, offsetBy: -4, limitedBy: start + 1) ?? start + 1
    guard reach < end, let space = atoms[reach..<end].lastIndex(where: { $0.kind == .space }),
      LineRules.mayBreak(atoms[space], atoms[space + 1])
    else { return nil }
    return space + 1
  }

  /// Places the atoms of one line between its margins.
  private func set(
    _ atoms: ArraySlice<Atom>, left: Double, room: Double, isLast: Bool
  ) -> SetLine {
    var line = SetLine()
    let used = atoms.reduce(0) { $0 + $1.width }
    let missing = room - used
    let gaps = Double(atoms.count - 1)
    // A line with a long word after it would fall apart into single characters.
    let isSparse = missing > Self.widestGap * gaps
    let stretch = isLast || !isFlush || missing <= 0 || gaps < 1 || isSparse ? 0 : missing / gaps
    let slack = atoms.reduce(0) { $0 + $1.slack }
    let squeeze = missing < -0.01 && slack > 0 ? min(1, -missing / slack) : 0
    var x = left
    for atom in atoms {
      var atom = atom
      let given = atom.slack * squeeze
      if given > 0 {
        atom.width -= given
        if atom.mark == .opening { atom.inset -= given }
      }
      line.atoms.append(SetLine.Placed(atom: atom, x: x))
      x += atom.width + stretch
    }
    return line.inReadingOrder()
  }
}
