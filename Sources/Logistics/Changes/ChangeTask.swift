public import Diagnostics
public import Meetings

/// One place that a change must reach before it is through: a person to be told, a card to be
/// made, a room to be unlocked at another time (变更落实).
public struct ChangeTask: Sendable, Hashable, Identifiable {
  /// The same for the same change, and another when what has to be done changes.
  public var id: String
  public var meeting: MeetingRequest.ID
  public var kind: Kind
  public var text: Text

  /// In the order in which they are listed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case people
    case room
    case seats
    case cards
    case calendars
    case duties
  }

  public init(meeting: MeetingRequest.ID, kind: Kind, text: Text) {
    self.meeting = meeting
    self.kind = kind
    self.text = text
    // Five digits are enough to tell the few tasks of one meeting apart, and short enough to type.
    id = "\(meeting)/\(Fingerprint("\(kind.rawValue)\u{0}\(text.zh)").digits.suffix(5))"
  }
}
