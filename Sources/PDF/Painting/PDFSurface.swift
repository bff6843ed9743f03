internal import CPangoCairo
import Documents

/// A PDF in the making, written to memory.
///
/// Owns the cairo surface and context; noncopyable, so that they are closed once.
@safe struct PDFSurface: ~Copyable {
  /// Where cairo's stream ends up.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let sink = Sink()
  private let surface: OpaquePointer
  let context: OpaquePointer

  init() throws(PDFError) {
    let target = unsafe Unmanaged.passUnretained(sink).toOpaque()
    let write: cairo_write_func_t = { closure, data, length in
      guard let closure = unsafe closure, let data = unsafe data else {
        return CAIRO_STATUS_WRITE_ERROR
      }
      let sink = unsafe Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
      unsafe sink.bytes.append(
        contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
      return CAIRO_STATUS_SUCCESS
    }
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(
        write, target, PageStyle.a4.width, PageStyle.a4.height),
      let context = unsafe cairo_create(surface)
    else { throw PDFError(reason: "cairo") }
    unsafe self.surface = surface
    unsafe self.context = context
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// Everything a reader shows about the file; with a fixed date the bytes are the same each time.
  func describe(_ options: PDFOptions, title: String) {
    let items = [
      (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, options.author),
      (CAIRO_PDF_METADATA_SUBJECT, options.subject), (CAIRO_PDF_METADATA_CREATOR, "banhui"),
      (CAIRO_PDF_METADATA_CREATE_DATE, options.created),
      (CAIRO_PDF_METADATA_MOD_DATE, options.created),
    ]
    for (key, value) in items where !value.isEmpty {
      unsafe cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  func startPage(width: Double, height: Double) {
    unsafe cairo_pdf_surface_set_size(surface, width, height)
  }

  func endPage() { unsafe cairo_show_page(context) }

  /// An entry of the outline; returns its number, under which others can be put.
  func addOutline(_ title: String, under parent: Int32, page: Int) -> Int32 {
    unsafe cairo_pdf_surface_add_outline(
      surface, parent, title, "page=\(page)", CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  /// Closes the file and gives its bytes.
  func finish() throws(PDFError) -> [UInt8] {
    unsafe cairo_surface_finish(surface)
    for status in unsafe [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS {
      let reason = unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) }
      throw PDFError(reason: reason ?? "\(status.rawValue)")
    }
    return sink.bytes
  }
}
