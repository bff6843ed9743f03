/// A place's time: turns what its clocks show into instants and back, past changes included.
///
/// The zones of China are built in, so that nothing depends on the machine's zone files; other
/// zones come from those files.
public struct Zone: Sendable, Hashable {
  /// The name in the IANA database, such as `Asia/Shanghai`.
  public let name: String
  let table: ZoneTable

  init(name: String, table: ZoneTable) {
    self.name = name
    self.table = table
  }

  /// A zone whose changes are given one by one, as a VTIMEZONE does.
  public init(name: String, initial: ZoneOffset, transitions: [ZoneTransition]) {
    let sorted = transitions.sorted { $0.instant < $1.instant }
    self.name = name
    table = ZoneTable(
      initial: initial,
      changes: sorted.map { .init(at: $0.instant.secondsSinceEpoch, to: $0.after) })
  }

  /// A zone that never changes its clocks.
  public init(name: String, fixed offset: ZoneOffset) {
    self.name = name
    table = ZoneTable(initial: offset, changes: [])
  }

  public static let utc = Zone(name: "UTC", fixed: .utc)
  /// Beijing time: UTC+8, with the summer time of 1986–1991.
  public static let china = Zone(name: "Asia/Shanghai", table: .china)

  public func offset(at instant: Instant) -> ZoneOffset {
    table.offset(at: instant.secondsSinceEpoch)
  }

  public func local(_ instant: Instant) -> LocalDateTime {
    let offset = offset(at: instant).seconds
    return LocalDateTime(secondsSinceEpoch: instant.secondsSinceEpoch + offset)
  }

  /// The instant at which the zone's clocks show `local`: the first of two where they are set
  /// back, and by the offset before the change where they skip it (RFC 5545 §3.3.5).
  public func instant(_ local: LocalDateTime) -> Instant {
    let seconds = local.secondsSinceEpoch
    let before = table.offset(at: seconds - 86_400).seconds
    let after = table.offset(at: seconds + 86_400).seconds
    let early = seconds - before
    if before == after || table.offset(at: early).seconds == before {
      return Instant(secondsSinceEpoch: early)
    }
    let late = seconds - after
    return Instant(secondsSinceEpoch: table.offset(at: late).seconds == after ? late : early)
  }

  /// The changes within a range of instants, in order; at most `limit`.
  public func transitions(in range: ClosedRange<Instant>, limit: Int = 1000) -> [ZoneTransition] {
    table.transitions(
      from: range.lowerBound.secondsSinceEpoch, to: range.upperBound.secondsSinceEpoch,
      limit: limit
    ).map {
      ZoneTransition(
        instant: Instant(secondsSinceEpoch: $0.change.at), before: $0.before, after: $0.change.to)
    }
  }

  /// The rule by which the clocks change for ever after the listed changes, if they do.
  package var yearlyRule: YearlyZoneRule? { table.tail }
}
