public import CivilTime

/// One time at which an event takes place, overrides and exceptions applied.
public struct Occurrence: Sendable, Hashable {
  /// Shared by all occurrences of a series, of which there may be very many.
  private var shared: SharedEvent
  public var start: DateTime
  /// On the clock of the start.
  public var end: DateTime

  public init(event: Event, start: DateTime, end: DateTime) {
    self.init(SharedEvent(event), start: start, end: end)
  }

  init(_ shared: SharedEvent, start: DateTime, end: DateTime) {
    self.shared = shared
    self.start = start
    self.end = end
  }

  /// What takes place: the series' event, or the override that stands for this occurrence.
  public var event: Event {
    get { shared.event }
    set { shared = SharedEvent(newValue) }
  }
}

/// An event by reference; equal where the events are.
final class SharedEvent: Sendable, Hashable {
  let event: Event

  init(_ event: Event) {
    self.event = event
  }

  static func == (a: SharedEvent, b: SharedEvent) -> Bool { a === b || a.event == b.event }
  func hash(into hasher: inout Hasher) { hasher.combine(event.uid) }
}

/// What takes place over some days, and whether that is all of it.
public struct Agenda: Sendable, Hashable {
  /// In order of their wall-clock start.
  public var occurrences: [Occurrence]
  /// UIDs of series that may have further occurrences: their rules name too many, or none for so
  /// long that the search was ended.
  public var unfinished: [String]
}

extension Calendar {
  /// The occurrences that overlap the days from `first` to `last`, in order of their wall-clock
  /// start; times in UTC are shown on the clocks of `zone`. At most `limit`.
  public func occurrences(
    from first: Day, to last: Day, zone: Zone = .china, limit: Int = 100_000
  ) -> [Occurrence] {
    agenda(from: first, to: last, zone: zone, limit: limit).occurrences
  }

  /// As `occurrences`, with the series that could not be followed to the end.
  public func agenda(
    from first: Day, to last: Day, zone: Zone = .china, limit: Int = 100_000
  ) -> Agenda {
    var search = OccurrenceSearch(
      from: first, to: last, zone: zone, book: ZoneBook(zones), events: events.count,
      limit: limit)
    var unfinished: [String] = []
    var families: [String: Int] = [:]
    var members: [[Int]] = []
    for (index, event) in events.enumerated() {
      if let family = families[event.uid] {
        members[family].append(index)
      } else {
        families[event.uid] = members.count
        members.append([index])
      }
    }
    for family in members where first <= last {
      let series = EventSeries(family.map { events[$0] }, search.book)
      if !search.collect(series) { unfinished.append(events[family[0]].uid) }
    }
    func key(_ occurrence: Occurrence) -> LocalDateTime {
      occurrence.start.shown(in: zone).local
    }
    let sorted = search.found.enumerated().sorted { a, b in
      (key(a.element), a.offset) < (key(b.element), b.offset)
    }
    return Agenda(occurrences: sorted.map(\.element), unfinished: unfinished)
  }
}
