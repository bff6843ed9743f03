/// One part of a paper, in reading order.
public indirect enum Block: Sendable, Hashable {
  /// The title of the paper, or of one part of a bound volume.
  case title(Inline)
  /// 主送机关, without its colon at the end.
  case addressees(Inline)
  case heading(Heading)
  case paragraph(Paragraph)
  case list(List)
  case table(Table)
  /// Labels with hanging text: 出席、请假、列席 of minutes, 时间、地点 of a notice.
  case labelled([Labelled])
  /// 附件说明: the names of the attachments, listed under the text.
  case attachmentList([Inline])
  case signature(Signature)
  /// 附注: set in brackets under the date.
  case note(Inline)
  /// The start of an attachment: a new page with 附件 and its title.
  case attachment(Attachment)
  case roster(Roster)
  case signIn(SignIn)
  case seatMap(SeatMap)
  case cards(Cards)
  case qrCode(QRCode)
  /// A table of contents of the titles and headings that follow.
  case contents
  case pageBreak
}

/// A numbered heading; levels 1 to 4 are 一、（一）1. and （1） (GB/T 9704-2012 §7.3.3).
public struct Heading: Sendable, Hashable {
  /// 1…4.
  public var level: Int
  /// Counted from 1 among its neighbours, or nil where the heading carries no number.
  public var ordinal: Int?
  public var inline: Inline

  public init(level: Int, ordinal: Int?, inline: Inline) {
    self.level = level
    self.ordinal = ordinal
    self.inline = inline
  }

  /// The number as printed: `一、`, `（二）`, `3.` or `（4）`; empty for a heading without one.
  public var number: String { ordinal.map { HeadingNumber.text($0, level: level) } ?? "" }
}

public struct Paragraph: Sendable, Hashable {
  public enum Alignment: String, Sendable {
    /// Both margins flush, the first line two characters in.
    case justified
    case centered
    case right
    /// From the left margin, without an indent.
    case left
  }
  public var inline: Inline
  public var alignment: Alignment

  public init(_ inline: Inline, alignment: Alignment = .justified) {
    self.inline = inline
    self.alignment = alignment
  }
}

public struct List: Sendable, Hashable {
  /// The first number of an ordered list; nil for an unordered one.
  public var start: Int?
  /// Each item holds blocks, its first usually a paragraph.
  public var items: [[Block]]

  public init(start: Int? = nil, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}

/// One label and what belongs to it.
public struct Labelled: Sendable, Hashable {
  public var label: String
  public var inline: Inline

  public init(_ label: String, _ inline: Inline) {
    self.label = label
    self.inline = inline
  }
}
