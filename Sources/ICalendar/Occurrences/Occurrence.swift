public import CivilTime

/// One time at which an event takes place, overrides and exceptions applied.
public struct Occurrence: Sendable, Hashable {
  /// What takes place: the series' event, or the override that stands for this occurrence.
  public var event: Event
  public var start: DateTime
  /// On the clock of the start.
  public var end: DateTime
}

extension Calendar {
  /// The occurrences that overlap the days from `first` to `last`, in order of their wall-clock
  /// start; times in UTC are shown on the clocks of `zone`. At most `limit`.
  public func occurrences(
    from first: Day, to last: Day, zone: Zone = .china, limit: Int = 100_000
  ) -> [Occurrence] {
    let book = ZoneBook()
    var found: [Occurrence] = []
    var hopeless = 0
    for (_, family) in Dictionary(grouping: events.enumerated(), by: \.element.uid)
      .sorted(by: { ($0.value.first?.offset ?? 0) < ($1.value.first?.offset ?? 0) })
    {
      let series = EventSeries(family.map(\.element), book)
      guard hopeless < 20, found.count < limit else { break }
      if !series.collect(
        from: first, to: last, shownIn: zone, limit: limit - found.count, into: &found)
      {
        hopeless += 1
      }
    }
    func key(_ occurrence: Occurrence) -> LocalDateTime {
      occurrence.start.shown(in: zone).local
    }
    return found.enumerated().sorted { a, b in
      (key(a.element), a.offset) < (key(b.element), b.offset)
    }.map(\.element)
  }
}

/// Zones by TZID, each looked up once.
final class ZoneBook {
  private var known: [String: Zone?] = [:]

  func zone(_ name: String?) -> Zone? {
    guard let name else { return nil }
    if let zone = known[name] { return zone }
    let zone = try? Zone(named: name)
    known[name] = .some(zone)
    return zone
  }
}

extension DateTime {
  /// A time in UTC as the clocks of a zone show it; others as they are.
  func shown(in zone: Zone) -> DateTime {
    guard case .utc(let local) = self else { return self }
    return .zoned(zone.local(Instant(utc: local)), zone: zone.name)
  }
}
