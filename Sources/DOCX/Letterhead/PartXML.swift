/// One XML part of a .docx as its elements and where they stand in the bytes, which stay as they
/// are.
struct PartXML {
  /// The elements that filling has to know; all others are passed over.
  enum Kind: String {
    case paragraph = "p"
    case run = "r"
    case runProperties = "rPr"
    case text = "t"
    case lineBreak = "br"
    case tab
    case table = "tbl"
    case row = "tr"
    case cell = "tc"
    case section = "sectPr"
    case bookmarkStart
    case bookmarkEnd
    case drawing
    case picture = "pict"
    case object
    case textBox = "txbxContent"
    case header = "hdr"
    case footer = "ftr"
    case footnote
    case endnote
    case other = ""
  }

  struct Element {
    var kind: Kind
    /// From `<` of the start tag to the end of the end tag.
    var range: Range<Int>
    /// Between the tags; empty for `<a/>`.
    var content: Range<Int>
    /// −1 at the root.
    var parent: Int
    var isEmpty: Bool
    /// The element after it under the same parent, or −1.
    var next = -1
  }

  /// Where the bytes are no XML that such a file may hold.
  struct Fault: Error {
    var offset: Int
    /// Whether the part brings definitions along, as no office program writes.
    var hasDefinitions = false
  }

  static let deepest = 512

  let bytes: [UInt8]
  /// In the order of their start tags.
  private(set) var elements: [Element] = []
  /// The prefix of WordprocessingML here, with its colon: `w:`.
  private(set) var prefix: [UInt8] = Array("w:".utf8)

  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    var open: [(element: Int, name: Range<Int>)] = []
    /// The last child so far of each open element.
    var lastChildren: [Int] = []
    var at = 0
    var hasRoot = false
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      guard start + 1 < bytes.count else { throw Fault(offset: start) }
      switch bytes[start + 1] {
      case UInt8(ascii: "?"): at = try end(of: "?>", from: start)
      case UInt8(ascii: "!"):
        if starts("<!--", at: start) {
          at = try end(of: "-->", from: start)
        } else if starts("<![CDATA[", at: start) {
          at = try end(of: "]]>", from: start)
        } else {
          throw Fault(offset: start, hasDefinitions: true)
        }
      case UInt8(ascii: "/"):
        let close = try end(of: ">", from: start)
        guard let (element, name) = open.popLast(),
          bytes[(start + 2)...].starts(with: bytes[name]),
          bytes[(start + 2 + name.count)..<close].dropLast().allSatisfy(Self.isBlank)
        else { throw Fault(offset: start) }
        lastChildren.removeLast()
        elements[element].content = elements[element].content.lowerBound..<start
        elements[element].range = elements[element].range.lowerBound..<close
        at = close
      default:
        let (name, tagEnd, isEmpty) = try startTag(at: start)
        if open.isEmpty {
          if hasRoot { throw Fault(offset: start) }
          hasRoot = true
          readPrefix(start..<tagEnd)
        }
        if let last = lastChildren.last, last >= 0 { elements[last].next = elements.count }
        if !lastChildren.isEmpty { lastChildren[lastChildren.count - 1] = elements.count }
        elements.append(
          Element(
            kind: kind(of: name), range: start..<tagEnd, content: tagEnd..<tagEnd,
            parent: open.last?.element ?? -1, isEmpty: isEmpty))
        if !isEmpty {
          open.append((elements.count - 1, name))
          lastChildren.append(-1)
        }
        if open.count > Self.deepest { throw Fault(offset: start) }
        at = tagEnd
      }
    }
    if let last = open.last { throw Fault(offset: elements[last.element].range.lowerBound) }
    if !hasRoot { throw Fault(offset: 0) }
  }

  private func startTag(
    at start: Int
  ) throws(Fault) -> (name: Range<Int>, end: Int, isEmpty: Bool) {
    var at = start + 1
    while at < bytes.count, !Self.isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "/")
    {
      at += 1
    }
    let name = (start + 1)..<at
    if name.isEmpty { throw Fault(offset: start) }
    var quote: UInt8?
    while at < bytes.count {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return (name, at + 1, bytes[at - 1] == UInt8(ascii: "/"))
      } else if byte == UInt8(ascii: "<") {
        break
      }
      at += 1
    }
    throw Fault(offset: start)
  }

  private func end(of text: String, from start: Int) throws(Fault) -> Int {
    let wanted = Array(text.utf8)
    var at = start
    while at + wanted.count <= bytes.count {
      if bytes[at] == wanted[0], bytes[at...].starts(with: wanted) { return at + wanted.count }
      at += 1
    }
    throw Fault(offset: start)
  }

  private func starts(_ text: String, at start: Int) -> Bool {
    bytes[start...].starts(with: text.utf8)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  /// The prefix that the root binds to the namespace, transitional or strict.
  private mutating func readPrefix(_ root: Range<Int>) {
    let text = String(decoding: bytes[root], as: UTF8.self)
    for part in text.split(whereSeparator: \.isWhitespace) where part.hasPrefix("xmlns") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[1].contains("wordprocessingml/"),
        sides[1].contains("wordprocessingml/main") || sides[1].contains("2006/main")
      else { continue }
      let name = sides[0].split(separator: ":").dropFirst().first.map(String.init) ?? ""
      prefix = Array((name.isEmpty ? "" : name + ":").utf8)
    }
  }

  private func kind(of name: Range<Int>) -> Kind {
    guard bytes[name].starts(with: prefix) else { return .other }
    return Kind(rawValue: String(decoding: bytes[name].dropFirst(prefix.count), as: UTF8.self))
      ?? .other
  }

  // MARK: Families

  /// The nearest of a kind at or above an element.
  func ancestor(_ element: Int, _ kind: Kind) -> Int? {
    var at = element
    while at >= 0 {
      if elements[at].kind == kind { return at }
      at = elements[at].parent
    }
    return nil
  }

  /// An element and all above it, the root last.
  func line(of element: Int) -> [Int] {
    var result: [Int] = []
    var at = element
    while at >= 0 {
      result.append(at)
      at = elements[at].parent
    }
    return result
  }

  func children(of parent: Int) -> [Int] {
    var result: [Int] = []
    let first = parent + 1
    guard first < elements.count, elements[first].parent == parent else { return [] }
    var at = first
    while at >= 0 {
      result.append(at)
      at = elements[at].next
    }
    return result
  }

  /// Whether an element of one of the kinds stands inside.
  func holds(_ element: Int, _ kinds: Set<Kind>) -> Bool {
    var at = element + 1
    while at < elements.count, elements[at].range.lowerBound < elements[element].range.upperBound {
      if kinds.contains(elements[at].kind) { return true }
      at += 1
    }
    return false
  }

  func startTag(of element: Int) -> Range<Int> {
    elements[element].range.lowerBound..<elements[element].content.lowerBound
  }

  /// `</w:r>` and the like.
  func endTag(_ kind: Kind) -> [UInt8] {
    Array("</".utf8) + prefix + Array(kind.rawValue.utf8) + [UInt8(ascii: ">")]
  }

  /// `<w:br/>` and the like.
  func emptyTag(_ kind: Kind) -> [UInt8] {
    [UInt8(ascii: "<")] + prefix + Array(kind.rawValue.utf8) + Array("/>".utf8)
  }
}
