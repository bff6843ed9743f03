/// What a rule names, in order, one at a time and never more than asked for.
///
/// Works period by period (year, month, week, … second). A period's occurrences are its days times
/// its times of day, reached by index and never listed, so that a rule which names every second of a
/// year costs no more than any other. Ends with the year 9999, and gives up, `gaveUp` then being
/// true, where periods without any follow each other for too long.
public struct RuleOccurrences: Sequence, IteratorProtocol, Sendable {
  /// Whether the search was ended although the rule might name more.
  public private(set) var gaveUp = false

  /// What the search has cost so far, in periods visited; times passed over on the way to them, the
  /// days listed in them, and the occurrences given count too.
  public private(set) var effort = 0
  private let effortLimit: Int

  private let rule: CompiledRule
  private let end: RecurrenceRule.End
  private let zone: Zone?
  /// Before the first period that may count; nil once all is done.
  private var cursor: PeriodCursor?
  private var days: [Day] = []
  private var hours: [Int] = []
  private var minutes: [Int] = []
  private var seconds: [Int] = []
  /// The chosen indices of this period, where BYSETPOS chooses.
  private var chosen: [Int]?
  private var index = 0
  private var count = 0
  /// How many the rule's COUNT leaves.
  private var remaining: Int
  /// Nothing before this is given, though it is counted.
  private let first: LocalDateTime

  /// Periods without an occurrence, one after the other, before the search is given up: a daily
  /// rule for 29 February on a Monday has 14,600 at most.
  static let patience = 100_000
  /// What one occurrence may cost where periods are visited only to count them for a COUNT.
  static let countingPatience = 4_000_000

  init(
    _ rule: RecurrenceRule, start: LocalDateTime, isDay: Bool, zone: Zone?,
    from first: LocalDateTime?, effortLimit: Int
  ) {
    self.effortLimit = effortLimit
    let compiled = CompiledRule(rule, start: start, isDay: isDay)
    self.rule = compiled
    self.zone = zone
    end = rule.end
    remaining = Swift.max(0, rule.end.count ?? .max)
    self.first = Swift.max(first ?? start, start)
    if compiled.isImpossible { return }
    cursor = PeriodCursor(compiled, end: rule.end)
    if self.first > start { jump(to: self.first) }
  }

  public mutating func next() -> LocalDateTime? {
    var empty = 0
    let (sum, overflow) = effort.addingReportingOverflow(Self.countingPatience)
    let limit = overflow ? effortLimit : Swift.min(effortLimit, sum)
    while cursor != nil {
      if index < count {
        let occurrence = self[index]
        index += 1
        if remaining == 0 || isPast(occurrence) || occurrence.day.number > PeriodCursor.lastDay {
          cursor = nil
          return nil
        }
        remaining -= 1
        effort += 1
        return occurrence
      }
      if empty > Self.patience || effort > limit {
        gaveUp = true
        cursor = nil
      } else if !enterNextPeriod() {
        cursor = nil
      }
      empty = count == 0 ? empty + 1 : 0
    }
    return nil
  }

  /// Lists the next period's occurrences and counts off those before the first that is wanted;
  /// false at the end of the series.
  private mutating func enterNextPeriod() -> Bool {
    days.removeAll(keepingCapacity: true)
    index = 0
    count = 0
    chosen = nil
    guard remaining > 0 else { return false }
    let period = cursor?.next(rule, patience: effortLimit - effort)
    // The days of a year take longer to find.
    effort += (rule.frequency == .yearly ? 4 : 1) + (cursor?.passedOver ?? 0)
    guard let period else {
      if cursor?.gaveUp ?? false { gaveUp = true }
      return false
    }
    if isPast(period.lowerBound) { return false }
    list(period)
    effort += days.count / 8
    count = days.count * hours.count * minutes.count * seconds.count
    if let positions = rule.positions {
      let all = count
      let indices = positions.map { $0 > 0 ? $0 - 1 : all + $0 }.filter { (0..<all).contains($0) }
      let sorted = Set(indices).sorted()
      effort += positions.count
      chosen = sorted
      count = sorted.count
    }
    guard count > 0, self[0] < first else { return true }
    index = firstIndex(from: first)
    let before = index - firstIndex(from: rule.start)
    remaining -= Swift.min(before, remaining)
    return remaining > 0
  }

  private mutating func list(_ period: RecurrencePeriod) {
    hours = rule.hours
    minutes = rule.minutes
    seconds = rule.seconds
    switch period {
    case .year(let year): rule.appendDays(ofYear: year, to: &days)
    case .month(let year, let month):
      if rule.months?.contains(month) ?? true {
        rule.appendDays(ofMonth: month, year: year, to: &days)
      }
    case .week(let day): rule.appendDays(ofWeek: day, to: &days)
    case .day(let day): if rule.allows(day) { days.append(day) }
    case .time(let time):
      days.append(time.day)
      hours = [time.time.hour]
      if rule.frequency != .hourly { minutes = [time.time.minute] }
      if rule.frequency == .secondly { seconds = [time.time.second % 60] }
    }
  }

  /// The first of this period's occurrences at or after a time.
  private func firstIndex(from time: LocalDateTime) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private subscript(index: Int) -> LocalDateTime {
    let number = chosen?[index] ?? index
    let perMinute = seconds.count
    let perHour = minutes.count * perMinute
    let perDay = hours.count * perHour
    let rest = number % perDay
    let second =
      hours[rest / perHour] * 3600 + minutes[rest % perHour / perMinute] * 60
      + seconds[rest % perMinute]
    return LocalDateTime(days[number / perDay], TimeOfDay(second: second) ?? .midnight)
  }

  private func isPast(_ local: LocalDateTime) -> Bool {
    switch end.bound {
    case nil: return false
    case .day(let day): return local.day > day
    case .local(let last): return local > last
    case .instant(let last): return (zone?.instant(local) ?? Instant(utc: local)) > last
    }
  }

  /// Moves to the period that holds `target` without visiting those between. Where COUNT leaves a
  /// number to be kept and periods differ in theirs, they are visited after all.
  private mutating func jump(to target: LocalDateTime) {
    guard let periods = cursor?.periods(until: target, rule), periods > 1 else { return }
    guard end.count != nil else {
      cursor?.skip(periods - 1, rule)
      return
    }
    guard rule.isRegular else { return }
    guard enterNextPeriod() else {
      cursor = nil
      return
    }
    let (skipped, overflow) = count.multipliedReportingOverflow(by: periods - 2)
    if overflow || skipped >= remaining {
      cursor = nil
      return
    }
    remaining -= skipped
    index = 0
    count = 0
    cursor?.skip(periods - 2, rule)
  }
}

extension RecurrenceRule {
  /// What the rule names from `start` on, `start` itself only where the rule names it.
  ///
  /// Times are those of the series' own clock; `zone` is that clock's, and is needed only to compare
  /// with an UNTIL in UTC. Periods before `from` are passed over by arithmetic. The search is given up
  /// where its effort exceeds `effortLimit`.
  public func occurrences(
    start: LocalDateTime, isDay: Bool = false, zone: Zone? = nil, from: LocalDateTime? = nil,
    effortLimit: Int = .max
  ) -> RuleOccurrences {
    RuleOccurrences(
      self, start: start, isDay: isDay, zone: zone, from: from, effortLimit: effortLimit)
  }

  /// Whether the rule names the start itself, wherever it ends.
  func namesStart(_ start: LocalDateTime, isDay: Bool) -> Bool {
    var first = self
    first.end = .until(.local(start))
    var found = first.occurrences(start: start, isDay: isDay, effortLimit: 1000)
    return found.next() == start
  }
}
