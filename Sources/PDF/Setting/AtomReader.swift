import Documents

/// Turns running text into atoms with faces and widths.
struct AtomReader {
  let fonts: FontBook
  let role: FontRole
  let size: Double
  /// The width of a character of the grid.
  let advance: Double

  func atoms(_ inline: Inline) -> [Atom] {
    var result: [Atom] = []
    for run in inline.runs {
      let runRole = run.isEmphasized ? FontRole.kai : role
      append(Array(run.text), runRole, run.isStrong, run.link, to: &result)
    }
    spaceScripts(&result)
    return result
  }

  /// A fifth of a character between Chinese and other letters or digits, as word processors set it.
  private func spaceScripts(_ atoms: inout [Atom]) {
    for index in atoms.indices.dropLast() {
      let (before, after) = (atoms[index], atoms[index + 1])
      let isChange =
        before.kind == .wide && after.kind == .word || before.kind == .word && after.kind == .wide
      guard isChange, before.text.last.map(Self.isLetter) == true,
        after.text.first.map(Self.isLetter) == true
      else { continue }
      let space = size / 5 + max(0, size - advance)
      atoms[index].scriptSpace = space
      atoms[index].width += space
    }
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  func atoms(_ text: String) -> [Atom] { atoms(Inline(text)) }

  private func append(
    _ characters: [Character], _ role: FontRole, _ isBold: Bool, _ link: String?,
    to result: inout [Atom]
  ) {
    var at = 0
    while at < characters.count {
      let character = characters[at]
      if character.isNewline {
        result.append(Atom(kind: .lineEnd, text: "", face: -1, width: 0))
        at += 1
      } else if character == " " {
        result.append(Atom(kind: .space, text: " ", face: -1, width: size / 4))
        at += 1
      } else if isWide(characters, at) {
        result.append(wide(character, role, isBold, link))
        at += 1
      } else {
        var end = at + 1
        while end < characters.count, !isWide(characters, end),
          !characters[end].isWhitespace || characters[end] == Self.fixedSpace
        { end += 1 }
        for piece in pieces(characters[at..<end]) {
          result += words(piece, role, isBold, link)
        }
        at = end
      }
    }
  }

  /// A quotation mark or dot between letters belongs to the word: don’t.
  private func isWide(_ characters: [Character], _ at: Int) -> Bool {
    guard LineRules.isWide(characters[at]) else { return false }
    guard characters[at] == "’" || characters[at] == "·" else { return true }
    let before = at > 0 && characters[at - 1].isASCII && characters[at - 1].isLetter
    let after =
      at + 1 < characters.count && characters[at + 1].isASCII
      && characters[at + 1].isLetter
    return !(before && after)
  }

  private func wide(
    _ character: Character, _ role: FontRole, _ isBold: Bool, _ link: String?
  ) -> Atom {
    let face = fonts.face(for: character, role: role, isBold: isBold, size: size) ?? -1
    let text = String(character)
    let shape = face >= 0 ? fonts.faces[face].shape(text) : Typeface.Shape(width: advance)
    let natural = shape.width
    // A square glyph is a trifle wider than the cell of the grid, and stands in it all the same.
    let cell = natural > size * 1.1 ? natural : advance
    var atom = Atom(
      kind: .wide, text: text, face: face, shape: shape, width: cell, link: link)
    if LineRules.halfClosing.contains(character) {
      atom.mark = .closing
      atom.slack = advance / 2
    } else if LineRules.halfOpening.contains(character) {
      atom.mark = .opening
      atom.slack = advance / 2
    }
    // A mark whose glyph is narrow stands at its own side of the square.
    switch atom.mark {
    case .none: atom.inset = (atom.width - natural) / 2
    case .opening: atom.inset = atom.width - natural - (natural > size * 0.8 ? 0 : size * 0.05)
    case .closing: atom.inset = natural > size * 0.8 ? (atom.width - natural) / 2 : size * 0.05
    }
    return atom
  }

  /// A space where no line may end.
  private static let fixedSpace: Character = "\u{A0}"

  /// Joined words may be parted after their hyphens, long addresses after these characters.
  private func pieces(_ word: ArraySlice<Character>) -> [ArraySlice<Character>] {
    let isLong = word.count > 28
    var result: [ArraySlice<Character>] = []
    var start = word.startIndex
    for at in word.indices.dropLast()
    where isLong && "/?&=@_-.".contains(word[at]) || LineRules.joinsWords(word, at: at) {
      result.append(word[start...at])
      start = at + 1
    }
    result.append(word[start...])
    return result
  }

  /// One atom, or one for each stretch of characters that one face has.
  private func words(
    _ word: ArraySlice<Character>, _ role: FontRole, _ isBold: Bool, _ link: String?
  ) -> [Atom] {
    var result: [Atom] = []
    for character in word {
      let face = fonts.face(for: character, role: role, isBold: isBold, size: size) ?? -1
      if let last = result.indices.last, result[last].face == face {
        result[last].text.append(character)
      } else {
        result.append(Atom(kind: .word, text: String(character), face: face, width: 0, link: link))
      }
    }
    for index in result.indices {
      let face = result[index].face
      if face >= 0 { result[index].shape = fonts.faces[face].shape(result[index].text) }
      result[index].width = face >= 0 ? result[index].shape.width : size
      guard result[index].text.allSatisfy(\.isASCII) else { continue }
      result[index].tracking = min(0, advance - size)
      result[index].width += result[index].tracking * Double(result[index].text.count)
    }
    if let last = result.indices.last, word.last.map({ "/?&=@_-.".contains($0) }) == true {
      result[last].breaksAfter = word.count > 1
    }
    return result
  }

  /// A word longer than a line, character by character.
  func torn(_ atom: Atom) -> [Atom] {
    atom.text.map { character in
      var piece = atom
      piece.text = String(character)
      piece.shape = atom.face >= 0 ? fonts.faces[atom.face].shape(piece.text) : Typeface.Shape()
      piece.width = atom.face >= 0 ? piece.shape.width : size
      piece.kind = .wide
      return piece
    }
  }
}
