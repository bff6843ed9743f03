/// One change of a part, over a range of its bytes; what is inside another edit belongs to it.
struct Edit {
  enum Action {
    /// The value of a tag, in a `w:t`.
    case value(tag: Int, element: Int)
    case picture(tag: Int, element: Int)
    case delete
    /// Left out of every copy but the first: what must be named once in a file.
    case deleteInCopies
    case insert([UInt8])
    /// The words between two tags of one paragraph.
    case inline(Inline)
    /// Whole paragraphs or rows.
    case block(Block)
  }

  struct Inline {
    var tag: Int
    /// What is repeated.
    var content: Range<Int>
    /// The `w:t` in which it begins and the one in which it ends.
    var first: Int
    var last: Int
  }

  struct Block {
    var tag: Int
    /// What is repeated; the range of the edit is what goes away where nothing is.
    var content: Range<Int>
    /// A paragraph must follow where nothing, or no paragraph, is left in front of the end of a cell.
    var needsParagraphWhenEmpty: Bool
    var needsParagraph: Bool
  }

  var range: Range<Int>
  var action: Action
  /// How deep the section is nested, for two that cover the same bytes.
  var depth = 0
  var children: [Edit] = []

  /// Edits put into those that hold them; nil and the place where two of them cross.
  static func nested(_ edits: [Edit]) -> (edits: [Edit], crossing: Int?) {
    let sorted = edits.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.range.lowerBound != y.range.lowerBound {
        return x.range.lowerBound < y.range.lowerBound
      }
      if x.range.upperBound != y.range.upperBound {
        return x.range.upperBound > y.range.upperBound
      }
      return x.depth == y.depth ? a.offset < b.offset : x.depth < y.depth
    }.map(\.element)
    var open: [Edit] = []
    var result: [Edit] = []
    func close() {
      guard let last = open.popLast() else { return }
      if open.isEmpty { result.append(last) } else { open[open.count - 1].children.append(last) }
    }
    for edit in sorted {
      while let last = open.last, !last.holds(edit) {
        if last.isContainer, last.range.upperBound > edit.range.lowerBound {
          return ([], edit.range.lowerBound)
        }
        close()
      }
      open.append(edit)
    }
    while !open.isEmpty { close() }
    return (result, nil)
  }

  private var isContainer: Bool {
    switch action {
    case .inline, .block, .delete: true
    case .value, .picture, .deleteInCopies, .insert: false
    }
  }

  private func holds(_ other: Edit) -> Bool {
    isContainer && range.lowerBound <= other.range.lowerBound
      && other.range.lowerBound < range.upperBound && other.range.upperBound <= range.upperBound
  }
}
