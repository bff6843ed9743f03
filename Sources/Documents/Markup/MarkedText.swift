import Diagnostics

/// One scalar of an expanded template, and where it came from.
struct Marked: Sendable {
  var scalar: Unicode.Scalar
  /// From a value: text that is never structure, whatever it looks like.
  var isLiteral: Bool
  var place: TemplatePlace

  /// Whether this is a character of the template's own, as structure is.
  func `is`(_ wanted: Unicode.Scalar) -> Bool { scalar == wanted && !isLiteral }
  var isBlank: Bool { scalar == " " || scalar == "\t" }
}

/// A line, or a part of one.
typealias MarkedSlice = ArraySlice<Marked>

/// An expanded template with its marks taken out again and kept beside each scalar.
struct MarkedText: Sendable {
  let lines: [MarkedSlice]

  init(_ text: String) {
    var all: [Marked] = []
    var lines: [MarkedSlice] = []
    var starts = [0]
    var place = TemplatePlace(file: 0, offset: 0)
    var pending: Unicode.Scalar?
    var isLiteral = false
    var isFrozen = false
    for scalar in text.unicodeScalars {
      if let first = pending {
        place = TemplateMark.place(first, scalar)
        pending = nil
        continue
      }
      switch scalar {
      case TemplateMark.valueStart:
        isLiteral = true
        isFrozen = true
      case TemplateMark.markupStart: isFrozen = true
      case TemplateMark.valueEnd, TemplateMark.markupEnd:
        isLiteral = false
        isFrozen = false
      case _ where TemplateMark.isHigh(scalar): pending = scalar
      default:
        all.append(Marked(scalar: scalar, isLiteral: isLiteral, place: place))
        if !isFrozen { place.offset += UTF8.width(scalar) }
        if scalar == "\n", !isLiteral { starts.append(all.count) }
      }
    }
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] - 1 : all.count
      lines.append(all[start..<end])
    }
    self.lines = lines
  }
}

extension MarkedSlice {
  /// The words, with markup characters as they stand.
  var text: String {
    var result = ""
    result.unicodeScalars.append(contentsOf: lazy.map(\.scalar))
    return result
  }

  var isBlankLine: Bool { allSatisfy { $0.isBlank || $0.is("\u{3000}") } }

  /// Columns of spaces at the beginning, a tab reaching to the next multiple of four.
  var indent: Int {
    var columns = 0
    for mark in self {
      if mark.is(" ") {
        columns += 1
      } else if mark.is("\t") {
        columns += 4 - columns % 4
      } else {
        break
      }
    }
    return columns
  }

  /// Without blanks at both ends; blanks of values stay.
  var trimmed: MarkedSlice {
    var slice = self
    while let first = slice.first, first.isBlank, !first.isLiteral { slice.removeFirst() }
    while let last = slice.last, last.isBlank, !last.isLiteral { slice.removeLast() }
    return slice
  }

  /// Without up to so many columns of indent.
  func outdented(by columns: Int) -> MarkedSlice {
    var slice = self
    var left = columns
    while left > 0, let first = slice.first, !first.isLiteral, first.isBlank {
      left -= first.scalar == "\t" ? 4 : 1
      slice.removeFirst()
    }
    return slice
  }

  /// How many of one structural scalar stand at the beginning.
  func count(of scalar: Unicode.Scalar) -> Int { prefix { $0.is(scalar) }.count }

  /// Cut at each structural separator.
  func parts(separatedBy separator: Unicode.Scalar) -> [MarkedSlice] {
    split(omittingEmptySubsequences: false) { $0.is(separator) }
  }
}
