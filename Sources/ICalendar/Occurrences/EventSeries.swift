internal import CivilTime

/// The events of one UID: the series' event and the overrides of single occurrences
/// (RFC 5545 §3.8.4.4).
struct EventSeries {
  private let masters: [Event]
  /// By the start that the rule gives, on the clock of the series.
  private var overrides: [LocalDateTime: Event] = [:]
  /// Overrides of an occurrence and all after it, by that start, in order.
  private var changes: [(from: LocalDateTime, event: Event)] = []
  private let book: ZoneBook

  init(_ events: [Event], _ book: ZoneBook) {
    self.book = book
    // Of two states of one occurrence the later SEQUENCE stands.
    let ordered = events.sorted { ($0.sequence ?? 0) < ($1.sequence ?? 0) }
    let series = ordered.last { $0.recurrenceID == nil }
    masters = series.map { [$0] } ?? []
    for event in ordered {
      guard let id = event.recurrenceID else { continue }
      let at = Self.local(id.start, onClockOf: series?.start, book)
      if id.andFuture {
        changes.removeAll { $0.from == at }
        changes.append((at, event))
      }
      overrides[at] = event
    }
    changes.sort { $0.from < $1.from }
  }

  /// What the clock of `start` shows at a time.
  private static func local(
    _ time: DateTime, onClockOf start: DateTime?, _ book: ZoneBook
  ) -> LocalDateTime {
    guard let start, !time.isSameClock(as: start) else { return time.local }
    let instant: Instant
    switch time {
    case .utc(let local): instant = Instant(utc: local)
    case .zoned(let local, let name):
      guard let zone = book.zone(name) else { return local }
      instant = zone.instant(local)
    case .date, .floating: return time.local
    }
    switch start {
    case .utc: return instant.utc
    case .zoned(_, let name): return book.zone(name)?.local(instant) ?? time.local
    case .date, .floating: return time.local
    }
  }

  /// Appends what overlaps the days; false where a rule was given up.
  func collect(
    from first: Day, to last: Day, shownIn zone: Zone, limit: Int, into found: inout [Occurrence]
  ) -> Bool {
    var used: Set<LocalDateTime> = []
    var isComplete = true
    let window = LocalDateTime(first, .midnight)..<LocalDateTime(last + 1, .midnight)
    func add(_ event: Event, _ start: DateTime) {
      let occurrence = Occurrence(event: event, start: start, end: event.end(from: start))
      let begin = start.shown(in: zone).local
      let end = occurrence.end.shown(in: zone).local
      if begin < window.upperBound, end > window.lowerBound || begin >= window.lowerBound {
        found.append(occurrence)
      }
    }
    for master in masters {
      guard let start = master.start else { continue }
      let set = recurrence(of: master, start)
      // Long events begin long before the days they overlap, and clocks differ by a day.
      let length = max(0, master.length) + 2 * 86_400
      let from = LocalDateTime(
        secondsSinceEpoch: window.lowerBound.secondsSinceEpoch - length)
      let past = LocalDateTime(secondsSinceEpoch: window.upperBound.secondsSinceEpoch + 86_400 * 2)
      var times = set.occurrences(from: from)
      var count = 0
      while let time = times.next(), time < past, count < limit {
        count += 1
        if let override = overrides[time] {
          used.insert(time)
          if let start = override.start { add(override, start) }
        } else if let change = changes.last(where: { $0.from <= time }),
          let moved = change.event.start
        {
          // The change of the first is the change of all after it.
          let shift =
            moved.local.secondsSinceEpoch - change.from.secondsSinceEpoch
          let local = LocalDateTime(secondsSinceEpoch: time.secondsSinceEpoch + shift)
          add(change.event, moved.with(local))
        } else {
          add(master, start.with(time))
        }
      }
      isComplete = !times.gaveUp
    }
    for (at, event) in overrides where !used.contains(at) {
      // Moved here from days outside, or sent without the series.
      if let start = event.start { add(event, start) }
    }
    return isComplete
  }

  private func recurrence(of event: Event, _ start: DateTime) -> RecurrenceSet {
    func local(_ time: DateTime) -> LocalDateTime { Self.local(time, onClockOf: start, book) }
    var zone = book.zone(start.zone)
    if case .utc = start { zone = .utc }
    var exceptions = Set(event.exceptions.map(local))
    // Some programs write the exceptions of timed events as days.
    for exception in event.exceptions where exception.isDate && !start.isDate {
      exceptions.insert(LocalDateTime(exception.local.day, start.local.time))
    }
    return RecurrenceSet(
      start: start.local, isDay: start.isDate, zone: zone, rules: event.rules,
      extra: event.extraDates.map { local($0.start) }, exceptions: exceptions)
  }
}

extension Event {
  /// Seconds on the wall clock.
  fileprivate var length: Int {
    guard let start, let end = effectiveEnd else { return 0 }
    return end.local.secondsSinceEpoch - start.local.secondsSinceEpoch
  }

  /// The end of an occurrence that begins at `time`.
  fileprivate func end(from time: DateTime) -> DateTime {
    if time == start, let end = effectiveEnd { return end }
    return time.with(
      LocalDateTime(secondsSinceEpoch: time.local.secondsSinceEpoch + max(0, length)))
  }
}
