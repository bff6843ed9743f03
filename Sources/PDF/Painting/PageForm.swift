internal import CPangoCairo

/// Ops drawn once, to be shown on many pages.
@safe final class PageForm {
  let surface: OpaquePointer?

  init(width: Double, height: Double, draw: (OpaquePointer) -> Void) {
    var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
    unsafe surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
    guard let context = unsafe cairo_create(surface) else { return }
    unsafe draw(context)
    unsafe cairo_destroy(context)
  }

  deinit { unsafe cairo_surface_destroy(surface) }
}
