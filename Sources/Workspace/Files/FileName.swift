/// File names made of the user's words.
package enum FileName {
  /// A name that every system takes: without separators, control characters and line ends, at most
  /// 200 bytes.
  package static func safe(_ name: String) -> String {
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
