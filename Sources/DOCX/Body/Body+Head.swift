import Documents

/// 版头: what stands above the text of the first page.
extension Body {
  mutating func write(_ head: Letterhead) {
    switch style.head {
    case .official, .minutes, .none: writeOfficial(head)
    case .letter: writeLetter(head)
    }
  }

  /// GB/T 9704-2012 §7.2: marks at the left of the first lines, the red mark 35 mm down, the number
  /// two lines below it, the red line 4 mm below the number, two blank lines.
  private mutating func writeOfficial(_ head: Letterhead) {
    let marks = marks(head)
    for (text, role) in marks {
      paragraph(ParagraphFormat("HeadMark"), Self.run(text, RunFormat(role: role)))
    }
    let count = Double(max(1, OfficialTexts.mark(head).count))
    let slot = (style.markTop / pitch + 1).rounded(.up) * pitch - style.markTop
    writeMark(head, slot: slot, before: style.markTop - Double(marks.count) * pitch)
    let bottom = style.markTop + count * slot
    let top = (bottom / pitch).rounded(.up) * pitch + pitch * 2
    let rows = Double(max(1, (head.signers.count + 1) / 2))
    // In an exact line the square of a character ends about this much above the foot of the line.
    let inLine = 3.5
    let gap = style.redLineGap - inLine
    let red = top + rows * pitch + gap
    let inset = (pitch - style.titleSize) / 2
    let next = ((red + pitch * 2 - inset) / pitch).rounded() * pitch
    let line = ParagraphFormat.Border(
      side: "bottom", width: style.redLineWidth, space: gap, color: StyleSheet.red)
    writeNumber(head, before: top - bottom, line: line, after: next - red)
  }

  /// 份号, 密级 and 紧急程度, each for a line of its own (§7.2.1–3).
  private func marks(_ head: Letterhead) -> [(text: String, role: FontRole?)] {
    [(head.copyNumber, nil), (head.secrecy, .hei), (head.urgency, .hei)].filter {
      !$0.text.isEmpty
    }
  }

  /// 发文机关标志: a long name is narrowed, then made smaller; the names of several bodies are spread
  /// to one width, with 文件 beside them in the middle (§7.2.4).
  private mutating func writeMark(_ head: Letterhead, slot: Double, before: Double) {
    guard head.issuers.count > 1 else {
      let text = OfficialTexts.mark(head).first ?? ""
      let look = markLook(text, slot: slot, room: geometry.textWidth)
      var format = ParagraphFormat("Mark")
      format.before = before
      format.line = slot
      paragraph(format, Self.run(text, look))
      return
    }
    let suffixWidth = head.suffix.isEmpty ? 0 : Double(head.suffix.count) * slot * 1.1
    let room = geometry.textWidth - suffixWidth
    let widest = head.issuers.max { measure.width($0) < measure.width($1) } ?? ""
    let look = markLook(widest, slot: slot * 0.9, room: room)
    let scale = Double(look.scale ?? 100) / 100
    let natural = Measure(size: look.size ?? slot, cell: look.size ?? slot).width(widest) * scale
    let width = min(room, natural * 1.03 + 2)
    var format = ParagraphFormat("Mark")
    format.line = slot
    format.alignment = .distribute
    let names = head.issuers.map { "<w:p>\(format.xml())\(Self.run($0, look))</w:p>" }.joined()
    format.alignment = .right
    let suffix = Self.run(head.suffix, RunFormat(size: (slot * 0.9).rounded(.down)))
    space(max(before, StyleSheet.spacer))
    table(
      TableXML.table(
        columns: suffixWidth > 0 ? [width, suffixWidth] : [width], margins: 0,
        rows: TableXML.row(
          TableXML.cell(width: width, content: names)
            + (suffixWidth > 0
              ? TableXML.cell(
                width: suffixWidth, content: "<w:p>\(format.xml())\(suffix)</w:p>") : ""))))
  }

  /// The size and width of the characters of a mark so that it takes one line.
  private func markLook(_ text: String, slot: Double, room: Double) -> RunFormat {
    var size = slot.rounded(.down)
    var natural = Measure(size: size, cell: size).width(text)
    if natural * 0.55 > room {
      size = max(1, (size * room / (natural * 0.55)).rounded(.down))
      natural = Measure(size: size, cell: size).width(text)
    }
    let scale = natural > room ? max(1, Int(room / natural * 100)) : nil
    return RunFormat(size: size, scale: scale)
  }

  /// 发文字号 in the middle, or left 1字 with 签发人 right 1字, two names on a line (§7.2.5–6).
  private mutating func writeNumber(
    _ head: Letterhead, before: Double, line: ParagraphFormat.Border, after: Double
  ) {
    var format = ParagraphFormat("DocumentNumber")
    format.before = before
    let rows = stride(from: 0, to: head.signers.count, by: 2).map { start in
      head.signers[start..<min(start + 2, head.signers.count)].map(OfficialTexts.spaced)
        .joined(separator: "　")
    }
    if !rows.isEmpty {
      let label = measure.width("签发人：")
      let widest = rows.map { measure.width($0) }.max() ?? 0
      let names = max(advance + label, geometry.textWidth - advance - widest)
      format.alignment = .left
      format.indent = .init(left: advance)
      format.tabs = [.init(position: names - label), .init(position: names)]
    }
    for (index, names) in (rows.isEmpty ? [""] : rows).enumerated() {
      let isLast = index == max(0, rows.count - 1)
      if isLast {
        format.borders = [line]
        format.after = after
        if !rows.isEmpty {
          // The line keeps to the margins where the number is moved in.
          format.indent = ParagraphFormat.Indent.none
          format.tabs.insert(.init(position: advance), at: 0)
        }
      }
      var text = isLast ? (rows.isEmpty ? "" : "\t") + head.number : ""
      if !rows.isEmpty { text += "\t" + (index == 0 ? "签发人：" : "") + "\t" }
      paragraph(format, Self.run(text) + Self.run(names, RunFormat(role: .kai)))
      format.before = nil
    }
  }

  /// §10.1: the mark 30 mm from the top of the page, double red lines of 170 mm under it and above
  /// the foot of the page, the number at the right.
  private mutating func writeLetter(_ head: Letterhead) {
    let size = style.markSize
    let lines = OfficialTexts.mark(head)
    let left = (geometry.width - mm(170)) / 2
    let count = Double(max(1, lines.count))
    for text in lines {
      var format = ParagraphFormat("Mark")
      format.frame = Frame(x: left, y: style.markTop, width: mm(170), height: size * count)
      format.line = size
      paragraph(format, Self.run(text, markLook(text, slot: size, room: geometry.textWidth)))
    }
    let red = style.markTop + size * count + mm(4)
    var line = ParagraphFormat("Spacer")
    line.frame = Frame(x: left, y: red, width: mm(170), height: StyleSheet.spacer)
    line.borders = [
      .init(side: "top", kind: "thickThinSmallGap", width: mm(0.7), color: StyleSheet.red)
    ]
    paragraph(line, "")
    // From the foot of the lines to the number (§10.1).
    let drop = max(0, style.bodySize * 7 / 8 - (pitch - style.bodySize) / 2)
    var first = ParagraphFormat("HeadMark")
    first.before = max(0, red + mm(1.2) + drop - geometry.top)
    first.tabs = [.init(position: geometry.textWidth, isRight: true)]
    var rows = marks(head)
    if rows.isEmpty { rows = [("", nil)] }
    for (index, (text, role)) in rows.enumerated() {
      let number = index == 0 && !head.number.isEmpty ? "\t" + head.number : ""
      let format = index == 0 ? first : ParagraphFormat("HeadMark")
      paragraph(format, Self.run(text, RunFormat(role: role)) + Self.run(number))
    }
    space(pitch * 2)
  }

  /// 封面: the title a quarter down the sheet, what the volume is under it, who and when at the foot.
  mutating func write(_ cover: Cover) {
    func line(_ text: String, size: Double, role: FontRole, at y: Double) {
      if text.isEmpty { return }
      let natural = Measure(size: size, cell: size).width(text)
      let rows = (natural / geometry.textWidth).rounded(.up)
      var format = ParagraphFormat("CardName")
      format.frame = Frame(
        x: geometry.left, y: y, width: geometry.textWidth, height: size * 1.5 * max(1, rows))
      format.line = size * 1.5
      paragraph(format, Self.run(text, RunFormat(role: role, size: size)))
    }
    line(cover.title, size: 30, role: .title, at: geometry.height * 0.24)
    line(cover.subtitle, size: 48, role: .title, at: geometry.height * 0.24 + 120)
    let ends = (cover.issuers + [cover.date]).filter { !$0.isEmpty }
    for (index, text) in ends.enumerated() {
      let y = geometry.bottom - Double(ends.count - index) * 40
      line(text, size: 22, role: .kai, at: y)
    }
    space()
  }
}
