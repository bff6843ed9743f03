/// Writes the short form for a group chat (会议短信): the title, then whole sentences as long as
/// they fit.
public struct MessageRenderer: Sendable {
  /// The message stays under so many characters, marks included.
  public let limit: Int

  public init(limit: Int = 300) { self.limit = max(20, limit) }

  public func render(_ document: Document) -> String {
    let title = document.title
    var message = title.isEmpty ? "" : "【\(shortened(title, to: limit / 2))】"
    let ending = self.ending(document)
    let room = limit - 1 - ending.count
    for sentence in sentences(document) where message.count + sentence.count <= room {
      message += sentence
    }
    return message + (message.count + ending.count < limit ? ending : "")
  }

  private func sentences(_ document: Document) -> [String] {
    document.blocks.flatMap { block -> [String] in
      switch block {
      case .addressees(let inline): return [OfficialTexts.addressees(inline).plain]
      case .paragraph(let paragraph): return Self.split(paragraph.inline.plain)
      case .labelled(let lines):
        return lines.filter { !$0.inline.isEmpty }.map { line in
          let text = line.inline.plain.split(whereSeparator: \.isNewline).joined(separator: "，")
          return "\(line.label)：\(text)" + (Self.isEnded(text) ? "" : "；")
        }
      case .list(let list):
        return list.items.flatMap { item -> [String] in
          guard case .paragraph(let paragraph)? = item.first else { return [] }
          return Self.split(paragraph.inline.plain)
        }
      default: return []
      }
    }
  }

  private func ending(_ document: Document) -> String {
    for case .signature(let signature) in document.blocks {
      let name = signature.issuers.joined(separator: "、")
      if !name.isEmpty, name.count < limit / 4 { return "（\(name)）" }
    }
    return ""
  }

  private func shortened(_ text: String, to count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "…"
  }

  private static func split(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for character in text where !character.isNewline {
      current.append(character)
      if "。；！？".contains(character) {
        sentences.append(current)
        current = ""
      }
    }
    if !current.isEmpty { sentences.append(isEnded(current) ? current : current + "。") }
    return sentences
  }

  private static func isEnded(_ text: String) -> Bool {
    text.last.map { "。；！？：，".contains($0) } ?? true
  }
}
