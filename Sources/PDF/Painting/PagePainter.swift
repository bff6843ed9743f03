internal import CPangoCairo

/// Paints the ops of a page on a surface.
@safe struct PagePainter {
  private let context: OpaquePointer
  private let fonts: FontBook

  init(_ surface: borrowing PDFSurface, _ fonts: FontBook) {
    unsafe context = surface.context
    self.fonts = fonts
  }

  func paint(_ ops: [PageOp]) {
    for op in ops { paint(op) }
  }

  private func paint(_ op: PageOp) {
    switch op {
    case .text(let line, let x, let baseline, let ink, let scale):
      set(ink)
      if scale == 1 {
        paint(line, x: x, baseline: baseline)
      } else {
        unsafe inside {
          unsafe cairo_translate($0, x, baseline); unsafe cairo_scale($0, scale, 1)
        } draw: {
          paint(line, x: 0, baseline: 0)
        }
      }
    case .rule(let x1, let y1, let x2, let y2, let width, let ink):
      set(ink)
      unsafe cairo_set_line_width(context, width)
      unsafe cairo_move_to(context, x1, y1)
      unsafe cairo_line_to(context, x2, y2)
      unsafe cairo_stroke(context)
    case .dots(let x1, let x2, let y):
      guard x2 > x1 else { return }
      set(.black)
      unsafe cairo_set_line_width(context, 1)
      unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
      unsafe cairo_set_dash(context, [0, 4], 2, 0)
      unsafe cairo_move_to(context, x1, y)
      unsafe cairo_line_to(context, x2, y)
      unsafe cairo_stroke(context)
      unsafe cairo_set_dash(context, nil, 0, 0)
      unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .fill(let x, let y, let width, let height):
      set(.black)
      unsafe cairo_rectangle(context, x, y, width, height)
      unsafe cairo_fill(context)
    case .turned(let ops, let x, let y):
      unsafe inside {
        unsafe cairo_translate($0, x, y); unsafe cairo_rotate($0, .pi)
      } draw: {
        paint(ops)
      }
    case .mirrored(let ops, let width):
      unsafe inside {
        unsafe cairo_translate($0, width, 0); unsafe cairo_scale($0, -1, 1)
      } draw: {
        paint(ops)
      }
    case .group(let ops, let x, let y):
      unsafe inside {
        unsafe cairo_translate($0, x, y)
      } draw: {
        paint(ops)
      }
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
        linked(link) { paint(line.atoms[start..<end], fonts.faces[face], x: x, baseline: baseline) }
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
    _ atoms: ArraySlice<SetLine.Placed>, _ face: Typeface, x: Double, baseline: Double
  ) {
    var text: [CChar] = []
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    for placed in atoms {
      let shape = face.shape(placed.atom.text)
      for byte in placed.atom.text.utf8 { text.append(CChar(bitPattern: byte)) }
      for (place, glyph) in shape.glyphs.enumerated() {
        let tracked = placed.atom.tracking * Double(place)
        glyphs.append(
          cairo_glyph_t(
            index: glyph.id, x: x + placed.x + placed.atom.inset + glyph.x + tracked,
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
      context, pango_cairo_font_get_scaled_font(OpaquePointer(face.font)))
    unsafe cairo_show_text_glyphs(
      context, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
  }
}
