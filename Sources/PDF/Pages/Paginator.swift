import Documents

/// Puts slabs on pages.
struct Paginator {
  let geometry: PageGeometry
  private(set) var pages: [Page] = []
  /// Whether the signature had to start a page without any text on it.
  private(set) var hasLonelySignature = false
  private var y = 0.0
  private var hasContent = false
  private var hasText = false

  init(_ geometry: PageGeometry) { self.geometry = geometry }

  mutating func place(_ slabs: [Slab]) {
    var at = 0
    startPage()
    while at < slabs.count {
      if slabs[at].sheet != nil {
        placeSheet(slabs[at])
        at += 1
        continue
      }
      if slabs[at].startsPage, hasContent { startPage() }
      var end = at
      while end < slabs.count - 1, slabs[end].keepsWithNext, !slabs[end + 1].startsPage { end += 1 }
      let chain = slabs[at...end]
      let height = chain.reduce(0) { $0 + $1.height }
      let isFull = hasContent && y + height > geometry.textHeight + 0.01
      if isFull, at > 0, slabs[at - 1].isSpare, areSpare(slabs[at...]) { break }
      if isFull, height <= geometry.textHeight { startPage() }
      for slab in chain { put(slab) }
      at = end + 1
    }
    if !hasContent, pages.count > 1 { pages.removeLast() }
  }

  /// One or two empty rows at the end of all begin no page for themselves.
  private func areSpare(_ slabs: ArraySlice<Slab>) -> Bool {
    slabs.allSatisfy { $0.isSpare || $0.kind == .blank } && slabs.count(where: \.isSpare) <= 2
  }

  private mutating func put(_ slab: Slab) {
    if slab.kind == .blank, !hasContent { return }
    if hasContent, y + slab.height > geometry.textHeight + 0.01 {
      startPage()
      if slab.kind == .blank { return }
    }
    if !hasContent {
      let headers = slab.header.reduce(0) { $0 + $1.height }
      if headers + slab.height <= geometry.textHeight { slab.header.forEach { draw($0) } }
    }
    if slab.kind == .signature, !hasText, pages.count > 1 { hasLonelySignature = true }
    draw(slab)
  }

  private mutating func draw(_ slab: Slab) {
    let last = pages.count - 1
    if !slab.ops.isEmpty {
      pages[last].ops.append(.group(slab.ops, x: geometry.left, y: geometry.top + y))
    }
    if let bookmark = slab.bookmark { pages[last].bookmarks.append(bookmark) }
    y += slab.height
    if slab.kind != .blank { hasContent = true }
    if slab.kind == .text || slab.kind == .other { hasText = true }
  }

  private mutating func startPage() {
    pages.append(Page(width: geometry.width, height: geometry.height, number: pages.count + 1))
    y = 0
    hasContent = false
    hasText = false
  }

  private mutating func placeSheet(_ slab: Slab) {
    if hasContent { startPage() }
    let size = slab.sheet ?? (geometry.width, geometry.height)
    pages[pages.count - 1].width = size.width
    pages[pages.count - 1].height = size.height
    pages[pages.count - 1].ops = slab.ops
    pages[pages.count - 1].isNumbered = false
    startPage()
  }

  /// 版记 at the foot of the last page, or of the even page after it (§7.4). A blank page before it
  /// has no number (§7.5).
  mutating func placeImprint(_ ops: [PageOp], height: Double, onEvenPage: Bool) {
    let room = geometry.textHeight - y
    if room < height + geometry.pitch, hasContent { startPage() }
    if onEvenPage, pages.count % 2 == 1 {
      if !hasContent { pages[pages.count - 1].isNumbered = false }
      startPage()
    }
    if !hasContent { pages[pages.count - 1].isNumbered = false }
    pages[pages.count - 1].ops.append(
      .group(ops, x: geometry.left, y: geometry.bottom - height))
  }
}
