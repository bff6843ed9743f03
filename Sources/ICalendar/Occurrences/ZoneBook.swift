package import CivilTime

/// Zones by TZID, each looked up once: on this machine, else as the calendar's own VTIMEZONE
/// defines them.
package final class ZoneBook {
  private let defined: [String: Component]
  private var known: [String: Zone?] = [:]
  /// What the definitions may still cost, in periods of their rules: far more than any honest ones.
  private var effort = 500_000

  package init(_ defined: [Component] = []) {
    self.defined = Dictionary(
      defined.compactMap { zone in zone.definedZone.map { ($0, zone) } },
      uniquingKeysWith: { first, _ in first })
  }

  package func zone(_ name: String?) -> Zone? {
    guard let name else { return nil }
    if let zone = known[name] { return zone }
    let zone =
      (try? Zone(named: name))
      ?? defined[name].flatMap { Zone(definition: $0, effort: &effort) }
    known[name] = .some(zone)
    return zone
  }

  /// What the clock of a value of this kind is; nil for days, floating times and unknown zones.
  func clock(of time: DateTime) -> Zone? {
    switch time {
    case .utc: .utc
    case .zoned(_, let name): zone(name)
    case .date, .floating: nil
    }
  }

  /// A time as clocks show it: one that they leave out when they are put forward is as much later
  /// (RFC 5545 §3.3.5).
  func shown(_ time: DateTime) -> DateTime {
    guard case .zoned(let local, let name) = time, let zone = zone(name) else { return time }
    return time.with(zone.local(zone.instant(local)))
  }

  /// The same time on the clock of `other`, where both are known.
  func onClock(of other: DateTime, _ time: DateTime) -> DateTime {
    if time.isSameClock(as: other) { return time }
    guard let from = clock(of: time), let to = clock(of: other) else { return time }
    return other.with(to.local(from.instant(time.local)))
  }
}

extension DateTime {
  /// A time in UTC as the clocks of a zone show it; others as they are.
  func shown(in zone: Zone) -> DateTime {
    guard case .utc(let local) = self else { return self }
    return .zoned(zone.local(Instant(utc: local)), zone: zone.name)
  }
}
