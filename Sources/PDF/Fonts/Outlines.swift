internal import CPangoCairo

/// The outlines of one font file, for all its sizes.
@safe final class Outlines {
  private let font: OpaquePointer?
  /// With the glyphs of all files so far; those of one file are cut from it much faster than from
  /// the whole font.
  private var store: FontSubset?
  private var drawn: FontSubset?
  private var canBeCut: Bool

  /// - Parameter font: the font at any size.
  init(of font: UnsafeMutablePointer<PangoFont>) {
    unsafe self.font = hb_face_reference(Outlines.face(font))
    canBeCut = unsafe Outlines.isPlain(font)
  }

  deinit { unsafe hb_face_destroy(font) }

  /// The same for all sizes of a font.
  struct Identity: Hashable {
    private let address: UInt

    init(of font: UnsafeMutablePointer<PangoFont>) {
      address = unsafe UInt(bitPattern: Outlines.face(font))
    }
  }

  /// Pango keeps one for each font file.
  private static func face(_ font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
    unsafe hb_font_get_face(pango_font_get_hb_font(font))
  }

  /// The font with these glyphs alone, or nil where only the whole font will do.
  ///
  /// It is the same for the same glyphs, whatever was drawn before.
  func subset(_ glyphs: GlyphSet) -> FontSubset? {
    if let drawn, drawn.glyphs == glyphs { return drawn }
    drawn = stored(glyphs).flatMap { store in
      store.glyphs == glyphs ? store : FontSubset(of: store, glyphs: glyphs)
    }
    return drawn
  }

  private func stored(_ glyphs: GlyphSet) -> FontSubset? {
    guard canBeCut, let font = unsafe font else { return nil }
    if let store, glyphs.isSubset(of: store.glyphs) { return store }
    let all = GlyphSet()
    all.formUnion(glyphs)
    if let store { all.formUnion(store.glyphs) }
    store = unsafe FontSubset(of: font, glyphs: all)
    canBeCut = store != nil
    return store
  }

  /// Whether the font is drawn as its outlines say: not made bold or slanted by the machine, not one
  /// of many weights in a file, without colours.
  private static func isPlain(_ font: UnsafeMutablePointer<PangoFont>) -> Bool {
    let pattern = unsafe pango_fc_font_get_pattern(
      UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
    func isTrue(_ name: String) -> Bool {
      var value: FcBool = 0
      return unsafe FcPatternGetBool(pattern, name, 0, &value) == FcResultMatch && value != 0
    }
    var matrix: UnsafeMutablePointer<FcMatrix>?
    let isSlanted = unsafe FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch
    return isTrue(FC_OUTLINE) && !isTrue(FC_EMBOLDEN) && !isSlanted && !isTrue(FC_VARIABLE)
      && !isTrue(FC_COLOR)
  }
}
