import Documents

/// Sets one document: composes, paginates, and mends what a first try leaves unsightly.
struct DocumentSetter {
  /// Lines that a page may be tightened by, so that a signature need not stand alone.
  static let tightest = 2

  let document: Document
  let style: PageStyle
  let fonts: FontBook

  func pages() -> [Page] {
    let normal = PageGeometry(style, document.paper)
    var (pages, isLonely) = attempt(normal)
    if isLonely {
      // §7.3.5: never a page with nothing but the signature. Tighten the lines first; where that
      // is not enough, the last lines of the text go along.
      for extra in 1...Self.tightest {
        let tight = attempt(PageGeometry(style, document.paper, extraLines: extra))
        if !tight.isLonely, tight.pages.count < pages.count {
          (pages, isLonely) = tight
          break
        }
      }
      if isLonely { pages = attempt(normal, keepsTextWithSignature: true).pages }
    }
    return covers(normal) + numbered(pages, normal)
  }

  /// The cover and its empty back, so that the volume begins on a right-hand page.
  private func covers(_ geometry: PageGeometry) -> [Page] {
    guard let cover = document.cover else { return [] }
    let blank = Page(
      width: geometry.width, height: geometry.height, number: 0, isNumbered: false)
    var front = blank
    front.ops = Composer(style, geometry, fonts).cover(cover)
    return [front, blank]
  }

  private func attempt(
    _ geometry: PageGeometry, keepsTextWithSignature: Bool = false
  ) -> (pages: [Page], isLonely: Bool) {
    var composer = Composer(style, geometry, fonts)
    composer.compose(document)
    var paginator = paginate(composer.slabs, geometry, keepsTextWithSignature)
    if document.blocks.contains(.contents) {
      var second = Composer(style, geometry, fonts)
      for page in paginator.pages {
        for bookmark in page.bookmarks { second.pageNumbers[bookmark.index] = page.number }
      }
      second.compose(document)
      paginator = paginate(second.slabs, geometry, keepsTextWithSignature)
    }
    if let imprint = document.imprint {
      let foot = composer.imprint(imprint)
      if !foot.ops.isEmpty {
        paginator.placeImprint(
          foot.ops, height: foot.height, onEvenPage: style.imprintOnEvenPage)
      }
    }
    return (paginator.pages, paginator.hasLonelySignature)
  }

  private func paginate(
    _ slabs: [Slab], _ geometry: PageGeometry, _ keepsTextWithSignature: Bool
  ) -> Paginator {
    var slabs = slabs
    if keepsTextWithSignature,
      let signature = slabs.firstIndex(where: { $0.kind == .signature })
    {
      var text = 0
      var at = signature - 1
      while at >= 0, text < 2, slabs[at].kind == .blank || slabs[at].kind == .text {
        slabs[at].keepsWithNext = true
        if slabs[at].kind == .text { text += 1 }
        at -= 1
      }
    }
    var paginator = Paginator(geometry)
    paginator.place(slabs)
    return paginator
  }

  /// 4号 `— 1 —`, its dashes 7 mm under the type area, odd pages right 1字, even pages left 1字
  /// (§7.5).
  private func numbered(_ pages: [Page], _ geometry: PageGeometry) -> [Page] {
    guard style.hasPageNumbers else { return pages }
    let reader = AtomReader(
      fonts: fonts, role: .song, size: style.smallSize, advance: style.smallSize)
    guard let face = fonts.main(.song, size: style.smallSize) else { return pages }
    let dash = face.ink(of: "—")
    let baseline = geometry.bottom + style.pageNumberDrop + (dash.top + dash.bottom) / 2
    return pages.map { page in
      guard page.isNumbered, style.numbersFirstPage || page.number > 1 else { return page }
      var page = page
      var line = SetLine()
      var x = 0.0
      for atom in reader.atoms("— \(page.number) —") {
        line.atoms.append(SetLine.Placed(atom: atom, x: x))
        x += atom.width
      }
      let left = geometry.left + style.smallSize
      let right = geometry.right - style.smallSize - x
      page.ops.append(
        .text(line, x: page.number % 2 == 1 ? right : left, baseline: baseline))
      return page
    }
  }
}

extension Composer {
  /// 版记: 4号仿宋, left and right 1字, rules above, below and between (§7.4); its foot is the foot
  /// of the type area.
  func imprint(_ imprint: Imprint) -> (ops: [PageOp], height: Double) {
    let size = style.smallSize
    let reader = reader(.body, size: size)
    let row = size * 1.7
    let (thick, thin) = (mm(0.35), mm(0.25))
    var ops: [PageOp] = []
    var y = thick
    func rule(_ width: Double) {
      guard style.imprintHasRules else { return }
      ops.append(
        .rule(
          x1: 0, y1: y - width / 2, x2: geometry.textWidth, y2: y - width / 2, width: width,
          ink: .black))
    }
    rule(thick)
    let items = OfficialTexts.imprint(imprint)
    for (index, item) in items.enumerated() {
      let right = breaker(isFlush: false, reader: reader).lines(item.right).first
      let rightWidth = right.map { $0.end + size } ?? 0
      let hanging = item.left.hasPrefix("抄送：") ? size * 4 : size
      let lines = breaker(
        width: geometry.textWidth - size - rightWidth, firstIndent: size, indent: hanging,
        reader: reader
      ).lines(item.left)
      for (number, line) in lines.enumerated() {
        let base = y + Double(number) * row + baseline(size, in: row)
        ops.append(.text(line, x: 0, baseline: base))
      }
      let height = Double(max(1, lines.count)) * row
      if let right {
        let base = y + height - row + baseline(size, in: row)
        ops.append(
          .text(right, x: geometry.textWidth - size - right.end, baseline: base))
      }
      y += height
      let width = index == items.count - 1 ? thick : thin
      y += width
      rule(width)
    }
    return items.isEmpty ? ([], 0) : (ops, y)
  }
}
