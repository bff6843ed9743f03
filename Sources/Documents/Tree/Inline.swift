/// A stretch of text in one appearance: what every renderer draws without looking further.
public struct Run: Sendable, Hashable {
  /// Plain text; `"\n"` inside it is a forced line break.
  public var text: String
  public var isStrong: Bool
  /// Emphasis is 楷体 in Chinese printing, not slanted letters.
  public var isEmphasized: Bool
  /// The address that the text leads to, if it is a link.
  public var link: String?

  public init(
    _ text: String, isStrong: Bool = false, isEmphasized: Bool = false, link: String? = nil
  ) {
    self.text = text
    self.isStrong = isStrong
    self.isEmphasized = isEmphasized
    self.link = link
  }
}

/// Running text inside a paragraph, a heading or a cell.
public struct Inline: Sendable, Hashable, ExpressibleByStringLiteral {
  public var runs: [Run]

  public init(runs: [Run]) { self.runs = runs }
  public init(_ text: String) { runs = text.isEmpty ? [] : [Run(text)] }
  public init(stringLiteral value: String) { self.init(value) }

  /// The words without their appearance.
  public var plain: String { runs.map(\.text).joined() }
  public var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// Adds a run, joined to the last one where both look the same.
  mutating func append(_ run: Run) {
    if run.text.isEmpty { return }
    if let last = runs.last, last.isStrong == run.isStrong,
      last.isEmphasized == run.isEmphasized, last.link == run.link
    {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }
}
