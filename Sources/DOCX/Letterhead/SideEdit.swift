/// What a picture adds to the parts that list others: put in before their last tag.
enum SideEdit: Equatable {
  case relations([(id: String, target: String)])
  case contentTypes

  static func == (a: SideEdit, b: SideEdit) -> Bool {
    switch (a, b) {
    case (.contentTypes, .contentTypes): true
    case (.relations(let a), .relations(let b)): a.map(\.id) == b.map(\.id)
    case (.contentTypes, .relations), (.relations, .contentTypes): false
    }
  }

  /// The part with the additions; a part that was not there is made.
  func made(from old: [UInt8]?) -> [UInt8] {
    let package = "http://schemas.openxmlformats.org/package/2006"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    switch self {
    case .relations(let relations):
      let added = relations.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\(office)/relationships/image\""
          + " Target=\"\($0.target)\" xmlns=\"\(package)/relationships\"/>"
      }.joined()
      guard let old else {
        return Array(
          (XMLText.declaration + "<Relationships xmlns=\"\(package)/relationships\">"
            + "\(added)</Relationships>").utf8)
      }
      return Self.inserted(added, beforeEndOf: old)
    case .contentTypes:
      guard let old else { return [] }
      let known = String(decoding: old, as: UTF8.self).lowercased()
      let added = ["png", "jpeg"].filter { !known.contains("extension=\"\($0)\"") }.map {
        "<Default Extension=\"\($0)\" ContentType=\"image/\($0)\""
          + " xmlns=\"\(package)/content-types\"/>"
      }.joined()
      // Defaults stand anywhere among the children, in every reader known.
      return Self.inserted(added, beforeEndOf: old)
    }
  }

  private static func inserted(_ text: String, beforeEndOf old: [UInt8]) -> [UInt8] {
    let end = old.lastIndex(of: UInt8(ascii: "<")) ?? old.count
    return Array(old[..<end]) + Array(text.utf8) + Array(old[end...])
  }
}
