/// Someone or something invited (RFC 5545 §3.8.4.1).
public struct Attendee: Sendable, Hashable {
  /// A calendar address, as a rule `mailto:…`.
  public var address: String
  public var name: String?
  public var kind: AttendeeKind?
  public var role: Role?
  public var participation: Participation?
  public var expectsReply: Bool?
  public var delegatedTo: [String] = []
  public var delegatedFrom: [String] = []
  public var members: [String] = []
  public var sentBy: String?
  /// Parameters that have no place above, such as SCHEDULE-STATUS.
  public var parameters: [Parameter] = []

  public init(
    _ address: String, name: String? = nil, kind: AttendeeKind? = nil, role: Role? = nil,
    participation: Participation? = nil, expectsReply: Bool? = nil
  ) {
    self.address = address
    self.name = name
    self.kind = kind
    self.role = role
    self.participation = participation
    self.expectsReply = expectsReply
  }

  /// An attendee who is asked to come and to answer, as an invitation names them.
  public static func invited(
    mail: String, name: String, role: Role = .required, kind: AttendeeKind = .individual
  ) -> Attendee {
    Attendee(
      "mailto:" + mail, name: name, kind: kind, role: role, participation: .needsAction,
      expectsReply: true)
  }
}

/// Whose meeting it is (RFC 5545 §3.8.4.3).
public struct Organizer: Sendable, Hashable {
  public var address: String
  public var name: String?
  /// Who acts for the organiser.
  public var sentBy: String?
  public var parameters: [Parameter] = []

  public init(_ address: String, name: String? = nil, sentBy: String? = nil) {
    self.address = address
    self.name = name
    self.sentBy = sentBy
  }
}

/// Whether two calendar addresses are one: the scheme and a mail address's domain, and in practice
/// the whole of it, are compared without regard to case.
public func isSameAddress(_ a: String, _ b: String) -> Bool {
  a.lowercased() == b.lowercased()
}
