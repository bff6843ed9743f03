public import CivilTime

/// When someone has time: VFREEBUSY (RFC 5545 §3.6.4). All its times are UTC.
public struct FreeBusy: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var kind: BusyKind
    public var period: Period

    public init(_ kind: BusyKind, _ period: Period) {
      self.kind = kind
      self.period = period
    }
  }

  public var uid: String
  public var stamp: LocalDateTime?
  /// The range that it speaks about.
  public var start: DateTime?
  public var end: DateTime?
  public var organizer: Organizer?
  public var attendees: [Attendee] = []
  public var url: String?
  public var entries: [Entry] = []
  public var properties: [Property] = []
  public var parameters: [String: [Parameter]] = [:]

  public init(uid: String, from start: DateTime? = nil, to end: DateTime? = nil) {
    self.uid = uid
    self.start = start
    self.end = end
  }
}
