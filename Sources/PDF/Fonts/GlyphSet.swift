internal import CPangoCairo

/// Numbers of glyphs of one font; `.notdef`, which every font has, is always among them.
@safe final class GlyphSet {
  let handle: OpaquePointer?

  init() {
    unsafe handle = hb_set_create()
    insert(0)
  }

  deinit { unsafe hb_set_destroy(handle) }

  func insert(_ glyph: UInt32) { unsafe hb_set_add(handle, glyph) }

  func formUnion(_ other: GlyphSet) { unsafe hb_set_union(handle, other.handle) }

  func isSubset(of other: GlyphSet) -> Bool {
    unsafe hb_set_is_subset(handle, other.handle) != 0
  }

  static func == (left: GlyphSet, right: GlyphSet) -> Bool {
    unsafe hb_set_is_equal(left.handle, right.handle) != 0
  }

  /// The numbers that the glyphs have in a subset.
  func numbered(in subset: FontSubset) -> GlyphSet {
    let result = GlyphSet()
    var glyph = UInt32.max
    while unsafe hb_set_next(handle, &glyph) != 0 { result.insert(subset.number(of: glyph)) }
    return result
  }
}
