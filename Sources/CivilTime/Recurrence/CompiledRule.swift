/// A rule made ready for expanding: each list sorted, without repeats and without values that no
/// clock or calendar knows, and what the start implies filled in.
struct CompiledRule: Sendable {
  let frequency: RecurrenceRule.Frequency
  let interval: Int
  let weekStart: Weekday
  let start: LocalDateTime

  /// The times of a day are all combinations of these; for periods shorter than a day the parts
  /// that the period fixes are limits instead.
  let hours: [Int]
  let minutes: [Int]
  let seconds: [Int]

  /// nil where any will do.
  let hourLimit: Set<Int>?
  let minuteLimit: Set<Int>?
  let secondLimit: Set<Int>?

  let months: [Int]?
  let monthDays: [Int]?
  let yearDays: [Int]?
  let weekNumbers: [Int]?
  /// Days of the week without a number.
  let plainWeekdays: WeekdaySet
  let numberedWeekdays: [RecurrenceRule.WeekdayNumber]
  let hasWeekdays: Bool
  let positions: [Int]?

  init(_ rule: RecurrenceRule, start: LocalDateTime, isDay: Bool) {
    frequency = rule.frequency
    interval = min(max(rule.interval, 1), Int(Int32.max))
    weekStart = rule.weekStart
    self.start = start
    func valid(_ list: [Int], _ range: ClosedRange<Int>, signed: Bool = false) -> [Int]? {
      if list.isEmpty { return nil }
      let known = list.filter { range.contains(signed ? abs(max($0, -1000)) : $0) }
      return Set(known).sorted()
    }
    // RFC 5545 §3.3.10: these are ignored where the start is a day.
    let byHour = isDay ? nil : valid(rule.hours, 0...23)
    let byMinute = isDay ? nil : valid(rule.minutes, 0...59)
    let bySecond = isDay ? nil : valid(rule.seconds.map { $0 == 60 ? 59 : $0 }, 0...59)
    hours = byHour ?? [start.time.hour]
    minutes = byMinute ?? [start.time.minute]
    seconds = bySecond ?? [start.time.second % 60]
    let isSecondly = frequency == .secondly
    let isMinutely = isSecondly || frequency == .minutely
    hourLimit = isMinutely || frequency == .hourly ? byHour.map(Set.init) : nil
    minuteLimit = isMinutely ? byMinute.map(Set.init) : nil
    secondLimit = isSecondly ? bySecond.map(Set.init) : nil

    months = valid(rule.months, 1...12)
    monthDays = valid(rule.monthDays, 1...31, signed: true)
    yearDays = valid(rule.yearDays, 1...366, signed: true)
    weekNumbers = rule.frequency == .yearly ? valid(rule.weekNumbers, 1...53, signed: true) : nil
    let usesNumbers =
      weekNumbers == nil && (rule.frequency == .monthly || rule.frequency == .yearly)
    hasWeekdays = !rule.weekdays.isEmpty
    plainWeekdays = WeekdaySet(
      rule.weekdays.filter { $0.ordinal == nil || !usesNumbers }.map(\.weekday))
    numberedWeekdays =
      usesNumbers ? rule.weekdays.filter { ($0.ordinal ?? 0) != 0 } : []
    positions = valid(rule.positions, 1...366, signed: true)
  }

  /// Whether every period holds the same number of occurrences, so that they can be counted by
  /// multiplication.
  var isRegular: Bool {
    switch frequency {
    case .daily:
      months == nil && monthDays == nil && yearDays == nil && !hasWeekdays
    case .weekly:
      months == nil && monthDays == nil && yearDays == nil
    case .hourly, .minutely, .secondly:
      months == nil && monthDays == nil && yearDays == nil && !hasWeekdays && hourLimit == nil
        && minuteLimit == nil && secondLimit == nil
    case .monthly, .yearly: false
    }
  }

  /// Whether the rule asks for days that no year has, such as 30 February.
  var isImpossible: Bool {
    guard let months, let monthDays else { return false }
    return !months.contains { month in
      // 2000 is a leap year.
      let length = Day.length(ofMonth: month, year: 2000)
      return monthDays.contains { abs($0) <= length }
    }
  }

  /// Whether a day passes all parts that limit days by themselves; numbered weekdays belong to the
  /// expansion of a period.
  func allows(_ day: Day) -> Bool {
    if hasWeekdays, !plainWeekdays.contains(day.weekday) { return false }
    return allowsDate(day)
  }

  /// As `allows`, weekdays left out of account.
  func allowsDate(_ day: Day) -> Bool {
    if months == nil, monthDays == nil, yearDays == nil { return true }
    let (year, month, dayOfMonth) = day.components
    if let months, !months.contains(month) { return false }
    if let monthDays {
      let fromEnd = dayOfMonth - Day.length(ofMonth: month, year: year) - 1
      if !monthDays.contains(dayOfMonth), !monthDays.contains(fromEnd) { return false }
    }
    if let yearDays {
      let number = day.dayOfYear(in: year)
      let fromEnd = number - (Day.isLeap(year) ? 367 : 366)
      if !yearDays.contains(number), !yearDays.contains(fromEnd) { return false }
    }
    return true
  }
}

extension Day {
  /// 1…366 for a day of that year.
  func dayOfYear(in year: Int) -> Int {
    (Day(year: year, month: 1, day: 1).map { self - $0 } ?? 0) + 1
  }

  /// The first day of week 1 of a year: the first week with at least four of its days
  /// (RFC 5545 §3.3.10, ISO 8601 where weeks start on Monday).
  static func firstWeek(of year: Int, weekStart: Weekday) -> Day? {
    guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    return fourth.startOfWeek(weekStart)
  }

  func startOfWeek(_ weekStart: Weekday) -> Day {
    self - (weekday.rawValue - weekStart.rawValue + 7) % 7
  }

  /// The year whose numbered weeks hold this day.
  func weekYear(weekStart: Weekday) -> Int {
    let year = self.year
    if let next = Day.firstWeek(of: year + 1, weekStart: weekStart), self >= next {
      return year + 1
    }
    if let this = Day.firstWeek(of: year, weekStart: weekStart), self < this { return year - 1 }
    return year
  }
}

/// Some of the seven days, as bits.
struct WeekdaySet: Sendable {
  private var bits: UInt8 = 0

  init(_ days: [Weekday]) {
    for day in days { bits |= 1 << day.rawValue }
  }

  func contains(_ day: Weekday) -> Bool { bits & (1 << day.rawValue) != 0 }

  var all: [Weekday] { Weekday.allCases.filter(contains) }
}
