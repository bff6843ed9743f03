/// The compact forms of RFC 5545 §3.3.4 and §3.3.5: `20261203` and `20261203T093000`.
extension Day {
  public var compact: String {
    String(digits: 8) { appendCompact(to: &$0) }
  }

  /// Appends the eight digits.
  package func appendCompact(to output: inout [UInt8]) {
    let (year, month, day) = components
    appendDigits(year, 4, to: &output)
    appendDigits(month, 2, to: &output)
    appendDigits(day, 2, to: &output)
  }

  public init?(compact text: some StringProtocol) {
    guard let (day, time, _) = CompactTime.read(text), time == nil else { return nil }
    self = day
  }
}

extension TimeOfDay {
  public var compact: String {
    String(digits: 6) { appendCompact(to: &$0) }
  }

  package func appendCompact(to output: inout [UInt8]) {
    appendDigits(hour, 2, to: &output)
    appendDigits(minute, 2, to: &output)
    appendDigits(second % 60, 2, to: &output)
  }
}

extension LocalDateTime {
  public var compact: String {
    String(digits: 15) { appendCompact(to: &$0) }
  }

  package func appendCompact(to output: inout [UInt8]) {
    day.appendCompact(to: &output)
    output.append(UInt8(ascii: "T"))
    time.appendCompact(to: &output)
  }

  /// A leap second (60) is read as 59, as RFC 5545 §3.3.12 allows.
  public init?(compact text: some StringProtocol) {
    guard let (day, time, isUTC) = CompactTime.read(text), let time, !isUTC else { return nil }
    self.init(day, time)
  }
}

/// Reads all compact forms in one pass.
package enum CompactTime {
  /// The day, the time of day where there is one, and whether the text ends in `Z`.
  package static func read(
    _ text: some StringProtocol
  ) -> (day: Day, time: TimeOfDay?, isUTC: Bool)? {
    var text = String(text)
    return text.withUTF8 { read(unsafe $0.span) }
  }

  private static func read(_ bytes: Span<UInt8>) -> (day: Day, time: TimeOfDay?, isUTC: Bool)? {
    guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16,
      let date = number(bytes, 0..<8),
      let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    if bytes.count == 8 { return (day, nil, false) }
    guard bytes[8] == UInt8(ascii: "T"), let clock = number(bytes, 9..<15), clock < 240_000,
      let time = TimeOfDay(
        hour: clock / 10_000, minute: clock / 100 % 100,
        second: clock % 100 == 60 ? 59 : clock % 100)
    else { return nil }
    let isUTC = bytes.count == 16
    guard !isUTC || bytes[15] | 0x20 == UInt8(ascii: "z") else { return nil }
    return (day, time, isUTC)
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension String {
  fileprivate init(digits: Int, _ write: (inout [UInt8]) -> Void) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits)
    write(&bytes)
    self.init(decoding: bytes, as: UTF8.self)
  }
}

/// Appends the last `count` decimal digits, 2 or 4, of a number that is not negative.
private func appendDigits(_ number: Int, _ count: Int, to output: inout [UInt8]) {
  if count == 4 { appendDigits(number / 100, 2, to: &output) }
  let pair = UInt8(truncatingIfNeeded: UInt(number) % 100)
  output.append(48 + pair / 10)
  output.append(48 + pair % 10)
}
