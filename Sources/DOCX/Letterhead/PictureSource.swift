import Documents

/// Pictures for `{{%name}}`: a file that the value names, or a code that a phone reads.
struct PictureSource {
  enum Answer {
    case drawing(String)
    /// Why there is none.
    case none(String)
  }

  static let largestFile = 8 << 20

  /// The bytes of a file of the office, by the name that a field gives it.
  let file: (String) -> [UInt8]?
  private(set) var added: [(name: String, bytes: [UInt8])] = []
  private var relations: [String: String] = [:]
  private var count = 0

  init(file: @escaping (String) -> [UInt8]?) { self.file = file }

  /// Starts the relations of another part.
  mutating func beginPart() { relations = [:] }

  /// Ids and targets that the part needs now.
  var newRelations: [(id: String, target: String)] {
    relations.map { ($0.value, $0.key) }.sorted { $0.id < $1.id }
  }

  mutating func drawing(for value: String) -> Answer {
    let isFile = ["png", "jpg", "jpeg"].contains {
      value.lowercased().hasSuffix("." + $0)
    }
    if isFile {
      guard let bytes = file(value) else { return .none(value) }
      guard bytes.count <= Self.largestFile, let size = PictureSize(bytes) else {
        return .none(value)
      }
      let ending = size.isPNG ? "png" : "jpeg"
      let points = size.points
      return drawing(bytes, ending: ending, width: points.width, height: points.height, value)
    }
    guard let symbol = QRSymbol(value) else { return .none(value) }
    let side = max(mm(25), Double(symbol.size + 8) * mm(0.5))
    return drawing(PNG.bytes(of: symbol), ending: "png", width: side, height: side, value)
  }

  private mutating func drawing(
    _ bytes: [UInt8], ending: String, width: Double, height: Double, _ words: String
  ) -> Answer {
    let name: String
    if let known = added.first(where: { $0.bytes == bytes }) {
      name = known.name
    } else {
      name = "banhui\(added.count + 1).\(ending)"
      added.append((name, bytes))
    }
    let target = "media/\(name)"
    let id = relations[target] ?? "rIdBanhui\(relations.count + 1)"
    relations[target] = id
    count += 1
    // Far from the numbers that the file's own drawings have.
    let picture = Picture(
      relation: id, number: 900_000 + count, width: width, height: height, words: words)
    return .drawing(picture.standaloneXML)
  }
}
