extension YearlyZoneRule {
  /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`; nil where the text is something else.
  init?(posix text: String) {
    var rest = Array(text.utf8)[...]
    guard let name = Self.takeName(&rest), let west = Self.takeTime(&rest) else { return nil }
    standard = ZoneOffset(seconds: -west, abbreviation: name)
    if rest.isEmpty {
      daylight = nil
      return
    }
    guard let summer = Self.takeName(&rest) else { return nil }
    var seconds = -west + 3600
    if let first = rest.first, first != UInt8(ascii: ",") {
      guard let west = Self.takeTime(&rest) else { return nil }
      seconds = -west
    }
    guard let start = Self.takeDate(&rest), let end = Self.takeDate(&rest), rest.isEmpty else {
      return nil
    }
    let offset = ZoneOffset(seconds: seconds, isDaylight: true, abbreviation: summer)
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  private static func takeName(_ rest: inout ArraySlice<UInt8>) -> String? {
    let name: ArraySlice<UInt8>
    if rest.first == UInt8(ascii: "<") {
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      name = rest[rest.startIndex.advanced(by: 1)..<close]
      rest = rest[(close + 1)...]
    } else {
      name = rest.prefix { (65...90).contains($0) || (97...122).contains($0) }
      rest = rest.dropFirst(name.count)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// `[+-]h[h][h][:mm[:ss]]` in seconds.
  private static func takeTime(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var sign = 1
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest = rest.dropFirst()
    }
    guard let hours = takeNumber(&rest), hours <= 167 else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      guard let number = takeNumber(&rest), number < 60 else { return nil }
      seconds += number * unit
    }
    return sign * seconds
  }

  private static func takeDate(_ rest: inout ArraySlice<UInt8>) -> Date? {
    guard rest.first == UInt8(ascii: ",") else { return nil }
    rest = rest.dropFirst()
    let kind: Date.Kind
    if rest.first == UInt8(ascii: "M") {
      rest = rest.dropFirst()
      guard let month = takeNumber(&rest), (1...12).contains(month), dropDot(&rest),
        let week = takeNumber(&rest), (1...5).contains(week), dropDot(&rest),
        let day = takeNumber(&rest), let weekday = Weekday(rawValue: day == 0 ? 7 : day)
      else { return nil }
      kind = .weekday(month: month, week: week, weekday)
    } else if rest.first == UInt8(ascii: "J") {
      rest = rest.dropFirst()
      guard let number = takeNumber(&rest), (1...365).contains(number) else { return nil }
      kind = .dayWithoutLeap(number)
    } else {
      guard let number = takeNumber(&rest), number <= 365 else { return nil }
      kind = .day(number)
    }
    var time = 7200
    if rest.first == UInt8(ascii: "/") {
      rest = rest.dropFirst()
      guard let stated = takeTime(&rest) else { return nil }
      time = stated
    }
    return Date(kind: kind, time: time)
  }

  private static func dropDot(_ rest: inout ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: ".") else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { (48...57).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
