public import Documents

/// What a PDF says about itself.
public struct PDFOptions: Sendable, Hashable {
  /// ISO 8601, such as `2026-11-23T09:00:00+08:00`; the same date gives the same bytes.
  public var created: String
  public var author: String
  public var subject: String
  /// Each document begins on a new sheet when printed on both sides.
  public var isDuplex: Bool

  public init(created: String, author: String = "", subject: String = "", isDuplex: Bool = false) {
    self.created = created
    self.author = author
    self.subject = subject
    self.isDuplex = isDuplex
  }
}

/// A failure of the drawing library, such as no memory.
public struct PDFError: Error, Sendable {
  public let reason: String
}

/// A finished file and what the fonts of the machine did to it.
public struct PDFFile: Sendable {
  public var bytes: [UInt8]
  public var pageCount: Int
  public var fonts: FontReport
}

/// Sets documents in the official format and writes them as PDF.
///
/// Keeps its fonts between files, so one renderer should serve many papers; not for use by several
/// threads at once.
public final class PDFRenderer {
  private let fonts: FontBook

  /// - Parameter fontFolder: fonts that the program or the office brings along.
  public init(fontFolder: String? = nil) {
    fonts = FontBook(FontCatalog(folder: fontFolder))
  }

  /// One file with all the documents, one after the other, each numbered from page 1.
  public func render(
    _ documents: [Document], options: PDFOptions,
    style: (String) -> PageStyle = PageStyle.named
  ) throws(PDFError) -> PDFFile {
    let surface = try PDFSurface()
    surface.describe(options, title: documents.first?.title ?? "")
    let set = documents.map { document in
      DocumentSetter(document: document, style: style(document.style), fonts: fonts).pages()
    }
    let painter = FilePainter(surface, set.flatMap(\.self), fonts)
    var painted = 0
    var count = 0
    for pages in set {
      if options.isDuplex, count % 2 == 1 {
        surface.startPage(width: PageStyle.a4.width, height: PageStyle.a4.height)
        surface.endPage()
        count += 1
      }
      var parents: [Int32] = [0]
      for page in pages {
        count += 1
        surface.startPage(width: page.width, height: page.height)
        painter.paint(pageAt: painted)
        painted += 1
        surface.endPage()
        for bookmark in page.bookmarks {
          let level = min(bookmark.level, parents.count - 1)
          parents.removeSubrange((level + 1)...)
          let entry = surface.addOutline(bookmark.title, under: parents[level], page: count)
          parents.append(entry)
        }
      }
    }
    let bytes = try surface.finish()
    return PDFFile(bytes: bytes, pageCount: count, fonts: FontReport(fonts))
  }

  /// Which face plays each role on this machine, and what stood in so far.
  public var fontReport: FontReport { FontReport(fonts) }

  /// The report as if a text had been printed in the faces of text and titles.
  public func fontReport(covering text: String) -> FontReport {
    for role in [FontRole.body, .title] {
      for character in Set(text) where !character.isWhitespace {
        _ = fonts.face(for: character, role: role, size: 16)
      }
    }
    return FontReport(fonts)
  }

  /// The libraries that set and draw, with their versions.
  public static var libraries: String { FontBook.libraries }
}
