/// The parts of a .docx that carry words, and how a user knows them.
enum PartNames {
  /// `word/header2.xml` → 页眉2; nil for parts that are copied as they are.
  static func title(of part: String) -> String? {
    guard part.hasPrefix("word/"), part.hasSuffix(".xml") else { return nil }
    let name = part.dropFirst(5).dropLast(4)
    let titles = [
      ("document", "正文"), ("header", "页眉"), ("footer", "页脚"), ("footnotes", "脚注"),
      ("endnotes", "尾注"),
    ]
    for (prefix, title) in titles where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count)
      if number.allSatisfy({ $0.isASCII && $0.isNumber }) { return title + number }
    }
    return nil
  }

  static func relations(of part: String) -> String {
    let pieces = part.split(separator: "/")
    return pieces.dropLast().joined(separator: "/") + "/_rels/\(pieces.last ?? "").rels"
  }

  /// A name that could lead out of the folder into which someone unpacks the file.
  static func isUnsafe(_ name: String) -> Bool {
    name.hasPrefix("/") || name.contains("\\") || name.contains(":")
      || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
