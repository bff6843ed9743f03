import Documents

extension Body {
  /// 附件说明: one blank line, left 2字, several names one under the other (GB/T 9704-2012 §7.3.4).
  mutating func writeAttachmentList(_ names: [Inline]) {
    for (index, name) in names.enumerated() {
      let number = names.count > 1 ? "\(index + 1)." : ""
      let label = index == 0 ? "附件：" : ""
      let lead = advance * 5
      let hanging = measure.width(number)
      var format = ParagraphFormat("AttachmentList")
      if index == 0 { format.before = pitch }
      format.indent = .init(
        left: lead + hanging, first: index == 0 ? advance * 2 - lead - hanging : -hanging)
      paragraph(format, Self.run(label + number) + runs(name))
    }
  }

  /// Sealed: the date right 4字, the name centred over it; unsealed: the name right 2字, the date
  /// below it two characters further in; never on a page without text (§7.3.5).
  mutating func write(_ signature: Signature) {
    let issuers = signature.issuers.filter { !$0.isEmpty }
    if issuers.isEmpty && signature.date.isEmpty { return }
    let date = measure.width(signature.date)
    let widest = issuers.map { measure.width($0) }.max() ?? 0
    var dateRight = advance * (signature.isSealed ? 4 : 2)
    var nameRight = advance * 2
    if !signature.isSealed, date > 0 {
      if date > widest - advance * 2 {
        nameRight = max(nameRight, dateRight + date + advance * 2 - widest)
      } else {
        dateRight = nameRight + widest - advance * 2 - date
      }
    }
    let gap = pitch * (signature.isSealed ? 2 : 1)
    keepWithNext()
    for (index, issuer) in issuers.enumerated() {
      var format = ParagraphFormat("Signature")
      format.keepsWithNext = index < issuers.count - 1 || date > 0
      if index == 0 { format.before = gap }
      let width = min(measure.width(issuer), geometry.textWidth)
      let centred = date > 0 ? dateRight + (date - width) / 2 : dateRight
      let right = signature.isSealed ? centred : nameRight
      format.indent = .init(right: max(0, min(right, geometry.textWidth - width)))
      paragraph(format, Self.run(issuer))
    }
    guard date > 0 else { return }
    var format = ParagraphFormat("Date")
    if issuers.isEmpty { format.before = gap }
    format.indent = .init(right: max(0, min(dateRight, geometry.textWidth - date)))
    paragraph(format, Self.run(signature.date))
  }

  /// A new page; 附件 on line 1, its title on line 3 (§7.3.7).
  mutating func write(_ attachment: Attachment) {
    breakPage()
    var label = ParagraphFormat("AttachmentLabel")
    label.after = pitch
    paragraph(label, Self.run(attachment.label))
    if !attachment.title.isEmpty { writeTitle(attachment.title) }
  }

  /// 版记 at the foot of the type area of the last page (§7.4): lines and rules with a fixed place on
  /// the sheet, whatever is written above them. A floating table would be one thing instead of
  /// five, but LibreOffice puts it into the text.
  mutating func write(_ imprint: Imprint) {
    let lines = OfficialTexts.imprint(imprint)
    if lines.isEmpty { return }
    let size = style.smallSize
    let small = Measure(size: size, cell: size)
    let rooms = lines.map { line -> Double in
      let isFull = line.right.isEmpty
      let label = line.left.hasPrefix("抄送：") ? small.width("抄送：") : 0
      let room = geometry.textWidth - size * 2 - label - (isFull ? 0 : small.width(line.right))
      return (small.width(line.left) / max(size, room)).rounded(.up)
    }
    let row = size * 1.7
    let thick = mm(0.35)
    let thin = mm(0.25)
    var y = geometry.bottom - rooms.reduce(0, +) * row - thick * 2 - thin * Double(lines.count - 1)
    writeRule(at: &y, width: thick)
    for (index, line) in lines.enumerated() {
      var format = ParagraphFormat("Imprint")
      let label = line.left.hasPrefix("抄送：") ? small.width("抄送：") : 0
      let height = rooms[index] * row
      format.frame = Frame(x: geometry.left, y: y, width: geometry.textWidth, height: height)
      format.indent = .init(left: size + label, right: size, first: -label)
      format.tabs = [.init(position: geometry.textWidth - size, isRight: true)]
      paragraph(format, Self.run(line.left + (line.right.isEmpty ? "" : "\t" + line.right)))
      y += height
      writeRule(at: &y, width: index == lines.count - 1 ? thick : thin)
    }
    space()
  }

  private mutating func writeRule(at y: inout Double, width: Double) {
    var rule = ParagraphFormat("Spacer")
    rule.frame = Frame(
      x: geometry.left, y: y, width: geometry.textWidth, height: StyleSheet.spacer)
    if style.imprintHasRules { rule.borders = [.init(side: "top", width: width)] }
    paragraph(rule, "")
    y += width
  }
}
