public import CivilTime
public import ICalendar
public import Meetings

/// What calendars of others say of somebody's time, as the planner takes it.
///
/// An event counts unless it is called off, declined, or leaves the time free (TRANSP,
/// X-MICROSOFT-CDO-BUSYSTATUS); one that is tentative or not answered yet is a wish and no bar.
/// Recurring events are expanded, exceptions and overrides applied. VFREEBUSY counts likewise.
public struct ImportedBusy: Sendable {
  /// Spans on the office's wall clock, in order.
  public private(set) var spans: [BusySpan] = []
  /// Events that stand for no span, by why.
  public private(set) var skipped: [Skipped: Int] = [:]
  /// All-day events among the spans.
  public private(set) var wholeDays = 0

  public enum Skipped: Sendable, Hashable, CaseIterable {
    case cancelled
    case declined
    /// Leaves the time free.
    case transparent
    /// One of this workspace's own meetings, which the planner must be free to move.
    case own
    /// In a zone of which nothing is known.
    case unknownZone
    /// Ends when it starts, or before.
    case empty
    /// A series that could not be followed to its end.
    case unfinished
  }

  private let address: String
  private let zone: Zone
  private let range: ClosedRange<Day>

  /// - Parameters:
  ///   - address: the person's mail address, to find their answer among the attendees; empty for a
  ///     room or where it is not known.
  ///   - isOwn: whether a UID is of a meeting that is planned here.
  public init(
    _ calendars: [Calendar], address: String, zone: Zone, range: ClosedRange<Day>,
    isOwn: (String) -> Bool
  ) {
    self.address = address.isEmpty ? "" : "mailto:" + address
    self.zone = zone
    self.range = range
    // Together, so that of two copies of an event the later one counts.
    var all = Calendar()
    all.events = calendars.flatMap(\.events)
    all.zones = calendars.flatMap(\.zones)
    let book = ZoneBook(all.zones)
    let own = all.events.count { isOwn($0.uid) }
    if own > 0 { skipped[.own] = own }
    all.events.removeAll { isOwn($0.uid) }
    let agenda = all.agenda(from: range.lowerBound - 1, to: range.upperBound + 1, zone: zone)
    for occurrence in agenda.occurrences { add(occurrence, book) }
    if !agenda.unfinished.isEmpty { skipped[.unfinished] = agenda.unfinished.count }
    for entry in calendars.flatMap(\.freeBusy).flatMap(\.entries) { add(entry, book) }
    var seen: Set<BusySpan> = []
    spans = spans.filter { seen.insert($0).inserted }
      .sorted { ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end) }
  }

  private mutating func add(_ occurrence: Occurrence, _ book: ZoneBook) {
    let event = occurrence.event
    let answer =
      address.isEmpty
      ? nil : event.attendees.first { isSameAddress($0.address, address) }?.participation
    let outlook = event.properties.first { $0.name == "X-MICROSOFT-CDO-BUSYSTATUS" }?.value
    if event.status == .cancelled { return skip(.cancelled) }
    if answer == .declined { return skip(.declined) }
    if event.transparency == .transparent || outlook?.uppercased() == "FREE" {
      return skip(.transparent)
    }
    guard let interval = interval(occurrence.start, occurrence.end, book) else {
      return skip(.unknownZone)
    }
    if interval.isEmpty { return skip(.empty) }
    guard let within = interval.intersection(whole) else { return }
    let isTentative =
      event.status == .tentative || answer == .tentative || answer == .needsAction
      || outlook?.uppercased() == "TENTATIVE"
    if occurrence.start.isDate { wholeDays += 1 }
    let isOpen = event.classification == nil || event.classification == .isPublic
    spans.append(
      BusySpan(within, reason: isOpen ? event.summary ?? "" : "", isTentative: isTentative))
  }

  private mutating func add(_ entry: FreeBusy.Entry, _ book: ZoneBook) {
    guard entry.kind != .free else { return skip(.transparent) }
    let end: DateTime
    switch entry.period.extent {
    case .end(let time): end = time
    case .length(let span):
      // Times of VFREEBUSY are UTC, where a day is always 24 hours.
      guard case .utc(let start) = entry.period.start else { return skip(.unknownZone) }
      end = .utc(
        LocalDateTime(
          secondsSinceEpoch: start.secondsSinceEpoch + span.days * 86_400 + span.seconds))
    }
    guard let interval = interval(entry.period.start, end, book) else { return skip(.unknownZone) }
    guard let within = interval.intersection(whole) else { return }
    spans.append(BusySpan(within, isTentative: entry.kind == .tentative))
  }

  private mutating func skip(_ reason: Skipped) { skipped[reason, default: 0] += 1 }

  private var whole: Interval {
    Interval(
      LocalDateTime(range.lowerBound, .midnight), LocalDateTime(range.upperBound + 1, .midnight))
      ?? Interval(range.lowerBound)
  }

  /// On the office's clock, to whole minutes outwards; nil where a zone is not known.
  private func interval(_ start: DateTime, _ end: DateTime, _ book: ZoneBook) -> Interval? {
    guard let from = local(start, book), let to = local(end, book) else { return nil }
    let first = from.secondsSinceEpoch / 60 * 60
    let last = (to.secondsSinceEpoch + 59) / 60 * 60
    return Interval(
      LocalDateTime(secondsSinceEpoch: first), LocalDateTime(secondsSinceEpoch: max(first, last)))
  }

  private func local(_ time: DateTime, _ book: ZoneBook) -> LocalDateTime? {
    switch time {
    case .date, .floating: return time.local
    case .utc(let local): return zone.local(Instant(utc: local))
    case .zoned(let local, let name):
      if name == zone.name { return local }
      guard let other = book.zone(name) else { return nil }
      return zone.local(other.instant(local))
    }
  }
}
