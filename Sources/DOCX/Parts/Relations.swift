/// What `word/document.xml` refers to: parts beside it, pictures, and addresses outside.
struct Relations {
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private var targets: [(type: String, target: String, isOutside: Bool)] = [
    ("styles", "styles.xml", false), ("numbering", "numbering.xml", false),
    ("settings", "settings.xml", false), ("fontTable", "fontTable.xml", false),
  ]
  private var links: [String: String] = [:]
  /// The parts that are footers, and the pictures, in the order of their numbers.
  private(set) var footers: [String] = []
  private(set) var pictures: [[UInt8]] = []

  private mutating func add(_ type: String, _ target: String, isOutside: Bool = false) -> String {
    targets.append((type, target, isOutside))
    return "rId\(targets.count)"
  }

  /// The id of a footer part with this text; the same text is one part.
  mutating func footer(_ xml: String) -> String {
    if let index = footers.firstIndex(of: xml) {
      let name = "footer\(index + 1).xml"
      if let place = targets.firstIndex(where: { $0.target == name }) { return "rId\(place + 1)" }
    }
    footers.append(xml)
    return add("footer", "footer\(footers.count).xml")
  }

  mutating func picture(_ png: [UInt8]) -> String {
    pictures.append(png)
    return add("image", "media/image\(pictures.count).png")
  }

  /// The id of an address, nil where it is none that a reader should follow.
  mutating func link(_ address: String) -> String? {
    if let known = links[address] { return known }
    guard let target = Self.address(address) else { return nil }
    let id = add("hyperlink", target, isOutside: true)
    links[address] = id
    return id
  }

  /// An address as RFC 3986 writes it: Word refuses to open a file with any other.
  private static func address(_ text: String) -> String? {
    let schemes = ["http://", "https://", "mailto:", "tel:"]
    guard schemes.contains(where: { text.lowercased().hasPrefix($0) }), text.utf8.count < 2000
    else { return nil }
    let allowed = Set("-._~:/?#@!$&'()*+,;=".utf8)
    let bytes = Array(text.utf8)
    var result = ""
    for (index, byte) in bytes.enumerated() {
      let scalar = Unicode.Scalar(byte)
      let following = bytes[(index + 1)...].prefix(2)
      let isEscape =
        scalar == "%" && following.count == 2
        && following.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(byte))
      if isPlain || isEscape || allowed.contains(byte) {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  var xml: String {
    var xml =
      XMLText.declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    for (index, target) in targets.enumerated() {
      xml +=
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/\(target.type)\""
        + " Target=\"\(XMLText.escape(target.target))\""
        + (target.isOutside ? " TargetMode=\"External\"" : "") + "/>"
    }
    return xml + "</Relationships>"
  }
}
