internal import CivilTime

/// Collects what overlaps some days from one series after the other, within bounds that no file can
/// exceed.
struct OccurrenceSearch {
  let book: ZoneBook
  private(set) var found: [Occurrence] = []
  private let window: Range<LocalDateTime>
  private let zone: Zone
  private let limit: Int
  /// Periods of rules that may still be visited, over all series: about half a second's work.
  private var effort: Int

  init(
    from first: Day, to last: Day, zone: Zone, book: ZoneBook, events: Int, limit: Int
  ) {
    effort = 2_000_000 + events * 10
    self.zone = zone
    self.book = book
    self.limit = limit
    let start = LocalDateTime(first, .midnight)
    window = start..<max(start, LocalDateTime(last + 1, .midnight))
  }

  /// False where the series may have more than was found.
  mutating func collect(_ series: EventSeries) -> Bool {
    var used: Set<LocalDateTime> = []
    var isComplete = true
    if let master = series.master, let start = master.event.start {
      isComplete = collect(series, master, start, &used)
    }
    for (at, override) in series.overrides where !used.contains(at) {
      // Moved here from days outside, or sent without the series.
      if let start = override.event.start {
        add(override, start, override.event.end(from: start, book))
      }
    }
    return isComplete && found.count < limit
  }

  private mutating func collect(
    _ series: EventSeries, _ master: SharedEvent, _ start: DateTime,
    _ used: inout Set<LocalDateTime>
  ) -> Bool {
    guard effort > 0 else { return false }
    // Long events begin long before the days they overlap, changes move them, and clocks differ
    // by a day.
    let day = 86_400
    let back = max(0, master.event.longestLength(book)) + series.greatestShift + 2 * day
    let from = LocalDateTime(secondsSinceEpoch: window.lowerBound.secondsSinceEpoch - back)
    let past = LocalDateTime(
      secondsSinceEpoch: window.upperBound.secondsSinceEpoch + series.greatestShift + 2 * day)
    var times = series.recurrence(of: master.event, start).occurrences(
      from: from, effortLimit: effort)
    var isComplete = true
    while let time = times.next(), time < past {
      if let override = series.overrides[time] {
        used.insert(time)
        if let start = override.event.start {
          add(override, start, override.event.end(from: start, book))
        }
      } else {
        let (event, start) = series.state(at: time, master, start)
        let end = series.statedEnd(at: time, onClockOf: start) ?? event.event.end(from: start, book)
        add(event, start, end)
      }
      if found.count >= limit || times.effort > effort {
        isComplete = false
        break
      }
    }
    effort -= times.effort
    return isComplete && !times.gaveUp
  }

  private mutating func add(_ event: SharedEvent, _ start: DateTime, _ end: DateTime) {
    guard found.count < limit else { return }
    let begin = start.shown(in: zone).local
    let close = end.shown(in: zone).local
    if begin < window.upperBound, close > window.lowerBound || begin >= window.lowerBound {
      found.append(Occurrence(event, start: book.shown(start), end: end))
    }
  }
}
