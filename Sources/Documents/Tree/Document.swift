/// One paper as a tree: what it says and how its parts are called, but not where they stand on a
/// page. All renderers read this and nothing else.
public struct Document: Sendable, Hashable {
  /// What paper it is, from the template's front matter: `notice`, `agenda`, …
  public var kind: String
  /// The name of the page style: `gongwen`, `letter`, `minutes`, `plain` or an office's own.
  public var style: String
  public var paper: Paper
  /// The name for file metadata and windows, where no title stands on the paper itself.
  public var name: String
  public var cover: Cover?
  public var letterhead: Letterhead?
  public var blocks: [Block]
  /// 版记: the foot of the last even page (GB/T 9704-2012 §7.4).
  public var imprint: Imprint?
  /// A BCP 47 tag, `zh-CN` unless the template says otherwise.
  public var language: String

  public init(
    kind: String = "", style: String = "plain", paper: Paper = Paper(), name: String = "",
    cover: Cover? = nil, letterhead: Letterhead? = nil, blocks: [Block] = [],
    imprint: Imprint? = nil,
    language: String = "zh-CN"
  ) {
    self.kind = kind
    self.style = style
    self.paper = paper
    self.name = name
    self.cover = cover
    self.letterhead = letterhead
    self.blocks = blocks
    self.imprint = imprint
    self.language = language
  }

  /// The name, the words of the cover, of the first title or of the red head; for file metadata and window titles.
  public var title: String {
    if !name.isEmpty { return name }
    if let cover { return cover.title + cover.subtitle }
    for case .title(let inline) in blocks {
      return inline.plain.split(whereSeparator: \.isNewline).joined()
    }
    return letterhead?.issuers.joined() ?? ""
  }
}

/// The sheet a paper is printed on.
public struct Paper: Sendable, Hashable {
  public enum Size: String, Sendable, CaseIterable {
    case a4 = "A4"
    case a3 = "A3"
  }
  public enum Orientation: String, Sendable, CaseIterable {
    case portrait
    case landscape
  }
  public var size: Size
  public var orientation: Orientation

  public init(size: Size = .a4, orientation: Orientation = .portrait) {
    self.size = size
    self.orientation = orientation
  }
}
