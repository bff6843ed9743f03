internal import CPangoCairo

/// A font file in memory that cairo draws with.
///
/// The bytes and FreeType's face live as long as cairo keeps its own face, which is longer than
/// whoever asked for it.
@safe final class FontFile {
  private let blob: OpaquePointer
  private let face: FT_Face

  private init(blob: OpaquePointer, face: FT_Face) {
    unsafe self.blob = blob
    unsafe self.face = face
  }

  deinit {
    unsafe FT_Done_Face(face)
    unsafe hb_blob_destroy(blob)
  }

  /// A face of cairo for a font of HarfBuzz, or nil where FreeType cannot read it.
  static func cairoFace(of font: OpaquePointer) -> OpaquePointer? {
    guard let blob = unsafe hb_face_reference_blob(font) else { return nil }
    var length: UInt32 = 0
    var face: FT_Face?
    guard
      let bytes = unsafe UnsafeRawPointer(hb_blob_get_data(blob, &length)),
      unsafe FT_New_Memory_Face(
        library, bytes.assumingMemoryBound(to: UInt8.self), FT_Long(length), 0, &face) == 0,
      let face = unsafe face
    else {
      unsafe hb_blob_destroy(blob)
      return nil
    }
    let file = unsafe Unmanaged.passRetained(FontFile(blob: blob, face: face))
    let release: cairo_destroy_func_t = { file in
      if let file = unsafe file { unsafe Unmanaged<FontFile>.fromOpaque(file).release() }
    }
    let result = unsafe cairo_ft_font_face_create_for_ft_face(face, 0)
    let status = unsafe cairo_font_face_set_user_data(result, key, file.toOpaque(), release)
    if status == CAIRO_STATUS_SUCCESS { return unsafe result }
    unsafe cairo_font_face_destroy(result)
    unsafe file.release()
    return nil
  }

  /// One for the program, never closed, as faces may outlive every renderer.
  nonisolated(unsafe) private static let library: FT_Library? = {
    var library: FT_Library?
    return unsafe FT_Init_FreeType(&library) == 0 ? library : nil
  }()

  nonisolated(unsafe) private static let key = {
    let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
    unsafe key.initialize(to: cairo_user_data_key_t())
    return unsafe key
  }()
}
