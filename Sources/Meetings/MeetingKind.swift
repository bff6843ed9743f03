/// What kind of meeting it is: an open set, because every office has its own.
public struct MeetingKind: Sendable, Hashable, RawRepresentable {
  /// The Chinese name, as papers print it.
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let plenary = MeetingKind(rawValue: "全体会议")
  public static let standing = MeetingKind(rawValue: "常务会议")
  public static let topic = MeetingKind(rawValue: "专题会")
  public static let regular = MeetingKind(rawValue: "例会")
  public static let breakout = MeetingKind(rawValue: "分组讨论")
}

/// How far what a meeting is about may travel.
public enum Confidentiality: String, Sendable, Hashable, CaseIterable {
  case open
  /// Internal: calendars carry the title, not the agenda.
  case `internal`
  /// Confidential: calendars carry only that the time is taken.
  case confidential
}
