public import CivilTime

/// Somebody on the roster.
public struct Person: Sendable, Hashable, Identifiable {
  /// The number in the roster, or the name where the roster has no numbers; unique.
  public var id: String
  public var name: String
  public var unit: String
  public var post: String
  /// Place in protocol order: 1 is the most senior; nil comes after all numbers.
  public var rank: Int?
  public var mobile: String
  public var email: String
  public var groups: [String]
  public var busy: [BusySpan]

  public init(
    id: String, name: String, unit: String = "", post: String = "", rank: Int? = nil,
    mobile: String = "", email: String = "", groups: [String] = [], busy: [BusySpan] = []
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.post = post
    self.rank = rank
    self.mobile = mobile
    self.email = email
    self.groups = groups
    self.busy = busy
  }
}

/// A span in which a person or a room is taken by something that is not planned here.
public struct BusySpan: Sendable, Hashable {
  public var interval: Interval
  public var reason: String
  /// A tentative span may be overridden at a cost.
  public var isTentative: Bool

  public init(_ interval: Interval, reason: String = "", isTentative: Bool = false) {
    self.interval = interval
    self.reason = reason
    self.isTentative = isTentative
  }
}
