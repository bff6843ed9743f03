extension StringProtocol {
  /// A name or number as it is compared: `张　三` without the blanks that line up Chinese names,
  /// `１３９` in half-width digits.
  package func plainName() -> String {
    let characters = Array(trimmingBlanks().withHalfWidthDigits())
    var result = ""
    for (index, character) in characters.enumerated() {
      if character.isWhitespace, result.last?.isHan == true,
        characters[index...].first(where: { !$0.isWhitespace })?.isHan == true
      {
        continue
      }
      result.append(character)
    }
    return result
  }

  /// With ASCII digits for the full-width ones that Chinese input methods write.
  func withHalfWidthDigits() -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = (0xFF10...0xFF19).contains(scalar.value)
      scalars.append(isWide ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
    }
    return String(scalars)
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }
}

extension Int {
  /// A whole number, perhaps with full-width digits or a counting word: `300`, `３００`, `300人`.
  init?(counted text: some StringProtocol) {
    var rest = text.withHalfWidthDigits()
    if let last = rest.last, "人个座次排桌".contains(last) { rest.removeLast() }
    self.init(rest.trimmingBlanks())
  }
}
