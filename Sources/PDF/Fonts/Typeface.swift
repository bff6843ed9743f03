internal import CPangoCairo
import Documents

/// One font at one size, with the glyphs already asked for.
///
/// A class because it owns a GObject and a cache; it stays inside one `FontBook`.
@safe final class Typeface {
  /// Glyphs of a piece of text, left to right, in points.
  struct Shape: Equatable {
    struct Glyph: Equatable {
      var id: UInt32
      /// From the start of the piece.
      var x: Double
      var y: Double
      /// UTF-8 bytes of the text that this glyph stands for; 0 for further glyphs of a cluster.
      var bytes: Int
    }
    var glyphs: [Glyph] = []
    var width = 0.0
  }

  let family: String
  let size: Double
  let font: UnsafeMutablePointer<PangoFont>
  let outlines: Outlines
  private let language: OpaquePointer?
  private var shapes: [String: Shape] = [:]
  private var inks: [String: Ink] = [:]
  private var coverage: [Unicode.Scalar: Bool] = [:]

  /// Takes over one reference to the font.
  init(
    owning font: UnsafeMutablePointer<PangoFont>, outlines: Outlines, family: String, size: Double
  ) {
    unsafe self.font = font
    self.outlines = outlines
    self.family = family
    self.size = size
    unsafe language = pango_language_from_string("zh-cn")
  }

  deinit { unsafe g_object_unref(font) }

  func has(_ scalar: Unicode.Scalar) -> Bool {
    if let known = coverage[scalar] { return known }
    let answer = unsafe pango_font_has_char(font, scalar.value) != 0
    coverage[scalar] = answer
    return answer
  }

  /// Whether the face draws a whole cluster; marks that only modify are not asked for.
  func has(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isVariationSelector || scalar.properties.isDefaultIgnorableCodePoint
        || has(scalar)
    }
  }

  func shape(_ text: String) -> Shape {
    if let known = shapes[text] { return known }
    let shape = shaped(text)
    shapes[text] = shape
    return shape
  }

  private func shaped(_ text: String) -> Shape {
    guard let string = unsafe pango_glyph_string_new() else { return Shape() }
    defer { unsafe pango_glyph_string_free(string) }
    var analysis = unsafe PangoAnalysis()
    unsafe analysis.font = font
    unsafe analysis.language = language
    let isRightToLeft = text.unicodeScalars.contains { (0x590..<0x900).contains($0.value) }
    unsafe analysis.level = isRightToLeft ? 1 : 0
    let length = text.utf8.count
    let script = text.unicodeScalars.first.map { g_unichar_get_script($0.value) }
    if let script { unsafe analysis.script = UInt8(truncatingIfNeeded: script.rawValue) }
    unsafe pango_shape(text, Int32(length), &analysis, string)
    let scale = Double(PANGO_SCALE)
    let count = Int(unsafe string.pointee.num_glyphs)
    var starts = (0..<count).map { Int(unsafe string.pointee.log_clusters[$0]) }
    starts.append(isRightToLeft ? 0 : length)
    var glyphs: [Shape.Glyph] = []
    var x = 0.0
    for index in 0..<count {
      let info = unsafe string.pointee.glyphs[index]
      let isFirst = index == 0 || starts[index] != starts[index - 1]
      let end = starts[(index + 1)...].first { $0 != starts[index] } ?? length
      // Without a glyph Pango draws a box of its own; the face's own `.notdef` says the same.
      let isUnknown = info.glyph & 0xF000_0000 != 0
      glyphs.append(
        Shape.Glyph(
          id: isUnknown ? 0 : info.glyph, x: x + Double(info.geometry.x_offset) / scale,
          y: Double(info.geometry.y_offset) / scale,
          bytes: isFirst && !isRightToLeft ? end - starts[index] : 0))
      // The box of a missing character is as wide as a square.
      x += isUnknown ? size : Double(info.geometry.width) / scale
    }
    if isRightToLeft, !glyphs.isEmpty { glyphs[0].bytes = length }
    return Shape(glyphs: glyphs, width: x)
  }

  /// Top and bottom of the ink of a text, from the baseline upwards.
  typealias Ink = (top: Double, bottom: Double)

  /// Measured on the outlines: the boxes that Pango gives hold the control points of the curves,
  /// which lie outside of the ink.
  func ink(of text: String) -> Ink {
    if let known = inks[text] { return known }
    let ink = measuredInk(of: text)
    inks[text] = ink
    return ink
  }

  private func measuredInk(of text: String) -> Ink {
    let nothing = (top: size * 0.88, bottom: size * -0.12)
    guard let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1) else {
      return nothing
    }
    defer { unsafe cairo_surface_destroy(surface) }
    guard let context = unsafe cairo_create(surface) else { return nothing }
    defer { unsafe cairo_destroy(context) }
    unsafe cairo_set_scaled_font(
      context, pango_cairo_font_get_scaled_font(OpaquePointer(font)))
    let glyphs = shape(text).glyphs.map { cairo_glyph_t(index: UInt($0.id), x: 0, y: 0) }
    unsafe cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    var (left, upper, right, lower) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_path_extents(context, &left, &upper, &right, &lower)
    return right > left ? (-upper, -lower) : nothing
  }
}
