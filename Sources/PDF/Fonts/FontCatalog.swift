internal import CPangoCairo

/// The families that fontconfig knows, under all their names, Chinese and English.
///
/// Read once; a program's own folder of fonts can be added.
@safe package final class FontCatalog {
  /// Lower-case name → the name that Pango is asked for.
  private let families: Set<String>
  let fontMap: UnsafeMutablePointer<PangoFontMap>?

  /// - Parameter folder: fonts that the program brings along, or nil.
  package init(folder: String? = nil) {
    let config = unsafe FcInitLoadConfigAndFonts()
    if let folder { _ = unsafe FcConfigAppFontAddDir(config, folder) }
    var families: Set<String> = []
    let pattern = unsafe FcPatternCreate()
    let objects = unsafe FcObjectSetCreate()
    _ = unsafe FcObjectSetAdd(objects, FC_FAMILY)
    if let fonts = unsafe FcFontList(config, pattern, objects) {
      for index in 0..<Int(unsafe fonts.pointee.nfont) {
        var number: Int32 = 0
        var name: UnsafeMutablePointer<FcChar8>?
        while unsafe FcPatternGetString(fonts.pointee.fonts[index], FC_FAMILY, number, &name)
          == FcResultMatch, let text = unsafe name
        {
          families.insert(unsafe String(cString: text).lowercased())
          number += 1
        }
      }
      unsafe FcFontSetDestroy(fonts)
    }
    unsafe FcObjectSetDestroy(objects)
    unsafe FcPatternDestroy(pattern)
    self.families = families
    unsafe fontMap = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    unsafe pango_fc_font_map_set_config(
      OpaquePointer(fontMap), config)
    unsafe pango_cairo_font_map_set_resolution(OpaquePointer(fontMap), 72)
    unsafe FcConfigDestroy(config)
  }

  deinit { unsafe g_object_unref(fontMap) }

  func has(_ family: String) -> Bool { families.contains(family.lowercased()) }
}
