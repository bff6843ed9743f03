/// One iCalendar object: VCALENDAR (RFC 5545 §3.4).
public struct Calendar: Sendable, Hashable {
  /// Who wrote the file.
  public var productID: String
  /// Set in messages between organiser and attendees, never in what a CalDAV server stores.
  public var method: Method?
  public var feed: Feed?
  public var events: [Event] = []
  public var todos: [Todo] = []
  public var freeBusy: [FreeBusy] = []
  /// VTIMEZONEs as read. Those of IANA names are written anew from the zone itself; one of a name
  /// that no zone has is written as it stands.
  public var zones: [Component] = []
  /// Everything else, kept as it came.
  public var properties: [Property] = []
  public var components: [Component] = []

  public init(productID: String = "-//banhui//banhui//ZH", method: Method? = nil) {
    self.productID = productID
    self.method = method
  }

  /// What a calendar says about itself to who subscribes to it (RFC 7986 §5); it has no place in
  /// invitations.
  public struct Feed: Sendable, Hashable {
    public var name: String
    public var description: String?
    public var refreshInterval: Span?
    /// Where the feed is fetched from.
    public var source: String?
    /// A CSS3 colour name.
    public var color: String?

    public init(
      name: String, description: String? = nil, refreshInterval: Span? = nil,
      source: String? = nil, color: String? = nil
    ) {
      self.name = name
      self.description = description
      self.refreshInterval = refreshInterval
      self.source = source
      self.color = color
    }
  }
}
