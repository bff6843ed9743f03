import CivilTime
import ICalendar
import Meetings

/// Puts the occurrences of a series that calendars hold as one event back together: the series'
/// event, exceptions for the occurrences that are not in this calendar, and an override for each
/// that differs (RFC 5545 §3.8.4.4).
struct SeriesEvents {
  let series: [String: AnnouncedSeries]
  let zone: String

  /// The events in the order of their starts; those of a series stand with its first.
  func collapsed(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    var done: Set<String> = []
    for event in events {
      guard event.recurrenceID != nil, let series = series[event.uid] else {
        result.append(event)
        continue
      }
      guard done.insert(event.uid).inserted else { continue }
      result += whole(series, events.filter { $0.uid == event.uid })
    }
    return result
  }

  /// The series' event for a reader who holds the given occurrences, and those that differ from it.
  func whole(_ series: AnnouncedSeries, _ occurrences: [Event]) -> [Event] {
    func time(_ local: LocalDateTime) -> DateTime { .zoned(local, zone: zone) }
    let standing = occurrences.filter { $0.status != .cancelled }
    guard var master = standing.first(where: { $0.isRegular(in: series) }) ?? standing.first else {
      return occurrences.last.map { [cancelled(series, $0, occurrences)] } ?? []
    }
    master.recurrenceID = nil
    master.sequence = 0
    master.summary = master.summary ?? series.title
    master.start = time(series.first.start)
    master.extent = .end(time(series.first.end))
    if master.location != nil { master.location = series.place }
    master.rules = [series.rule]
    let held = Set(standing.compactMap(\.recurrenceID?.start))
    master.exceptions = series.starts.map(time).filter { !held.contains($0) }
    let overrides = standing.filter { !$0.matches(master) }
    return [master] + overrides
  }

  /// The series of which no occurrence is held.
  private func cancelled(
    _ series: AnnouncedSeries, _ event: Event, _ occurrences: [Event]
  ) -> Event {
    var whole = event
    whole.recurrenceID = nil
    whole.sequence = occurrences.compactMap(\.sequence).max()
    whole.start = .zoned(series.first.start, zone: zone)
    whole.extent = .end(.zoned(series.first.end, zone: zone))
    whole.rules = [series.rule]
    return whole
  }
}

extension Event {
  fileprivate func isRegular(in series: AnnouncedSeries) -> Bool {
    recurrenceID?.start == start && (sequence ?? 0) == 0
      && (location == nil || location == series.place)
  }

  /// Whether the series' event says the same of this occurrence.
  fileprivate func matches(_ master: Event) -> Bool {
    guard let id = recurrenceID, id.start == start, (sequence ?? 0) == 0 else { return false }
    var same = self
    same.recurrenceID = nil
    same.start = master.start
    same.rules = master.rules
    same.exceptions = master.exceptions
    guard let from = start?.local, case .end(let end) = extent,
      let begin = master.start?.local, case .end(let close) = master.extent,
      end.local - from == close.local - begin
    else { return false }
    same.extent = master.extent
    // The clock of an agenda counts from the start, which is the same in every occurrence.
    return same == master
  }
}
