internal import CivilTime

/// A DURATION (RFC 5545 §3.3.6): days keep the clock's time across a change of clocks, seconds do not.
public struct Span: Sendable, Hashable {
  public var days: Int
  /// Of the same sign as the days.
  public var seconds: Int

  /// Both numbers are held within 400 years, so that sums with them cannot overflow.
  public init(days: Int = 0, seconds: Int = 0) {
    self.days = min(max(days, -146_097), 146_097)
    self.seconds = min(max(seconds, -146_097 * 86_400), 146_097 * 86_400)
  }

  public static func minutes(_ count: Int) -> Span {
    Span(seconds: min(max(count, -1 << 40), 1 << 40) * 60)
  }
  public static func days(_ count: Int) -> Span { Span(days: count) }

  public var isNegative: Bool { days < 0 || (days == 0 && seconds < 0) }

  public static prefix func - (span: Span) -> Span {
    Span(days: -span.days, seconds: -span.seconds)
  }
}

extension Span: CustomStringConvertible {
  /// `P1D`, `-PT15M`, `PT1H30M`; zero is `PT0S`.
  public var description: String {
    let (days, total) = (abs(days), abs(seconds))
    var text = isNegative ? "-P" : "P"
    if days > 0, days % 7 == 0, total == 0 { return text + "\(days / 7)W" }
    if days > 0 { text += "\(days)D" }
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    if total > 0 || days == 0 { text += "T" }
    if hours > 0 { text += "\(hours)H" }
    // The grammar has no hours followed at once by seconds.
    if minutes > 0 || (hours > 0 && rest > 0) { text += "\(minutes)M" }
    if rest > 0 || (total == 0 && days == 0) { text += "\(rest)S" }
    return text
  }

  /// Reads the value of a DURATION; nil where it is none.
  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    var sign = 1
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      bytes = bytes.dropFirst()
    }
    guard bytes.first == UInt8(ascii: "P") else { return nil }
    bytes = bytes.dropFirst()
    var inTime = false
    var days = 0
    var seconds = 0
    var parts = 0
    while let first = bytes.first {
      if first == UInt8(ascii: "T"), !inTime {
        inTime = true
        bytes = bytes.dropFirst()
        continue
      }
      let digits = bytes.prefix { (48...57).contains($0) }
      bytes = bytes.dropFirst(digits.count)
      guard (1...9).contains(digits.count), let unit = bytes.popFirst() else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      switch (unit, inTime) {
      case (UInt8(ascii: "W"), false): days += number * 7
      case (UInt8(ascii: "D"), false): days += number
      case (UInt8(ascii: "H"), true): seconds += number * 3600
      case (UInt8(ascii: "M"), true): seconds += number * 60
      case (UInt8(ascii: "S"), true): seconds += number
      default: return nil
      }
      parts += 1
      guard parts <= 5 else { return nil }
    }
    guard parts > 0 else { return nil }
    self.init(days: sign * days, seconds: sign * seconds)
  }
}

extension DateTime {
  /// The end of something that starts here, on the same clock; instants need the zone, see
  /// `ZoneBook`.
  func advanced(by span: Span) -> DateTime {
    with(
      LocalDateTime(
        secondsSinceEpoch: local.secondsSinceEpoch + span.days * 86_400 + span.seconds))
  }
}
