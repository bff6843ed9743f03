import Documents

/// Breaks atoms into lines on the grid, both margins flush.
///
/// A comma or stop that would begin a line is drawn into the line before by narrowing its full-width
/// marks; where they cannot give enough, and for brackets, that line gives up a character and is
/// spread. Only the last line of a paragraph keeps its natural width. Lines end where a word
/// processor ends those of the same paper.
struct LineBreaker {
  let reader: AtomReader
  let width: Double
  var firstIndent = 0.0
  var indent = 0.0
  /// Whether full lines are spread to both margins.
  var isFlush = true

  /// Points that a line may be spread by between two characters: a third of one of the body.
  private static let widestGap = 5.0

  /// Word processors round the advance of a character down to a twentieth of a point, and so have
  /// this much more on a line.
  private static let give = 1.002

  func lines(_ inline: Inline) -> [SetLine] {
    let measure = LineMemo.Measure(
      role: reader.role, size: reader.size, advance: reader.advance, width: width,
      firstIndent: firstIndent, indent: indent, shape: isFlush ? .flush : .ragged)
    return reader.fonts.memo.lines(of: inline, measure) { lines(reader.atoms(inline)) }
  }

  func lines(_ text: String) -> [SetLine] { lines(Inline(text)) }

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
          atoms.replaceSubrange(start...start, with: reader.torn(atoms[start]))
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
      let needed = atoms[at].width - atoms[at].scriptSpace
      if atoms[at].kind != .space, used + needed > room * Self.give + 0.01 { break }
      used += atoms[at].width
      at += 1
    }
    return at
  }

  private func breakPoint(_ atoms: [Atom], _ start: Int, _ end: Int, _ room: Double) -> Int {
    if !isFlush, let gap = nearSpace(atoms, start, end) ?? dot(atoms, start, end, room) {
      return gap
    }
    if LineRules.mayBreak(atoms[end - 1], atoms[end]) { return end }
    // Draw a mark in, if the marks of the line have room to give; word processors do the same.
    let isMark = atoms[end].text.first.map { LineRules.drawnIn.contains($0) } ?? false
    if isMark, end + 1 == atoms.count || LineRules.mayBreak(atoms[end], atoms[end + 1]) {
      let line = atoms[start...end]
      let used = line.reduce(0) { $0 + $1.width }
      if used - room <= line.reduce(0.02, { $0 + $1.slack }) { return end + 1 }
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

  /// In a cell, a name is parted at its dot where what stands after the dot fits on a line.
  private func dot(_ atoms: [Atom], _ start: Int, _ end: Int, _ room: Double) -> Int? {
    guard let dot = atoms[start..<end].lastIndex(where: { $0.text == "·" }) else { return nil }
    let rest = atoms[(dot + 1)...].prefix {
      $0.kind == .wide && $0.mark == .none && LineRules.mayBreak($0, $0)
    }
    let isParted = dot + 1 < end && rest.endIndex > end
    return isParted && rest.reduce(0) { $0 + $1.width } <= room ? dot + 1 : nil
  }

  /// Places the atoms of one line between its margins.
  private func set(
    _ atoms: ArraySlice<Atom>, left: Double, room: Double, isLast: Bool
  ) -> SetLine {
    var line = SetLine()
    var atoms = atoms
    if let last = atoms.indices.last {
      atoms[last].width -= atoms[last].scriptSpace
      atoms[last].scriptSpace = 0
    }
    let used = atoms.reduce(0) { $0 + $1.width }
    let missing = room - used
    let gaps = Double(atoms.count - 1)
    // A line with a long word after it would fall apart into single characters.
    let isSparse = missing > Self.widestGap * gaps
    let isOver = missing < 0 && missing >= room * (1 - Self.give) - 0.02
    let isSpread = missing > 0 && !isLast && isFlush && !isSparse
    let stretch = gaps >= 1 && (isSpread || isOver) ? missing / gaps : 0
    let slack = isOver ? 0 : atoms.reduce(0) { $0 + $1.slack }
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
