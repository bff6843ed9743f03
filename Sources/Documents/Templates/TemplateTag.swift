/// One `{{…}}` of a template.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable
    /// `{{{x}}}` or `{{&x}}`: the value is markup.
    case markup
    case section
    case inverted
    case close
    case partial
    /// `{{<x}}`: a parent whose blocks are replaced.
    case parent
    /// `{{$x}}`: a block that can be replaced.
    case block
    case comment
  }

  var kind: Kind
  /// As the user wrote it, without functions.
  var name: String
  /// `count` of `{{count(people)}}`, outermost first.
  var functions: [String]
  /// UTF-8 offsets of the whole tag.
  var range: Range<Int>
  /// UTF-8 offsets of the name.
  var nameRange: Range<Int>
  /// Alone on its line, which then prints nothing.
  var isStandalone = false

  var opensSection: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .variable, .markup, .close, .partial, .comment: false
    }
  }
}

/// The tags of a template as they nest.
struct TemplateNode: Sendable {
  /// Index into the tags.
  var tag: Int
  var children: [TemplateNode] = []
}
