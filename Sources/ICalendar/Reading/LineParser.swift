internal import Diagnostics

/// Cuts a content line into its name, its parameters and its value (RFC 5545 §3.1).
struct LineParser {
  /// Whether some text of the last line was not UTF-8; it is kept repaired.
  private(set) var isRepaired = false
  /// Whether a parameter of the last line lacks the quotes that it needs, or has one too many.
  private(set) var isMisquoted = false

  struct Failure: Error {
    /// Within the unfolded line.
    let offset: Int
    let message: Text
  }

  /// The most parameters of one line and values of one parameter; no honest line has more.
  private static let mostParameters = 100
  private static let mostValues = 1000

  /// Control characters behind the name, which are findings of their own, are left out: nothing may
  /// write them.
  mutating func property(
    _ bytes: Swift.Span<UInt8>, _ line: LineScanner.Line
  ) throws(Failure) -> ReadProperty {
    guard line.hasControls else { return try plainProperty(bytes, line) }
    let name = Self.endOfName(bytes, 0)
    var plain: [UInt8] = []
    for index in bytes.indices where index < name || !isControl(bytes[index]) {
      plain.append(bytes[index])
    }
    return try plainProperty(plain.span, line)
  }

  private mutating func plainProperty(
    _ bytes: Swift.Span<UInt8>, _ line: LineScanner.Line
  ) throws(Failure) -> ReadProperty {
    isRepaired = false
    isMisquoted = false
    var at = Self.endOfName(bytes, 0)
    guard at > 0, at < bytes.count, bytes[at] == 0x3A || bytes[at] == 0x3B else {
      throw Failure(
        offset: at, message: Text(zh: "此行不是“名称:值”", en: "this line is not NAME:value"))
    }
    let name = Self.upperCased(bytes, 0..<at)
    var parameters: [Parameter] = []
    while at < bytes.count, bytes[at] == 0x3B {
      guard parameters.count < Self.mostParameters else {
        throw Failure(offset: at, message: Text(zh: "参数过多", en: "too many parameters"))
      }
      parameters.append(try parameter(bytes, &at))
    }
    guard at < bytes.count, bytes[at] == 0x3A else {
      throw Failure(
        offset: at, message: Text(zh: "参数之后缺少冒号和值", en: "no colon and value after the parameters"))
    }
    at += 1
    let start = min(at, line.unfoldedLength)
    return ReadProperty(
      property: Property(
        upperCase: name, parameters, value: text(bytes, at..<bytes.count)),
      lineStart: line.start, valueStart: line.start + start,
      valueLength: line.unfoldedLength - start)
  }

  private mutating func parameter(
    _ bytes: Swift.Span<UInt8>, _ at: inout Int
  ) throws(Failure) -> Parameter {
    at += 1
    let start = at
    at = Self.endOfName(bytes, at)
    guard at > start, at < bytes.count, bytes[at] == 0x3D else {
      throw Failure(offset: at, message: Text(zh: "参数应写作“名称=值”", en: "a parameter is NAME=value"))
    }
    let name = Self.upperCased(bytes, start..<at)
    var values: [String] = []
    repeat {
      at += 1
      let valueStart = at
      if at < bytes.count, bytes[at] == 0x22 {
        at += 1
        while at < bytes.count, bytes[at] != 0x22 { at += 1 }
        guard at < bytes.count else {
          throw Failure(
            offset: valueStart,
            message: Text(zh: "引号没有闭合", en: "this quotation mark is never closed"))
        }
        values.append(ParameterValue.decoded(text(bytes, (valueStart + 1)..<at)))
        at += 1
      } else {
        let colon = name == "TZID" ? Self.colonBeforeTime(bytes, at) : nil
        while at < bytes.count, bytes[at] != 0x3B, bytes[at] != 0x2C {
          if bytes[at] == 0x3A {
            if at >= colon ?? at { break }
            isMisquoted = true
          } else if bytes[at] == 0x22 {
            isMisquoted = true
          }
          at += 1
        }
        values.append(ParameterValue.decoded(text(bytes, valueStart..<at)))
      }
    } while at < bytes.count && bytes[at] == 0x2C && values.count < Self.mostValues
    return Parameter(upperCase: name, values)
  }

  /// The colon before the times that end the line. Exchange writes zones such as
  /// `tzone://Microsoft/Utc` and `(UTC+08:00) Beijing` without the quotes that their colons need.
  private static func colonBeforeTime(_ bytes: Swift.Span<UInt8>, _ start: Int) -> Int? {
    let isBare = ["(UTC", "(GMT", "UTC+", "GMT+", "UTC-", "GMT-", "tzone:"].contains { prefix in
      var at = start
      for byte in prefix.utf8 {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
      }
      return true
    }
    guard isBare else { return nil }
    var at = bytes.count - 1
    while at > start, bytes[at] != 0x3A {
      switch bytes[at] {
      // Digits, `+,-./` and the letters of times, periods and durations.
      case 0x2B...0x39, 0x44, 0x48, 0x4D, 0x50, 0x53, 0x54, 0x57, 0x5A: at -= 1
      default: return nil
      }
    }
    guard at > start, bytes.count - at > 8 else { return nil }
    for index in (at + 1)...(at + 8) where !(0x30...0x39).contains(bytes[index]) { return nil }
    return at
  }

  private static func endOfName(_ bytes: Swift.Span<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, isNameByte(bytes[at]) || bytes[at] == 0x5F { at += 1 }
    return at
  }

  private static func upperCased(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>) -> String {
    for index in range where bytes[index] >= 0x61 {
      return unsafe bytes.extracting(range).withUnsafeBufferPointer {
        unsafe String(decoding: $0, as: UTF8.self).uppercased()
      }
    }
    return unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }

  private mutating func text(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>) -> String {
    let part = bytes.extracting(range)
    if let valid = try? UTF8Span(validating: part) { return String(copying: valid) }
    isRepaired = true
    return unsafe part.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
