/// The compact forms of RFC 5545 §3.3.4 and §3.3.5: `20261203` and `20261203T093000`.
extension Day {
  public var compact: String {
    let (year, month, day) = components
    return zeroPadded(year, to: 4) + zeroPadded(month, to: 2) + zeroPadded(day, to: 2)
  }

  public init?(compact text: some StringProtocol) {
    self.init(compactDigits: Array(text.utf8)[...])
  }

  init?(compactDigits bytes: ArraySlice<UInt8>) {
    guard bytes.count == 8, let digits = decimal(bytes) else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }
}

extension TimeOfDay {
  public var compact: String {
    zeroPadded(hour, to: 2) + zeroPadded(minute, to: 2) + zeroPadded(second % 60, to: 2)
  }
}

extension LocalDateTime {
  public var compact: String { day.compact + "T" + time.compact }

  /// A leap second (60) is read as 59, as RFC 5545 §3.3.12 allows.
  public init?(compact text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 15, bytes[8] == UInt8(ascii: "T"),
      let day = Day(compactDigits: bytes[..<8]), let digits = decimal(bytes[9...]),
      digits / 10_000 < 24,
      let time = TimeOfDay(
        hour: digits / 10_000, minute: digits / 100 % 100,
        second: digits % 100 == 60 ? 59 : digits % 100)
    else { return nil }
    self.init(day, time)
  }
}

/// Up to 18 ASCII digits and nothing else.
private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var value = 0
  for byte in bytes {
    guard (48...57).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 48)
  }
  return value
}
