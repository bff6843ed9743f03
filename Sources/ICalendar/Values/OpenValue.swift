/// A word from a list that the standard keeps open: the known ones are static members, and any
/// other is kept as it came.
public protocol OpenValue: Sendable, Hashable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  var word: String { get }
  init(_ word: String)
}

extension OpenValue {
  public init(stringLiteral word: String) { self.init(word) }
  public var description: String { word }
}

/// What a calendar file asks of who receives it (RFC 5546 §1.4).
public struct Method: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let publish: Method = "PUBLISH"
  public static let request: Method = "REQUEST"
  public static let reply: Method = "REPLY"
  public static let add: Method = "ADD"
  public static let cancel: Method = "CANCEL"
  public static let refresh: Method = "REFRESH"
  public static let counter: Method = "COUNTER"
  public static let declineCounter: Method = "DECLINECOUNTER"
}

/// Whether an event, a duty or a journal entry stands (RFC 5545 §3.8.1.11).
public struct Status: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let tentative: Status = "TENTATIVE"
  public static let confirmed: Status = "CONFIRMED"
  public static let cancelled: Status = "CANCELLED"
  public static let needsAction: Status = "NEEDS-ACTION"
  public static let inProcess: Status = "IN-PROCESS"
  public static let completed: Status = "COMPLETED"
}

/// Who may see it (RFC 5545 §3.8.1.3).
public struct Classification: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let isPublic: Classification = "PUBLIC"
  public static let isPrivate: Classification = "PRIVATE"
  public static let confidential: Classification = "CONFIDENTIAL"
}

/// Whether it takes up time (RFC 5545 §3.8.2.7).
public struct Transparency: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let opaque: Transparency = "OPAQUE"
  public static let transparent: Transparency = "TRANSPARENT"
}

/// The part that someone invited has (RFC 5545 §3.2.16).
public struct Role: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let chair: Role = "CHAIR"
  public static let required: Role = "REQ-PARTICIPANT"
  public static let optional: Role = "OPT-PARTICIPANT"
  public static let nonparticipant: Role = "NON-PARTICIPANT"
}

/// What someone invited has answered (RFC 5545 §3.2.12).
public struct Participation: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let needsAction: Participation = "NEEDS-ACTION"
  public static let accepted: Participation = "ACCEPTED"
  public static let declined: Participation = "DECLINED"
  public static let tentative: Participation = "TENTATIVE"
  public static let delegated: Participation = "DELEGATED"
}

/// What kind of attendee it is (RFC 5545 §3.2.3).
public struct AttendeeKind: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let individual: AttendeeKind = "INDIVIDUAL"
  public static let group: AttendeeKind = "GROUP"
  public static let resource: AttendeeKind = "RESOURCE"
  public static let room: AttendeeKind = "ROOM"
}

/// What a free/busy period is (RFC 5545 §3.2.9).
public struct BusyKind: OpenValue {
  public let word: String
  public init(_ word: String) { self.word = word.uppercased() }

  public static let free: BusyKind = "FREE"
  public static let busy: BusyKind = "BUSY"
  public static let unavailable: BusyKind = "BUSY-UNAVAILABLE"
  public static let tentative: BusyKind = "BUSY-TENTATIVE"
}
