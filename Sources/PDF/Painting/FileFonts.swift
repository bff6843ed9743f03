/// The fonts that one file is drawn with: of each no more than the glyphs on its pages.
struct FileFonts {
  let faces: [Typeface]
  /// As many as faces; nil where the whole font is drawn with.
  let subsets: [FontSubset?]

  init(of parts: SharedParts, _ fonts: FontBook) {
    let faces = fonts.faces
    var known: [ObjectIdentifier: GlyphSet] = [:]
    let glyphs = faces.map { face in
      let identity = ObjectIdentifier(face.outlines)
      if let known = known[identity] { return known }
      let new = GlyphSet()
      known[identity] = new
      return new
    }
    for part in parts.parts { Self.collect(part, into: glyphs) }
    for piece in parts.pages.joined() {
      if case .own(let ops) = piece { Self.collect(ops, into: glyphs) }
    }
    self.faces = faces
    subsets = faces.indices.map { faces[$0].outlines.subset(glyphs[$0]) }
  }

  private static func collect(_ ops: some Sequence<PageOp>, into glyphs: [GlyphSet]) {
    for op in ops {
      switch op {
      case .text(let line, _, _, _, _):
        for index in line.atoms.indices where line.atoms[index].atom.face >= 0 {
          let set = glyphs[line.atoms[index].atom.face]
          for glyph in line.atoms[index].atom.shape.glyphs { set.insert(glyph.id) }
        }
      case .turned(let ops, _, _), .mirrored(let ops, _), .group(let ops, _, _):
        collect(ops, into: glyphs)
      case .rule, .dots, .fill: break
      }
    }
  }
}
