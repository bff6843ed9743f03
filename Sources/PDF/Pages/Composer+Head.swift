import Documents

extension Composer {
  /// 版头: everything above the text of the first page, as one slab that ends on the grid.
  mutating func composeHead(_ head: Letterhead) {
    switch style.head {
    case .official, .minutes, .none: slabs.append(officialHead(head))
    case .letter: slabs.append(letterHead(head))
    }
  }

  /// GB/T 9704-2012 §7.2: marks at the left of the first lines, the red mark 35 mm down, the number
  /// two lines below it, the red line 4 mm below the number, two blank lines.
  private func officialHead(_ head: Letterhead) -> Slab {
    var ops = marks(head, from: 0)
    let lines = OfficialTexts.mark(head)
    let slot = (style.markTop / pitch + 1).rounded(.up) * pitch - style.markTop
    let bottom = style.markTop + Double(max(1, lines.count)) * slot
    ops += mark(head, top: style.markTop, height: slot)
    let numberTop = (bottom / pitch).rounded(.up) * pitch + pitch * 2
    let (numberOps, rows) = number(head, top: numberTop)
    ops += numberOps
    let under = numberTop + Double(rows - 1) * pitch + (pitch + style.bodySize) / 2
    let red = under + style.redLineGap
    ops.append(
      .rule(x1: 0, y1: red, x2: geometry.textWidth, y2: red, width: style.redLineWidth, ink: .red))
    // The square of the title starts two lines under the red line, to the nearest line of the grid.
    let inset = (pitch - style.titleSize) / 2
    let next = ((red + pitch * 2 - inset) / pitch).rounded() * pitch
    return Slab(height: next, ops: ops, keepsWithNext: true)
  }

  /// §10.1: the mark 30 mm from the top of the page, double red lines of 170 mm under it and 20 mm
  /// above the foot of the page, the number at the right.
  private func letterHead(_ head: Letterhead) -> Slab {
    let top = style.markTop - geometry.top
    let size = style.markSize
    var ops = mark(head, top: top, height: size)
    let count = Double(max(1, OfficialTexts.mark(head).count))
    let line = top + size * count + mm(4)
    ops += doubleLine(line, thickFirst: true)
    let foot = geometry.height - mm(20) - geometry.top
    ops += doubleLine(foot, thickFirst: false)
    let marksTop = line + mm(1.2) + style.bodySize * 7 / 8 - (pitch - style.bodySize) / 2
    let left = marks(head, from: marksTop)
    ops += left
    var under = marksTop + pitch * Double(max(1, left.count))
    if !head.number.isEmpty {
      let reader = reader(.body)
      for set in breaker(isFlush: false, reader: reader).lines(head.number) {
        ops.append(
          .text(
            set.moved(by: geometry.textWidth - set.end), x: 0,
            baseline: marksTop + baseline(style.bodySize, in: pitch)))
      }
    } else if left.isEmpty {
      under = line
    }
    let next = ((under + pitch * 2) / pitch).rounded() * pitch
    return Slab(height: max(0, next), ops: ops, keepsWithNext: true)
  }

  private func doubleLine(_ y: Double, thickFirst: Bool) -> [PageOp] {
    let left = (geometry.width - mm(170)) / 2 - geometry.left
    let right = left + mm(170)
    let (first, second) = thickFirst ? (mm(0.7), mm(0.25)) : (mm(0.25), mm(0.7))
    return [
      .rule(x1: left, y1: y, x2: right, y2: y, width: first, ink: .red),
      .rule(x1: left, y1: y + mm(1), x2: right, y2: y + mm(1), width: second, ink: .red),
    ]
  }

  /// 份号, 密级 and 紧急程度, each on its line at the left (§7.2.1–3).
  private func marks(_ head: Letterhead, from top: Double) -> [PageOp] {
    let items: [(String, FontRole)] = [
      (head.copyNumber, .body), (head.secrecy, .hei), (head.urgency, .hei),
    ]
    var ops: [PageOp] = []
    for (text, role) in items where !text.isEmpty {
      let reader = reader(role)
      guard let line = breaker(isFlush: false, reader: reader).lines(text).first
      else { continue }
      let y = top + Double(ops.count) * pitch + baseline(style.bodySize, in: pitch)
      ops.append(.text(line, x: 0, baseline: y))
    }
    return ops
  }

  /// Ink is measured at this size, as Pango rounds its extents to whole points.
  private static let measure = 1000.0

  /// 发文机关标志: the ink fills the given height; a long name is narrowed, then made smaller. The
  /// names of several bodies are spread to one width, with 文件 beside them in the middle (§7.2.4).
  private func mark(_ head: Letterhead, top: Double, height: Double) -> [PageOp] {
    let isJoint = head.issuers.count > 1
    let suffix = isJoint ? head.suffix : ""
    let lines = isJoint ? head.issuers : OfficialTexts.mark(head)
    guard !lines.isEmpty, let face = fonts.main(.title, size: Self.measure) else { return [] }
    let ink = face.ink(of: lines.joined() + suffix)
    let fraction = max(0.5, (ink.top - ink.bottom) / Self.measure)
    let gap = isJoint ? height * 0.12 : 0
    var size = (height - gap) / fraction
    let suffixWidth = Double(suffix.count) * size * 1.1
    let widest = Double(lines.map(\.count).max() ?? 1)
    let room = geometry.textWidth - suffixWidth
    var scale = min(1, room / (widest * size))
    if scale < 0.55 {
      size *= scale / 0.55
      scale = 0.55
    }
    let width = min(room, widest * size * scale)
    let left = (geometry.textWidth - width - suffixWidth) / 2
    var ops: [PageOp] = []
    for (index, text) in lines.enumerated() {
      let y = top + Double(index) * height + size * ink.top / Self.measure
      ops += spread(text, size: size, scale: scale, x: left, width: width, y: y)
    }
    if !suffix.isEmpty {
      let y = top + Double(lines.count - 1) * height / 2 + size * ink.top / Self.measure
      ops += spread(
        suffix, size: size, scale: 1, x: left + width + size * 0.1, width: suffixWidth, y: y)
    }
    return ops
  }

  /// A text in red with its characters spread over a width.
  private func spread(
    _ text: String, size: Double, scale: Double, x: Double, width: Double, y: Double
  ) -> [PageOp] {
    let reader = reader(.title, size: (size * 4).rounded() / 4)
    let atoms = reader.atoms(text)
    let natural = atoms.reduce(0) { $0 + $1.width } * scale
    let gap = atoms.count > 1 ? max(0, width - natural) / Double(atoms.count - 1) : 0
    var line = SetLine()
    var at = 0.0
    for atom in atoms {
      line.atoms.append(SetLine.Placed(atom: atom, x: at))
      at += atom.width + gap / scale
    }
    return [.text(line, x: x, baseline: y, ink: .red, scale: scale)]
  }

  /// 发文字号 in the middle, or left 1字 with 签发人 right 1字 (§7.2.5–6).
  private func number(_ head: Letterhead, top: Double) -> ([PageOp], rows: Int) {
    let reader = reader(.body)
    let atoms = reader.atoms(head.number)
    let base = baseline(style.bodySize, in: pitch)
    guard !head.signers.isEmpty else {
      return (
        breaker(isFlush: false, reader: reader).lines(atoms).prefix(1).map { line in
          .text(
            line.moved(by: (geometry.textWidth - line.end) / 2), x: 0, baseline: top + base)
        }, 1
      )
    }
    let rows = (head.signers.count + 1) / 2
    var ops: [PageOp] = []
    let label = reader.atoms("签发人：")
    let kai = self.reader(.kai)
    var lines: [[Atom]] = []
    for row in 0..<rows {
      let names = head.signers[(row * 2)..<min(row * 2 + 2, head.signers.count)]
      lines.append(kai.atoms(names.map(OfficialTexts.spaced).joined(separator: "　")))
    }
    let widest = lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    let labelWidth = label.reduce(0) { $0 + $1.width }
    let nameLeft = geometry.textWidth - advance - widest
    for (row, names) in lines.enumerated() {
      let y = top + Double(row) * pitch + base
      let atoms = (row == 0 ? label : []) + names
      let x = row == 0 ? nameLeft - labelWidth : nameLeft
      ops += breaker(isFlush: false, reader: kai).lines(atoms).prefix(1).map {
        .text($0.moved(by: x), x: 0, baseline: y)
      }
    }
    let last = top + Double(rows - 1) * pitch + base
    ops += breaker(isFlush: false, reader: reader).lines(atoms).prefix(1).map {
      .text($0.moved(by: advance), x: 0, baseline: last)
    }
    return (ops, rows)
  }
}
