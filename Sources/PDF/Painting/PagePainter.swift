internal import CPangoCairo

/// Paints the ops of a page on a surface.
@safe struct PagePainter {
  private let context: OpaquePointer
  private let fonts: FileFonts

  init(_ context: OpaquePointer, _ fonts: FileFonts) {
    unsafe self.context = context
    self.fonts = fonts
  }

  func show(_ form: PageForm) {
    unsafe cairo_set_source_surface(context, form.surface, 0, 0)
    unsafe cairo_paint(context)
  }

  /// - Parameter left, top: where the ops are counted from.
  func paint(_ ops: some Sequence<PageOp>, left: Double = 0, top: Double = 0) {
    for op in ops { paint(op, left, top) }
  }

  private func paint(_ op: PageOp, _ left: Double, _ top: Double) {
    switch op {
    case .text(let line, let x, let baseline, let ink, let scale):
      set(ink)
      if scale == 1 {
        paint(line, x: left + x, baseline: top + baseline)
      } else {
        unsafe inside {
          unsafe cairo_translate($0, left + x, top + baseline); unsafe cairo_scale($0, scale, 1)
        } draw: {
          paint(line, x: 0, baseline: 0)
        }
      }
    case .rule(let x1, let y1, let x2, let y2, let width, let ink):
      set(ink)
      unsafe cairo_set_line_width(context, width)
      unsafe cairo_move_to(context, left + x1, top + y1)
      unsafe cairo_line_to(context, left + x2, top + y2)
      unsafe cairo_stroke(context)
    case .dots(let x1, let x2, let y):
      guard x2 > x1 else { return }
      set(.black)
      unsafe cairo_set_line_width(context, 1)
      unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
      unsafe cairo_set_dash(context, [0, 4], 2, 0)
      unsafe cairo_move_to(context, left + x1, top + y)
      unsafe cairo_line_to(context, left + x2, top + y)
      unsafe cairo_stroke(context)
      unsafe cairo_set_dash(context, nil, 0, 0)
      unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .fill(let x, let y, let width, let height):
      set(.black)
      unsafe cairo_rectangle(context, left + x, top + y, width, height)
      unsafe cairo_fill(context)
    case .turned(let ops, let x, let y):
      unsafe inside {
        unsafe cairo_translate($0, left + x, top + y); unsafe cairo_rotate($0, .pi)
      } draw: {
        paint(ops)
      }
    case .mirrored(let ops, let width):
      unsafe inside {
        unsafe cairo_translate($0, left + width, top); unsafe cairo_scale($0, -1, 1)
      } draw: {
        paint(ops)
      }
    case .group(let ops, let x, let y): paint(ops, left: left + x, top: top + y)
    }
  }

  private func inside(_ change: (OpaquePointer) -> Void, draw: () -> Void) {
    unsafe cairo_save(context)
    unsafe change(context)
    draw()
    unsafe cairo_restore(context)
  }

  private func set(_ ink: PageOp.Ink) {
    switch ink {
    case .black: unsafe cairo_set_source_rgb(context, 0, 0, 0)
    case .red: unsafe cairo_set_source_rgb(context, 0.84, 0, 0.06)
    case .grey: unsafe cairo_set_source_rgb(context, 0.6, 0.6, 0.6)
    }
  }

  /// Neighbouring atoms of one face go out together, with the text that they stand for.
  private func paint(_ line: SetLine, x: Double, baseline: Double) {
    var start = 0
    while start < line.atoms.count {
      let (face, link) = (line.atoms[start].atom.face, line.atoms[start].atom.link)
      var end = start
      while end < line.atoms.count, line.atoms[end].atom.face == face,
        line.atoms[end].atom.link == link
      { end += 1 }
      if face >= 0 {
        linked(link) { paint(line.atoms[start..<end], face, x: x, baseline: baseline) }
      }
      start = end
    }
  }

  private func linked(_ target: String?, draw: () -> Void) {
    guard let target else { return draw() }
    let address = target.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    unsafe cairo_tag_begin(context, CAIRO_TAG_LINK, "uri='\(address)'")
    draw()
    unsafe cairo_tag_end(context, CAIRO_TAG_LINK)
  }

  private func paint(
    _ atoms: ArraySlice<SetLine.Placed>, _ face: Int, x: Double, baseline: Double
  ) {
    let (whole, subset) = (fonts.faces[face], fonts.subsets[face])
    var text: [CChar] = []
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    text.reserveCapacity(atoms.count * 3)
    glyphs.reserveCapacity(atoms.count)
    clusters.reserveCapacity(atoms.count)
    for index in atoms.indices {
      let start = x + atoms[index].x + atoms[index].atom.inset
      let tracking = atoms[index].atom.tracking
      for byte in atoms[index].atom.text.utf8 { text.append(CChar(bitPattern: byte)) }
      for (place, glyph) in atoms[index].atom.shape.glyphs.enumerated() {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(subset?.number(of: glyph.id) ?? glyph.id),
            x: start + glyph.x + tracking * Double(place),
            y: baseline + glyph.y))
        if glyph.bytes > 0 || clusters.isEmpty {
          clusters.append(cairo_text_cluster_t(num_bytes: Int32(glyph.bytes), num_glyphs: 1))
        } else {
          clusters[clusters.count - 1].num_glyphs += 1
        }
      }
    }
    if glyphs.isEmpty { return }
    unsafe cairo_set_scaled_font(
      context,
      subset?.font(size: whole.size)
        ?? pango_cairo_font_get_scaled_font(OpaquePointer(whole.font)))
    unsafe cairo_show_text_glyphs(
      context, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
  }
}
