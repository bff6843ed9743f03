/// All the times at which something takes place: its start, what its rules name, further dates,
/// less the exceptions (RFC 5545 §3.8.5). All times are those of one clock.
public struct RecurrenceSet: Sendable {
  /// The first occurrence, always (RFC 5545 §3.3.10: it counts as the first of COUNT).
  public var start: LocalDateTime
  /// Whether the occurrences are days.
  public var isDay: Bool
  /// The zone whose clock it is; only for an UNTIL in UTC.
  public var zone: Zone?
  public var rules: [RecurrenceRule]
  public var extra: [LocalDateTime]
  public var exceptions: Set<LocalDateTime>

  public init(
    start: LocalDateTime, isDay: Bool = false, zone: Zone? = nil, rules: [RecurrenceRule] = [],
    extra: [LocalDateTime] = [], exceptions: Set<LocalDateTime> = []
  ) {
    self.start = start
    self.isDay = isDay
    self.zone = zone
    self.rules = rules
    self.extra = extra
    self.exceptions = exceptions
  }

  /// All occurrences, or those from a time on, in order and each once; lazy, perhaps without end. A
  /// rule is given up where the effort exceeds `effortLimit`.
  public func occurrences(
    from: LocalDateTime? = nil, effortLimit: Int = .max
  ) -> SetOccurrences {
    SetOccurrences(self, from: from, effortLimit: effortLimit)
  }

  public func occurrences(after time: LocalDateTime) -> SetOccurrences {
    occurrences(from: LocalDateTime(secondsSinceEpoch: time.secondsSinceEpoch + 1))
  }

  /// Those that begin within the interval, its end excluded; at most `limit`.
  public func occurrences(in interval: Interval, limit: Int = 100_000) -> [LocalDateTime] {
    var result: [LocalDateTime] = []
    for occurrence in occurrences(from: interval.start) {
      if occurrence >= interval.end || result.count >= limit { break }
      result.append(occurrence)
    }
    return result
  }

  /// Whether a rule names the start, as RFC 5545 §3.8.5.3 asks of it; true without rules.
  public var isStartNamed: Bool {
    rules.isEmpty || rules.contains { $0.namesStart(start, isDay: isDay) }
  }
}

/// The occurrences of a set, merged from its rules and dates.
public struct SetOccurrences: Sequence, IteratorProtocol, Sendable {
  private var sources: [RuleOccurrences] = []
  private var heads: [LocalDateTime?] = []
  private let dates: [LocalDateTime]
  private var nextDate = 0
  private let exceptions: Set<LocalDateTime>
  private var last: LocalDateTime?

  /// Whether a rule was given up although it might name more.
  public var gaveUp: Bool { sources.contains { $0.gaveUp } }

  /// What the search has cost so far, in periods of the rules visited.
  public private(set) var effort = 0

  init(_ set: RecurrenceSet, from: LocalDateTime?, effortLimit: Int) {
    for rule in set.rules {
      var source = rule.countingStart(of: set).occurrences(
        start: set.start, isDay: set.isDay, zone: set.zone, from: from,
        effortLimit: effortLimit - effort)
      // To make the rule ready takes about as long.
      effort += 4
      heads.append(source.next())
      sources.append(source)
      effort += source.effort
    }
    dates = ([set.start] + set.extra).filter { date in from.map { date >= $0 } ?? true }.sorted()
    exceptions = set.exceptions
  }

  public mutating func next() -> LocalDateTime? {
    var passedOver = 0
    while let candidate = takeEarliest() {
      if candidate == last { continue }
      last = candidate
      if !exceptions.contains(candidate) { return candidate }
      passedOver += 1
      if passedOver > exceptions.count { return nil }
    }
    return nil
  }

  private mutating func takeEarliest() -> LocalDateTime? {
    var best: (time: LocalDateTime, source: Int?)?
    if nextDate < dates.count { best = (dates[nextDate], nil) }
    for (index, head) in heads.enumerated() {
      guard let head else { continue }
      if best.map({ head < $0.time }) ?? true { best = (head, index) }
    }
    guard let best else { return nil }
    effort += heads.count / 8
    if let source = best.source {
      let before = sources[source].effort
      heads[source] = sources[source].next()
      effort += sources[source].effort - before
    } else {
      nextDate += 1
    }
    return best.time
  }
}

extension RecurrenceRule {
  /// The rule with a COUNT of what is left of it for the rule: the start of a set is the first of
  /// them, though the rule may not name it.
  fileprivate func countingStart(of set: RecurrenceSet) -> RecurrenceRule {
    guard let count = end.count, !namesStart(set.start, isDay: set.isDay) else { return self }
    let left = Swift.max(0, count - 1)
    var shorter = self
    shorter.end = end.bound.map { .earlier(count: left, until: $0) } ?? .count(left)
    return shorter
  }
}
