/// Names that are safe as file names on every system, each used once.
struct FileNames {
  private var used: Set<String> = []

  mutating func unique(_ name: String, else id: String) -> String {
    let safe = FileNames.safe(name)
    if used.insert(safe.lowercased()).inserted { return safe }
    let longer = FileNames.safe("\(name)-\(id)")
    used.insert(longer.lowercased())
    return longer
  }

  static func safe(_ name: String) -> String {
    let cleaned = name.map { character -> Character in
      let isBad =
        "/\\:*?\"<>|".contains(character) || character.isNewline
        || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      return isBad ? "_" : character
    }
    var result = String(cleaned)
    while result.utf8.count > 200 { result.removeLast() }
    return result.isEmpty || result.allSatisfy({ $0 == "." }) ? "_" : result
  }
}
