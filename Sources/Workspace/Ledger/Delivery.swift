package import CivilTime

/// The last message about a meeting that one person was given.
package struct Delivery: Sendable, Codable, Equatable {
  package enum Method: String, Sendable, Codable {
    case request = "REQUEST"
    case cancel = "CANCEL"
  }

  /// How far the message has come.
  package enum Standing: String, Sendable, Codable {
    /// A file that somebody may have sent.
    case written
    /// Waits for `invite --send`; certain not to have left.
    case queued
    case sent
  }

  package var name: String
  /// Empty for who is told by hand.
  package var address: String
  package var method: Method
  package var sequence: Int
  /// DTSTAMP of the message, in UTC, as `2026-12-01T01:00:00Z`.
  package var stamp: String
  /// Which announced state of the meeting the message told.
  package var version: Int
  /// Which state the message before it told, where that has left or may have; nil for the first.
  package var previous: Int?
  /// A fingerprint of everything else it told this person.
  package var digest: String
  package var standing: Standing
  /// When it came to this standing, on the workspace's wall clock.
  package var at: String

  /// Whether the person holds the meeting, as far as we know.
  package var isInvited: Bool { method == .request }
  package var isByHand: Bool { address.isEmpty }

  /// Which announced state the person knows, as far as we know; nil for none.
  var known: Int? {
    if standing == .queued { return previous }
    return isInvited ? version : nil
  }

  func isSameAddress(as recipient: Recipient) -> Bool {
    address.lowercased() == recipient.address.lowercased()
  }

  package var stampTime: LocalDateTime? {
    get { Delivery.time(stamp) }
  }

  /// `2026-12-01T01:00:00Z`.
  package static func text(_ utc: LocalDateTime) -> String {
    let seconds = utc.time.second % 60
    let clock = "\(utc.time)"
    return "\(utc.day)T\(clock)\(seconds == 0 ? ":00" : "")Z"
  }

  static func time(_ text: String) -> LocalDateTime? {
    guard text.hasSuffix("Z") else { return nil }
    let parts = text.dropLast().split(separator: "T")
    guard parts.count == 2, let day = Day(iso: parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3,
      let time = TimeOfDay(hour: clock[0], minute: clock[1], second: clock[2])
    else { return nil }
    return LocalDateTime(day, time)
  }
}
