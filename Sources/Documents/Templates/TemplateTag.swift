/// One `{{…}}` of a template.
package struct TemplateTag: Sendable {
  package enum Kind: Sendable {
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
    /// `{{%x}}`, only in files that hold pictures.
    case picture
  }

  package var kind: Kind
  /// As the user wrote it, without functions.
  package var name: String
  /// `count` of `{{count(people)}}`, outermost first.
  package var functions: [String]
  /// UTF-8 offsets of the whole tag.
  package var range: Range<Int>
  /// UTF-8 offsets of the name.
  package var nameRange: Range<Int>
  /// Alone on its line, which then prints nothing.
  package var isStandalone = false

  package var opensSection: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .variable, .markup, .close, .partial, .comment, .picture: false
    }
  }
}

/// The tags of a template as they nest.
package struct TemplateNode: Sendable {
  /// Index into the tags.
  package var tag: Int
  package var children: [TemplateNode] = []
}
