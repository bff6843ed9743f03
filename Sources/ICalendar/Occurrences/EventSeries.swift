internal import CivilTime

/// The events of one UID: the series' event and the overrides of single occurrences
/// (RFC 5545 §3.8.4.4).
struct EventSeries {
  /// nil where only overrides were sent.
  let master: SharedEvent?
  /// By the start that the rule gives, on the clock of the series.
  private(set) var overrides: [LocalDateTime: SharedEvent] = [:]
  /// Overrides of an occurrence and all after it, by that start, in order.
  private var changes: [(from: LocalDateTime, shared: SharedEvent)] = []
  /// Further dates of the series that state their own end, by their start.
  private var periods: [LocalDateTime: Period] = [:]
  private let book: ZoneBook

  init(_ events: [Event], _ book: ZoneBook) {
    self.book = book
    // Of two states of one occurrence the later SEQUENCE stands.
    let ordered =
      events.count == 1 ? events : events.sorted { ($0.sequence ?? 0) < ($1.sequence ?? 0) }
    let series = ordered.last { $0.recurrenceID == nil }
    master = series.map { SharedEvent($0) }
    var changed: [LocalDateTime: SharedEvent] = [:]
    for event in ordered {
      guard let id = event.recurrenceID else { continue }
      let at = Self.local(id.start, onClockOf: series?.start, book)
      let shared = SharedEvent(event)
      if id.andFuture { changed[at] = shared }
      overrides[at] = shared
    }
    changes = changed.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    for case .period(let period) in series?.extraDates ?? [] {
      periods[Self.local(period.start, onClockOf: series?.start, book)] = period
    }
  }

  /// The end that an RDATE states for the occurrence at a time, on the clock of `start`.
  func statedEnd(at time: LocalDateTime, onClockOf start: DateTime) -> DateTime? {
    guard let period = periods[time] else { return nil }
    switch period.extent {
    case .end(let end): return book.onClock(of: start, end)
    case .length(let span):
      return Event.advance(start, days: span.days, span.seconds, book)
    }
  }

  /// Seconds by which changes of an occurrence and all after it move them at most.
  var greatestShift: Int {
    changes.compactMap { shift($0.from, $0.shared.event).map(abs) }.max() ?? 0
  }

  private func shift(_ from: LocalDateTime, _ event: Event) -> Int? {
    event.start.map { $0.local.secondsSinceEpoch - from.secondsSinceEpoch }
  }

  /// What takes place at a time that the rule gives, and when: the series' event, or what the last
  /// change before made of it. The change of the first is the change of all after it.
  func state(
    at time: LocalDateTime, _ master: SharedEvent, _ start: DateTime
  ) -> (SharedEvent, DateTime) {
    guard let change = lastChange(until: time),
      let moved = change.shared.event.start, let shift = shift(change.from, change.shared.event)
    else { return (master, start.with(time)) }
    let local = LocalDateTime(secondsSinceEpoch: time.secondsSinceEpoch + shift)
    return (change.shared, moved.with(local))
  }

  private func lastChange(until time: LocalDateTime) -> (from: LocalDateTime, shared: SharedEvent)?
  {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].from <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? changes[low - 1] : nil
  }

  /// What the clock of `start` shows at a time.
  private static func local(
    _ time: DateTime, onClockOf start: DateTime?, _ book: ZoneBook
  ) -> LocalDateTime {
    guard let start else { return time.local }
    // Some programs write the exceptions and overrides of timed events as days.
    if time.isDate, !start.isDate { return LocalDateTime(time.local.day, start.local.time) }
    return book.onClock(of: start, time).local
  }

  func recurrence(of event: Event, _ start: DateTime) -> RecurrenceSet {
    func local(_ time: DateTime) -> LocalDateTime { Self.local(time, onClockOf: start, book) }
    return RecurrenceSet(
      start: start.local, isDay: start.isDate, zone: book.clock(of: start), rules: event.rules,
      extra: event.extraDates.map { local($0.start) },
      exceptions: Set(event.exceptions.map(local)))
  }
}

extension Event {
  /// The end of an occurrence that begins at `time`, on its clock. DTEND gives each occurrence the
  /// same exact length, DURATION the same nominal one: its days are days of the clock
  /// (RFC 5545 §3.8.5.3).
  func end(from time: DateTime, _ book: ZoneBook) -> DateTime {
    switch extent {
    case .unstated: return time.isDate ? time.advanced(by: .days(1)) : time
    case .duration(let span): return Self.advance(time, days: span.days, span.seconds, book)
    case .end(let end):
      guard let start else { return time }
      let sameClock = book.onClock(of: start, end)
      if time == start { return max(sameClock.local, time.local) == time.local ? time : sameClock }
      return Self.advance(time, days: 0, exactLength(start, end, book), book)
    }
  }

  /// Seconds that pass from the start to the end; by the clock where its zone is not known.
  private func exactLength(_ start: DateTime, _ end: DateTime, _ book: ZoneBook) -> Int {
    if let from = book.clock(of: start), let to = book.clock(of: end) {
      return max(
        0,
        to.instant(end.local).secondsSinceEpoch - from.instant(start.local).secondsSinceEpoch)
    }
    return max(0, end.local.secondsSinceEpoch - start.local.secondsSinceEpoch)
  }

  static func advance(
    _ time: DateTime, days: Int, _ seconds: Int, _ book: ZoneBook
  ) -> DateTime {
    let local = LocalDateTime(time.local.day + days, time.local.time)
    guard seconds != 0, let zone = book.clock(of: time) else {
      return time.with(LocalDateTime(secondsSinceEpoch: local.secondsSinceEpoch + seconds))
    }
    let end = zone.instant(local).secondsSinceEpoch + seconds
    return time.with(zone.local(Instant(secondsSinceEpoch: end)))
  }

  /// Seconds that no occurrence lasts longer than, but for a change of clocks.
  func longestLength(_ book: ZoneBook) -> Int {
    switch extent {
    case .unstated: 86_400
    case .duration(let span): abs(span.days) * 86_400 + abs(span.seconds)
    case .end(let end): start.map { exactLength($0, end, book) } ?? 0
    }
  }
}
