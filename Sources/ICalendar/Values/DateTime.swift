public import CivilTime

/// A DATE or DATE-TIME value (RFC 5545 §3.3.4, §3.3.5): a day, or a time on some clock.
public enum DateTime: Sendable, Hashable {
  /// An all-day event's day.
  case date(Day)
  /// The same time on every clock of the world; means no instant by itself.
  case floating(LocalDateTime)
  case utc(LocalDateTime)
  /// The time on the clocks of a zone, named by its TZID.
  case zoned(LocalDateTime, zone: String)

  public init(_ instant: Instant) {
    self = .utc(instant.utc)
  }

  public var isDate: Bool {
    if case .date = self { true } else { false }
  }

  /// What the clock in question shows; midnight for a day.
  public var local: LocalDateTime {
    switch self {
    case .date(let day): LocalDateTime(day, .midnight)
    case .floating(let local), .utc(let local), .zoned(let local, _): local
    }
  }

  /// The TZID, if there is one.
  public var zone: String? {
    if case .zoned(_, let zone) = self { zone } else { nil }
  }

  /// The same kind of value at another time on its clock.
  func with(_ local: LocalDateTime) -> DateTime {
    switch self {
    case .date: .date(local.day)
    case .floating: .floating(local)
    case .utc: .utc(local)
    case .zoned(_, let zone): .zoned(local, zone: zone)
    }
  }

  /// `20261203`, `20261203T093000` or `20261203T013000Z`.
  var value: String {
    var bytes: [UInt8] = []
    appendValue(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendValue(to output: inout [UInt8]) {
    switch self {
    case .date(let day): day.appendCompact(to: &output)
    case .floating(let local), .zoned(let local, _): local.appendCompact(to: &output)
    case .utc(let local):
      local.appendCompact(to: &output)
      output.append(UInt8(ascii: "Z"))
    }
  }

  /// A value of RECURRENCE-ID, DTSTART and the like, as it stands in a file; nil where it is none.
  init?(value: String, zone: String?) {
    guard let (day, time, isUTC) = CompactTime.read(value) else { return nil }
    if let time {
      let local = LocalDateTime(day, time)
      self = isUTC ? .utc(local) : zone.map { .zoned(local, zone: $0) } ?? .floating(local)
    } else {
      self = .date(day)
    }
  }
}
