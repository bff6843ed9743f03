internal import CivilTime

extension RecurrenceRule {
  /// The end of the rule with UNTIL of the type that DTSTART asks for (RFC 5545 §3.3.10): UTC where
  /// the start is in a zone, a day where it is a day, floating where it floats. As it is where it is
  /// right already or where nothing is known of the zone.
  func endOnClock(of start: DateTime) -> End {
    guard case .until(let bound) = end else { return end }
    switch (bound, start) {
    case (.local(let local), .zoned(_, let name)):
      guard let zone = try? Zone(named: ZoneNames.name(of: name)) else { return end }
      return .until(.instant(zone.instant(local)))
    case (.local(let local), .utc): return .until(.instant(Instant(utc: local)))
    case (.instant(let instant), .floating): return .until(.local(instant.utc))
    case (.local(let local), .date): return .until(.day(local.day))
    case (.instant(let instant), .date): return .until(.day(instant.utc.day))
    case (.day(let day), .floating(let first)):
      return .until(.local(LocalDateTime(day, first.time)))
    case (.day(let day), .utc(let first)):
      return .until(.instant(Instant(utc: LocalDateTime(day, first.time))))
    case (.day(let day), .zoned(let first, let name)):
      guard let zone = try? Zone(named: ZoneNames.name(of: name)) else { return end }
      return .until(.instant(zone.instant(LocalDateTime(day, first.time))))
    case (.local, .floating), (.instant, .utc), (.instant, .zoned), (.day, .date): return end
    }
  }
}
