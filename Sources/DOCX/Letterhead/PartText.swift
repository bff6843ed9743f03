import Diagnostics

/// The words of a part, one paragraph a line, and where each of them stands in the XML: office
/// programs cut a placeholder into runs wherever the cursor once stood.
struct PartText {
  /// A stretch of text inside one `w:t`.
  struct Piece: Hashable {
    /// Bytes of the part.
    var range: Range<Int>
    /// The `w:t`.
    var element: Int
  }

  private struct Segment {
    /// Bytes of the text.
    var text: Range<Int>
    var element: Int
    /// For each byte of the text the byte of the part where its character is written.
    var places: [Int]
    var end: Int
  }

  let file: SourceFile
  private let segments: [Segment]
  /// The paragraph of each line.
  let paragraphs: [Int]
  /// The bytes of each line, without its end.
  let lines: [Range<Int>]

  /// - Parameter name: the part as a user should know it.
  init(_ xml: PartXML, name: String) {
    var members: [Int: [Int]] = [:]
    var paragraphs: [Int] = []
    var lines: [Range<Int>] = []
    for (index, element) in xml.elements.enumerated() {
      switch element.kind {
      case .paragraph: paragraphs.append(index)
      case .text, .lineBreak, .tab:
        if let paragraph = xml.ancestor(element.parent, .paragraph) {
          members[paragraph, default: []].append(index)
        }
      default: break
      }
    }
    var text: [UInt8] = []
    var segments: [Segment] = []
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { text.append(UInt8(ascii: "\n")) }
      let lineStart = text.count
      for element in members[paragraph] ?? [] {
        guard xml.elements[element].kind == .text else {
          text.append(UInt8(ascii: " "))
          continue
        }
        let start = text.count
        let places = Self.read(xml.bytes, xml.elements[element].content, to: &text)
        segments.append(
          Segment(
            text: start..<text.count, element: element, places: places,
            end: xml.elements[element].content.upperBound))
      }
      lines.append(lineStart..<text.count)
    }
    file = SourceFile(name: name, bytes: text)
    self.segments = segments
    self.paragraphs = paragraphs
    self.lines = lines
  }

  /// Decodes the references of a text; full-width braces become the plain ones that were meant.
  private static func read(
    _ bytes: [UInt8], _ range: Range<Int>, to text: inout [UInt8]
  ) -> [Int] {
    var places: [Int] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      var piece: [UInt8]
      let rest = bytes[at..<range.upperBound]
      if bytes[at] == UInt8(ascii: "&"),
        let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";"))
      {
        piece = Array(reference(String(decoding: bytes[(at + 1)..<end], as: UTF8.self)).utf8)
        at = end + 1
      } else if rest.starts(with: "｛".utf8) || rest.starts(with: "｝".utf8) {
        piece = [rest.starts(with: "｛".utf8) ? UInt8(ascii: "{") : UInt8(ascii: "}")]
        at += 3
      } else {
        // A line end inside a text is no line end on paper.
        piece = [bytes[at] == 0x0A || bytes[at] == 0x0D ? 0x20 : bytes[at]]
        at += 1
      }
      if piece == [0x0A] { piece = [0x20] }
      text += piece
      places += piece.map { _ in start }
    }
    return places
  }

  private static func reference(_ name: String) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits = name.dropFirst(name.lowercased().hasPrefix("#x") ? 2 : 1)
      let radix = name.lowercased().hasPrefix("#x") ? 16 : 10
      let scalar = UInt32(digits, radix: radix).flatMap(Unicode.Scalar.init)
      return scalar.map { String(Character($0)) } ?? "\u{FFFD}"
    }
  }

  /// Where bytes of the text stand in the part: one piece for each `w:t` that they run through.
  func pieces(of range: Range<Int>) -> [Piece] {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].text.upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var result: [Piece] = []
    while low < segments.count, segments[low].text.lowerBound < range.upperBound {
      let segment = segments[low]
      let part = range.clamped(to: segment.text)
      if !part.isEmpty {
        let from = segment.places[part.lowerBound - segment.text.lowerBound]
        let last = part.upperBound - segment.text.lowerBound
        let to = last < segment.places.count ? segment.places[last] : segment.end
        result.append(Piece(range: from..<to, element: segment.element))
      }
      low += 1
    }
    return result
  }
}
