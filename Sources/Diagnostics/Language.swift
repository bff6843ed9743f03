/// A language that the program speaks to its user.
public enum Language: String, Sendable, CaseIterable {
  case zh
  case en
}

/// One sentence in both languages of the program.
public struct Text: Sendable, Hashable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same words in both languages: names, numbers, quoted input.
  public init(_ same: String) {
    self.init(zh: same, en: same)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
