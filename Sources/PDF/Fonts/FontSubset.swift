internal import CPangoCairo

/// A font with no more than the glyphs that are drawn, for cairo to put into files.
///
/// Cairo copies all outlines of a font for each file it writes, 17 MB for a Chinese one; of a subset
/// these are some kilobytes.
@safe final class FontSubset {
  let glyphs: GlyphSet
  private let base: FontSubset?
  private let plan: OpaquePointer
  private let part: OpaquePointer
  private let face: OpaquePointer
  private var fonts: [Double: OpaquePointer] = unsafe [:]

  /// Nil where the font cannot be cut.
  convenience init?(of whole: OpaquePointer, glyphs: GlyphSet) {
    unsafe self.init(of: whole, wanted: glyphs, glyphs: glyphs, base: nil)
  }

  /// A smaller one of a subset, with the same numbers as one of the whole font would have.
  convenience init?(of base: FontSubset, glyphs: GlyphSet) {
    unsafe self.init(
      of: base.part, wanted: glyphs.numbered(in: base), glyphs: glyphs, base: base)
  }

  private init?(of source: OpaquePointer, wanted: GlyphSet, glyphs: GlyphSet, base: FontSubset?) {
    guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
    defer { unsafe hb_subset_input_destroy(input) }
    // Without subroutines an outline is the same bytes in whatever subset it stands.
    unsafe hb_subset_input_set_flags(
      input,
      HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
    unsafe hb_set_set(hb_subset_input_glyph_set(input), wanted.handle)
    let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in Self.unneeded { unsafe hb_set_add(dropped, hb_tag_from_string(tag, -1)) }
    guard let plan = unsafe hb_subset_plan_create_or_fail(source, input) else { return nil }
    let part = unsafe hb_subset_plan_execute_or_fail(plan)
    guard let part = unsafe part, let face = unsafe FontFile.cairoFace(of: part) else {
      unsafe hb_face_destroy(part)
      unsafe hb_subset_plan_destroy(plan)
      return nil
    }
    unsafe self.plan = plan
    unsafe self.part = part
    unsafe self.face = face
    self.glyphs = glyphs
    self.base = base
  }

  deinit {
    unsafe fonts.values.forEach { unsafe cairo_scaled_font_destroy($0) }
    unsafe cairo_font_face_destroy(face)
    unsafe hb_face_destroy(part)
    unsafe hb_subset_plan_destroy(plan)
  }

  /// Tables for setting text; it is set with the whole font.
  private static let unneeded = ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"]

  /// The number that a glyph of the whole font has here.
  func number(of glyph: UInt32) -> UInt32 {
    unsafe hb_map_get(
      hb_subset_plan_old_to_new_glyph_mapping(plan), base?.number(of: glyph) ?? glyph)
  }

  /// The font at a size in points; lives as long as the subset.
  func font(size: Double) -> OpaquePointer? {
    if let known = unsafe fonts[size] { return unsafe known }
    var (matrix, identity) = (cairo_matrix_t(), cairo_matrix_t())
    unsafe cairo_matrix_init_scale(&matrix, size, size)
    unsafe cairo_matrix_init_identity(&identity)
    let options = unsafe cairo_font_options_create()
    defer { unsafe cairo_font_options_destroy(options) }
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    let font = unsafe cairo_scaled_font_create(face, &matrix, &identity, options)
    unsafe fonts[size] = font
    return unsafe font
  }
}
