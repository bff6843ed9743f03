/// Paints the pages of one file.
@safe struct FilePainter {
  private let painter: PagePainter
  private let pages: [[SharedParts.Piece]]
  private let forms: [PageForm]

  init(_ surface: borrowing PDFSurface, _ pages: [Page], _ fonts: FontBook) {
    let shared = SharedParts(of: pages)
    let fonts = FileFonts(of: shared, fonts)
    painter = unsafe PagePainter(surface.context, fonts)
    self.pages = shared.pages
    let width = pages.map(\.width).max() ?? 0
    let height = pages.map(\.height).max() ?? 0
    forms = shared.parts.map { ops in
      unsafe PageForm(width: width, height: height) { unsafe PagePainter($0, fonts).paint(ops) }
    }
  }

  func paint(pageAt index: Int) {
    for piece in pages[index] {
      switch piece {
      case .own(let ops): painter.paint(ops)
      case .shared(let part): painter.show(forms[part])
      }
    }
  }
}
