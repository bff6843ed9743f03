/// The periods of a rule, each so many intervals after the one that holds the start.
enum RecurrencePeriod {
  case year(Int)
  case month(year: Int, month: Int)
  /// Its first day.
  case week(Day)
  case day(Day)
  /// The start of an hour, minute or second that passes the rule's limits.
  case time(LocalDateTime)

  /// No occurrence of the period is earlier.
  var lowerBound: LocalDateTime {
    switch self {
    case .year(let year):
      // The numbered weeks of a year may begin in the one before.
      LocalDateTime((Day(year: year, month: 1, day: 1) ?? Day(number: 0)) - 7, .midnight)
    case .month(let year, let month):
      LocalDateTime(Day(year: year, month: month, day: 1) ?? Day(number: 0), .midnight)
    case .week(let day), .day(let day): LocalDateTime(day, .midnight)
    case .time(let time): time
    }
  }
}

struct PeriodCursor: Sendable {
  /// Counted in the unit of the frequency since year 0, 1970 or the epoch.
  private var unit: Int
  private let length: Int
  /// The second since the epoch after which no time is looked for.
  private let lastSecond: Int
  /// Whether the search for a period that passes the limits was ended early.
  private(set) var gaveUp = false
  /// Times passed over in the last search for such a period.
  private(set) var passedOver = 0

  /// Day numbers and seconds of 9999-12-31.
  static let lastDay = 2_932_896
  private static let lastSecond = (lastDay + 1) * 86_400 - 1

  init(_ rule: CompiledRule, end: RecurrenceRule.End) {
    lastSecond = min(Self.lastSecond, end.latestSecond)
    length =
      switch rule.frequency {
      case .hourly: 3600
      case .minutely: 60
      default: 1
      }
    unit =
      rule.weekNumbers == nil
      ? Self.unit(of: rule.start, rule, length) : Self.firstYear(rule)
  }

  /// The year from which the years of numbered weeks are counted: of the start's own and that of
  /// its week, the first in which the rule names anything from the start on.
  private static func firstYear(_ rule: CompiledRule) -> Int {
    let day = rule.start.day
    let years = [day.year, day.weekYear(weekStart: rule.weekStart)]
    return years.sorted().first { year in
      var days: [Day] = []
      rule.appendDays(ofYear: year, to: &days)
      return days.contains { $0 >= day }
    } ?? day.year
  }

  private static func unit(of local: LocalDateTime, _ rule: CompiledRule, _ length: Int) -> Int {
    switch rule.frequency {
    case .yearly:
      rule.weekNumbers == nil ? local.day.year : local.day.weekYear(weekStart: rule.weekStart)
    case .monthly:
      local.day.year * 12 + local.day.month - 1
    case .weekly: local.day.startOfWeek(rule.weekStart).number
    case .daily: local.day.number
    case .hourly, .minutely, .secondly:
      (local.secondsSinceEpoch - floorModulo(local.secondsSinceEpoch, length)) / length
    }
  }

  private func step(_ rule: CompiledRule) -> Int {
    rule.frequency == .weekly ? rule.interval * 7 : rule.interval
  }

  /// How many periods begin between this one and the one that holds `target`, both counted.
  func periods(until target: LocalDateTime, _ rule: CompiledRule) -> Int {
    let distance = Self.unit(of: target, rule, length) - unit
    return distance < 0 ? 0 : distance / step(rule) + 1
  }

  mutating func skip(_ periods: Int, _ rule: CompiledRule) {
    let (distance, overflow) = step(rule).multipliedReportingOverflow(by: periods)
    unit = overflow || distance > Self.lastSecond * 2 ? Self.lastSecond * 2 : unit + distance
  }

  /// The next period, or nil past the year 9999. Short periods that the rule's limits exclude are
  /// passed over, as many as `patience` allows.
  mutating func next(_ rule: CompiledRule, patience: Int) -> RecurrencePeriod? {
    switch rule.frequency {
    case .yearly:
      guard unit <= 9999 else { return nil }
      defer { unit += rule.interval }
      return .year(unit)
    case .monthly:
      guard unit < 120_000 else { return nil }
      defer { unit += rule.interval }
      return .month(year: unit / 12, month: unit % 12 + 1)
    case .weekly:
      guard unit <= Self.lastDay else { return nil }
      defer { unit += rule.interval * 7 }
      return .week(Day(number: unit))
    case .daily:
      guard unit <= Self.lastDay else { return nil }
      defer { unit += rule.interval }
      return .day(Day(number: unit))
    case .hourly, .minutely, .secondly:
      return nextTime(rule, min(patience, RuleOccurrences.patience))
    }
  }

  private mutating func nextTime(_ rule: CompiledRule, _ patience: Int) -> RecurrencePeriod? {
    passedOver = 0
    while unit * length <= lastSecond {
      let local = LocalDateTime(secondsSinceEpoch: unit * length)
      guard let obstacle = Self.endOfObstacle(local, rule) else {
        unit += rule.interval
        return .time(local)
      }
      let target = (obstacle + length - 1 - floorModulo(obstacle + length - 1, length)) / length
      let distance = target - unit
      unit += max(1, (distance + rule.interval - 1) / rule.interval) * rule.interval
      passedOver += 1
      if passedOver > patience {
        gaveUp = true
        return nil
      }
    }
    return nil
  }

  /// The second at which what excludes this time has passed; nil where nothing does.
  private static func endOfObstacle(_ local: LocalDateTime, _ rule: CompiledRule) -> Int? {
    let (year, month, _) = local.day.components
    if let months = rule.months, !months.contains(month) {
      let next =
        month == 12
        ? Day(year: year + 1, month: 1, day: 1)
        : Day(year: year, month: month + 1, day: 1)
      return next.map { $0.number * 86_400 } ?? lastSecond + 1
    }
    let day = local.day.number * 86_400
    if !rule.allows(local.day) { return day + 86_400 }
    if let hours = rule.hourLimit, !hours.contains(local.time.hour) {
      return day + (local.time.hour + 1) * 3600
    }
    if let minutes = rule.minuteLimit, !minutes.contains(local.time.minute) {
      return day + (local.time.second / 60 + 1) * 60
    }
    if let seconds = rule.secondLimit, !seconds.contains(local.time.second % 60) {
      return day + local.time.second + 1
    }
    return nil
  }
}

extension RecurrenceRule.End {
  /// The second since the epoch that no occurrence is later than, on any clock of the world.
  fileprivate var latestSecond: Int {
    switch bound {
    case nil: .max
    case .day(let day): (day.number + 1) * 86_400 - 1
    case .local(let local): local.secondsSinceEpoch
    case .instant(let instant): instant.secondsSinceEpoch + 86_400
    }
  }
}

/// The remainder that is never negative.
func floorModulo(_ a: Int, _ b: Int) -> Int {
  let rest = a % b
  return rest < 0 ? rest + b : rest
}
