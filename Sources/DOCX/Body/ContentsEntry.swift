import Documents

/// A line of the contents.
struct ContentsEntry: Hashable {
  var text: String
  /// 1 for titles and headings of the first level, as Word counts them.
  var level: Int
  /// The number of the bookmark.
  var number = 0

  /// Titles and headings of all levels, in the order in which they are written.
  static func all(of document: Document) -> [ContentsEntry] {
    document.blocks.compactMap { block in
      func words(_ inline: Inline) -> String { inline.plain.filter { !$0.isNewline } }
      switch block {
      case .title(let inline): return ContentsEntry(text: words(inline), level: 1)
      case .attachment(let attachment) where !attachment.title.isEmpty:
        return ContentsEntry(text: words(attachment.title), level: 1)
      case .heading(let heading):
        return ContentsEntry(text: heading.number + words(heading.inline), level: heading.level)
      default: return nil
      }
    }
  }
}
