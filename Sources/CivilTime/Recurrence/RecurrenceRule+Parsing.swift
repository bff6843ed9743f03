/// What is wrong with the text of a recurrence rule.
public struct RecurrenceRuleError: Error, Sendable, Hashable {
  public enum Reason: Sendable, Hashable {
    /// A piece that is not `NAME=value`.
    case malformed
    case unknownPart
    case repeatedPart
    case invalidValue
    case missingFrequency
    /// COUNT and UNTIL exclude each other.
    case countAndUntil
    /// The part must not be used with this FREQ, or not with its neighbours.
    case notAllowed(RecurrenceRule.Frequency)
    /// BYSETPOS needs another BY part.
    case positionsAlone
    /// Calendars other than the Gregorian (RFC 7529) are not read.
    case otherCalendar(String)
  }

  public let reason: Reason
  /// The piece of the rule that is meant, such as `BYDAY=XX`.
  public let part: String
  /// UTF-8 offset of the piece within the rule.
  public let offset: Int
}

extension RecurrenceRule {
  /// The most values that one list of a rule may hold; no honest rule has more.
  static let mostValues = 512

  /// Reads the value of an RRULE and checks it against RFC 5545 §3.3.10; `allowsTwoEnds` lets COUNT
  /// stand together with UNTIL.
  public init(_ text: String, allowsTwoEnds: Bool = false) throws(RecurrenceRuleError) {
    self.init(.daily)
    var seen: [String: (part: String, offset: Int)] = [:]
    var offset = 0
    for piece in text.split(separator: ";", omittingEmptySubsequences: false) {
      defer { offset += piece.utf8.count + 1 }
      let part = String(piece)
      // Some programs end a rule with a semicolon.
      if part.isEmpty, offset > 0, offset == text.utf8.count { continue }
      func fail(_ reason: RecurrenceRuleError.Reason) -> RecurrenceRuleError {
        RecurrenceRuleError(reason: reason, part: part, offset: offset)
      }
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw fail(.malformed) }
      let name = sides[0].uppercased()
      guard seen[name] == nil else { throw fail(.repeatedPart) }
      seen[name] = (part, offset)
      if let reason = read(name, String(sides[1]).uppercased()) { throw fail(reason) }
    }
    guard seen["FREQ"] != nil else {
      throw RecurrenceRuleError(reason: .missingFrequency, part: text, offset: 0)
    }
    if let (name, reason) = contradiction(Set(seen.keys), allowsTwoEnds) {
      let place = seen[name] ?? (part: text, offset: 0)
      throw RecurrenceRuleError(reason: reason, part: place.part, offset: place.offset)
    }
  }

  private mutating func read(_ name: String, _ value: String) -> RecurrenceRuleError.Reason? {
    switch name {
    case "FREQ":
      guard let known = Frequency(rawValue: value) else { return .invalidValue }
      frequency = known
    case "INTERVAL":
      guard let number = Self.number(value, 1...Int(Int32.max)) else { return .invalidValue }
      interval = number
    case "COUNT":
      guard let number = Self.number(value, 1...Int(Int32.max)) else { return .invalidValue }
      if case .until(let bound) = end {
        end = .earlier(count: number, until: bound)
      } else {
        end = .count(number)
      }
    case "UNTIL":
      guard let bound = Bound(value) else { return .invalidValue }
      if case .count(let number) = end {
        end = .earlier(count: number, until: bound)
      } else {
        end = .until(bound)
      }
    case "WKST":
      guard let day = Weekday(code: value) else { return .invalidValue }
      weekStart = day
    case "BYDAY":
      guard let days = Self.list(value, WeekdayNumber.init(text:)) else { return .invalidValue }
      weekdays = days
    case "BYSECOND": return assign(\.seconds, value, 0...60, signed: false)
    case "BYMINUTE": return assign(\.minutes, value, 0...59, signed: false)
    case "BYHOUR": return assign(\.hours, value, 0...23, signed: false)
    case "BYMONTHDAY": return assign(\.monthDays, value, 1...31, signed: true)
    case "BYYEARDAY": return assign(\.yearDays, value, 1...366, signed: true)
    case "BYWEEKNO": return assign(\.weekNumbers, value, 1...53, signed: true)
    case "BYMONTH": return assign(\.months, value, 1...12, signed: false)
    case "BYSETPOS": return assign(\.positions, value, 1...366, signed: true)
    case "RSCALE":
      if value != "GREGORIAN" { return .otherCalendar(value) }
    case "SKIP":
      if value != "OMIT" { return .otherCalendar("SKIP=\(value)") }
    default: return .unknownPart
    }
    return nil
  }

  /// The combinations that RFC 5545 §3.3.10 forbids.
  private func contradiction(
    _ names: Set<String>, _ allowsTwoEnds: Bool
  ) -> (String, RecurrenceRuleError.Reason)? {
    if case .earlier = end, !allowsTwoEnds { return ("UNTIL", .countAndUntil) }
    if !weekNumbers.isEmpty, frequency != .yearly {
      return ("BYWEEKNO", .notAllowed(frequency))
    }
    if !yearDays.isEmpty, [.daily, .weekly, .monthly].contains(frequency) {
      return ("BYYEARDAY", .notAllowed(frequency))
    }
    if !monthDays.isEmpty, frequency == .weekly {
      return ("BYMONTHDAY", .notAllowed(frequency))
    }
    if weekdays.contains(where: { $0.ordinal != nil }),
      ![.monthly, .yearly].contains(frequency) || !weekNumbers.isEmpty
    {
      return ("BYDAY", .notAllowed(frequency))
    }
    if !positions.isEmpty, names.allSatisfy({ !$0.hasPrefix("BY") || $0 == "BYSETPOS" }) {
      return ("BYSETPOS", .positionsAlone)
    }
    return nil
  }

  private mutating func assign(
    _ path: WritableKeyPath<RecurrenceRule, [Int]>, _ value: String, _ range: ClosedRange<Int>,
    signed: Bool
  ) -> RecurrenceRuleError.Reason? {
    let numbers = Self.list(value) { text -> Int? in
      let isNegative = text.first == "-"
      if isNegative || text.first == "+" {
        guard signed else { return nil }
        return Self.number(text.dropFirst(), range).map { isNegative ? -$0 : $0 }
      }
      return Self.number(text, range)
    }
    guard let numbers else { return .invalidValue }
    self[keyPath: path] = numbers
    return nil
  }

  private static func list<T>(_ value: String, _ read: (Substring) -> T?) -> [T]? {
    var result: [T] = []
    for piece in value.utf8.split(separator: 0x2C, omittingEmptySubsequences: false) {
      guard result.count < mostValues, let element = read(Substring(piece)) else { return nil }
      result.append(element)
    }
    return result
  }

  fileprivate static func number(
    _ text: some StringProtocol, _ range: ClosedRange<Int>
  ) -> Int? {
    guard text.utf8.count <= 10, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), range.contains(number)
    else { return nil }
    return number
  }
}

extension RecurrenceRule.WeekdayNumber {
  fileprivate init?(text: Substring) {
    guard let day = Weekday(code: text.suffix(2)) else { return nil }
    let digits = text.dropLast(2)
    if digits.isEmpty {
      self.init(day)
      return
    }
    let sign = digits.first == "-" ? -1 : 1
    let plain = digits.first == "-" || digits.first == "+" ? digits.dropFirst() : digits
    guard let ordinal = RecurrenceRule.number(plain, 1...53) else { return nil }
    self.init(day, ordinal: sign * ordinal)
  }
}

extension RecurrenceRule.Bound {
  fileprivate init?(_ text: String) {
    if let day = Day(compact: text) {
      self = .day(day)
    } else if let local = LocalDateTime(compact: text) {
      self = .local(local)
    } else if text.hasSuffix("Z"), let utc = LocalDateTime(compact: text.dropLast()) {
      self = .instant(Instant(utc: utc))
    } else {
      return nil
    }
  }
}
