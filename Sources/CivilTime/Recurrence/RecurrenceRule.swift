/// How something repeats: the value of an RRULE (RFC 5545 §3.3.10).
///
/// Plain data: a rule may be written down that names no day at all. The parser refuses what the
/// RFC forbids; the expander copes with anything.
public struct RecurrenceRule: Sendable, Hashable {
  public enum Frequency: String, Sendable, Hashable, CaseIterable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  public enum End: Sendable, Hashable {
    case never
    /// So many occurrences, the start counted.
    case count(Int)
    /// The last occurrence at most at this bound, which is itself included.
    case until(Bound)
    /// Both, which RFC 5545 forbids and some programs write: whichever comes first.
    case earlier(count: Int, until: Bound)
  }

  /// The value of UNTIL: a day, a time on the series' own clock, or an instant.
  public enum Bound: Sendable, Hashable {
    case day(Day)
    case local(LocalDateTime)
    case instant(Instant)
  }

  /// A day of the week, or the nth one of the month or year; negative counts from the end.
  public struct WeekdayNumber: Sendable, Hashable {
    public var weekday: Weekday
    /// ±1…53, or nil for every such day.
    public var ordinal: Int?

    public init(_ weekday: Weekday, ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  public var frequency: Frequency
  /// Every so many periods, at least 1.
  public var interval: Int
  public var end: End
  /// 0…60; 60 is read as 59, there being no leap seconds here.
  public var seconds: [Int] = []
  public var minutes: [Int] = []
  public var hours: [Int] = []
  public var weekdays: [WeekdayNumber] = []
  /// ±1…31.
  public var monthDays: [Int] = []
  /// ±1…366.
  public var yearDays: [Int] = []
  /// ±1…53, ISO 8601 weeks with the rule's own first day.
  public var weekNumbers: [Int] = []
  public var months: [Int] = []
  /// ±1…366, which of a period's occurrences count.
  public var positions: [Int] = []
  public var weekStart: Weekday

  public init(
    _ frequency: Frequency, interval: Int = 1, end: End = .never,
    weekdays: [WeekdayNumber] = [], monthDays: [Int] = [], months: [Int] = [],
    positions: [Int] = [], weekStart: Weekday = .monday
  ) {
    self.frequency = frequency
    self.interval = max(1, interval)
    self.end = end
    self.weekdays = weekdays
    self.monthDays = monthDays
    self.months = months
    self.positions = positions
    self.weekStart = weekStart
  }
}

extension RecurrenceRule.End {
  public var count: Int? {
    switch self {
    case .count(let count), .earlier(let count, _): count
    case .never, .until: nil
    }
  }

  public var bound: RecurrenceRule.Bound? {
    switch self {
    case .until(let bound), .earlier(_, let bound): bound
    case .never, .count: nil
    }
  }
}

extension Weekday {
  /// `MO` … `SU`.
  public var code: String {
    switch self {
    case .monday: "MO"
    case .tuesday: "TU"
    case .wednesday: "WE"
    case .thursday: "TH"
    case .friday: "FR"
    case .saturday: "SA"
    case .sunday: "SU"
    }
  }

  init?(code: some StringProtocol) {
    guard let day = Weekday.allCases.first(where: { $0.code == code }) else { return nil }
    self = day
  }
}

extension RecurrenceRule.WeekdayNumber: CustomStringConvertible {
  /// `MO`, `2MO`, `-1FR`.
  public var description: String { (ordinal.map(String.init) ?? "") + weekday.code }
}

extension RecurrenceRule.Bound: CustomStringConvertible {
  /// `20261203`, `20261203T093000`, `20261203T013000Z`.
  public var description: String {
    switch self {
    case .day(let day): day.compact
    case .local(let local): local.compact
    case .instant(let instant): instant.utc.compact + "Z"
    }
  }
}

extension RecurrenceRule: CustomStringConvertible {
  /// The value of an RRULE, its parts in the order of RFC 5545's grammar.
  public var description: String {
    var parts = ["FREQ=\(frequency.rawValue)"]
    switch end {
    case .never: break
    case .count(let count): parts.append("COUNT=\(count)")
    case .until(let bound): parts.append("UNTIL=\(bound)")
    case .earlier(let count, let bound): parts += ["COUNT=\(count)", "UNTIL=\(bound)"]
    }
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    func list(_ name: String, _ values: [some CustomStringConvertible]) {
      if values.isEmpty { return }
      parts.append("\(name)=" + values.map(\.description).joined(separator: ","))
    }
    list("BYSECOND", seconds)
    list("BYMINUTE", minutes)
    list("BYHOUR", hours)
    list("BYDAY", weekdays)
    list("BYMONTHDAY", monthDays)
    list("BYYEARDAY", yearDays)
    list("BYWEEKNO", weekNumbers)
    list("BYMONTH", months)
    list("BYSETPOS", positions)
    if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }
    return parts.joined(separator: ";")
  }
}
