internal import CPangoCairo
package import Documents

/// Finds the face for a role and a character, and remembers what stood in for what.
///
/// One book serves one thread; it is the cache that makes many papers cheap.
@safe package final class FontBook {
  private struct Key: Hashable {
    var role: FontRole
    var isBold: Bool
    var size: Double
  }

  private let catalog: FontCatalog
  private let context: OpaquePointer
  private(set) var faces: [Typeface] = []
  private var outlines: [Outlines.Identity: Outlines] = [:]
  private var chains: [Key: [Int]] = [:]
  private var chosen: [Key: [Character: Int]] = [:]
  /// Characters drawn by another family than the role's own, by role.
  private(set) var strays: [FontRole: [String: Set<Character>]] = [:]
  private(set) var missing: Set<Character> = []
  let memo = LineMemo()

  package init(_ catalog: FontCatalog) {
    self.catalog = catalog
    unsafe context = pango_font_map_create_context(catalog.fontMap)
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_context_set_round_glyph_positions(context, 0)
  }

  static var libraries: String {
    let pango = unsafe pango_version_string().map { unsafe String(cString: $0) } ?? "?"
    let cairo = unsafe cairo_version_string().map { unsafe String(cString: $0) } ?? "?"
    return "Pango \(pango), cairo \(cairo)"
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(context)) }

  /// The index of the face that draws a character in a role.
  func face(
    for character: Character, role: FontRole, isBold: Bool = false, size: Double
  ) -> Int? {
    let key = Key(role: role, isBold: isBold, size: size)
    if let known = chosen[key]?[character] { return known }
    let chain = chain(key)
    let found = chain.first { faces[$0].has(character) } ?? searched(character, key)
    if let found {
      if let first = chain.first, faces[first].family != faces[found].family {
        strays[role, default: [:]][faces[found].family, default: []].insert(character)
      }
    } else {
      missing.insert(character)
    }
    let face = found ?? chain.first
    if let face { chosen[key, default: [:]][character] = face }
    return face
  }

  /// The family that plays a role here, and whether it is one of the proper ones.
  package func family(for role: FontRole) -> (name: String, isProper: Bool)? {
    if let name = role.proper.first(where: { catalog.has($0) }) { return (name, true) }
    return role.substitutes.first { catalog.has($0.family) }.map { ($0.family, false) }
  }

  func main(_ role: FontRole, size: Double) -> Typeface? {
    chain(Key(role: role, isBold: false, size: size)).first.map { faces[$0] }
  }

  private func chain(_ key: Key) -> [Int] {
    if let known = chains[key] { return known }
    var wanted = key.role.proper.map { (family: $0, isBold: key.isBold) }
    wanted += key.role.substitutes.map { ($0.family, $0.isBold || key.isBold) }
    // Free 仿宋 and 楷体 lack characters of names; 宋体 has most of them, and looks the nearest.
    for role in [FontRole.song, .kai, .hei] where role != key.role {
      wanted += role.substitutes.map { ($0.family, $0.isBold || key.isBold) }
    }
    var seen: Set<String> = []
    let chain = wanted.compactMap { family, isBold -> Int? in
      guard catalog.has(family), seen.insert(family).inserted else { return nil }
      return load(family, isBold: isBold, size: key.size)
    }
    chains[key] = chain
    return chain
  }

  private func load(_ family: String, isBold: Bool, size: Double) -> Int? {
    if let known = faces.firstIndex(where: {
      $0.family == family + (isBold ? " Bold" : "") && $0.size == size
    }) {
      return known
    }
    let description = unsafe pango_font_description_new()
    defer { unsafe pango_font_description_free(description) }
    unsafe pango_font_description_set_family(description, family)
    unsafe pango_font_description_set_weight(
      description, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    guard let font = unsafe pango_context_load_font(context, description) else { return nil }
    unsafe faces.append(
      Typeface(
        owning: font, outlines: outlines(of: font), family: family + (isBold ? " Bold" : ""),
        size: size))
    return faces.count - 1
  }

  private func outlines(of font: UnsafeMutablePointer<PangoFont>) -> Outlines {
    let identity = unsafe Outlines.Identity(of: font)
    if let known = outlines[identity] { return known }
    let new = unsafe Outlines(of: font)
    outlines[identity] = new
    return new
  }

  /// Any font of the machine that has the character.
  private func searched(_ character: Character, _ key: Key) -> Int? {
    let language = unsafe pango_language_from_string("zh-cn")
    let description = unsafe pango_font_description_new()
    defer { unsafe pango_font_description_free(description) }
    unsafe pango_font_description_set_family(description, "serif")
    unsafe pango_font_description_set_absolute_size(description, key.size * Double(PANGO_SCALE))
    guard let set = unsafe pango_context_load_fontset(context, description, language),
      let first = character.unicodeScalars.first,
      let font = unsafe pango_fontset_get_font(set, first.value)
    else { return nil }
    unsafe g_object_unref(set)
    let found = unsafe pango_font_describe(font)
    defer { unsafe pango_font_description_free(found) }
    let name = unsafe pango_font_description_get_family(found).map { unsafe String(cString: $0) }
    let face = unsafe Typeface(
      owning: font, outlines: outlines(of: font), family: name ?? "?", size: key.size)
    guard face.has(character) else { return nil }
    if let known = faces.firstIndex(where: { $0.family == face.family && $0.size == key.size }) {
      return known
    }
    faces.append(face)
    return faces.count - 1
  }
}
