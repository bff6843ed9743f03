public import CivilTime

/// One item of a meeting's business.
public struct AgendaItem: Sendable, Hashable {
  public var title: String
  /// What it will probably take. nil: the items without a length share what the others leave of
  /// the meeting.
  public var duration: Minutes?
  /// What it may take at most; nil: no longer than is probable.
  public var longest: Minutes?
  public var presenter: Person.ID?
  /// The unit that presents, where no person is named.
  public var presentingUnit: String
  /// Whether that unit is called in for the item: nobody of it is there anyway or named here.
  public var callsUnit: Bool
  /// People who attend for this item only; they are not needed at the others.
  public var attendees: [Person.ID]
  /// Items of one topic are taken one after another; empty for an item of its own.
  public var topic: String
  public var position: Position?
  /// Other items, by their place in the agenda from 0, that must come before this one.
  public var after: Set<Int>
  /// The part of the day's clock within which it must be taken, for a presenter who is free then.
  public var window: TimeSpan?
  /// By how much longer it took on the day than planned: what follows is shifted by it.
  public var delay: Minutes

  /// A fixed place in the order of business.
  public enum Position: Sendable, Hashable {
    case first
    case last
    /// From 1.
    case number(Int)
  }

  public init(
    title: String, duration: Minutes? = nil, presenter: Person.ID? = nil,
    presentingUnit: String = "", attendees: [Person.ID] = []
  ) {
    self.title = title
    self.duration = duration
    self.presenter = presenter
    self.presentingUnit = presentingUnit
    callsUnit = presenter == nil && !presentingUnit.isEmpty
    self.attendees = attendees
    topic = ""
    after = []
    delay = .zero
  }
}
