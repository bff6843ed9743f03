internal import CivilTime
internal import Diagnostics

/// Takes the properties of one component one after the other into values; what nobody takes stays,
/// so that it can be kept.
struct PropertyReader {
  private let source: SourceFile
  private let options: ReadingOptions
  private let names: ZoneNames
  private let properties: [ReadProperty]
  private var isTaken: [Bool]
  private(set) var findings: [Diagnostic] = []
  /// Parameters of single properties that have no place of their own.
  private(set) var kept: [String: [Parameter]] = [:]

  init(
    _ component: ReadComponent, _ source: SourceFile, _ options: ReadingOptions,
    _ names: ZoneNames
  ) {
    self.source = source
    self.options = options
    self.names = names
    properties = component.properties
    isTaken = Array(repeating: false, count: properties.count)
  }

  /// What nobody has taken, in order.
  var rest: [ReadProperty] {
    isTaken.allSatisfy { $0 }
      ? [] : properties.indices.lazy.filter { !isTaken[$0] }.map { properties[$0] }
  }

  private mutating func take(_ name: String, after last: Int = -1) -> Int? {
    var index = last + 1
    while index < properties.count {
      if !isTaken[index], properties[index].name == name {
        isTaken[index] = true
        return index
      }
      index += 1
    }
    return nil
  }

  /// Takes the properties of a name and gives those that `read` understands.
  mutating func all<T>(_ name: String, _ read: (ReadProperty) -> T?) -> [T] {
    var result: [T] = []
    var last = -1
    while let index = take(name, after: last) {
      last = index
      if let value = read(properties[index]) {
        result.append(value)
      } else {
        reject(properties[index])
      }
    }
    return result
  }

  /// The only property of a name; further ones are findings.
  mutating func one<T>(
    _ name: String, knowing parameters: [String] = [], _ read: (ReadProperty) -> T?
  ) -> T? {
    guard let index = take(name) else { return nil }
    let property = properties[index]
    var last = index
    while let again = take(name, after: last) {
      last = again
      tolerate(properties[again], zh: "\(name) 只能有一个", en: "there can be only one \(name)")
    }
    guard let value = read(property) else {
      reject(property)
      return nil
    }
    if !property.property.parameters.isEmpty {
      let more = property.property.parameters.filter {
        !parameters.contains($0.name) && $0.name != "VALUE"
      }
      if !more.isEmpty { kept[name] = more }
    }
    return value
  }

  /// A list of values in one property; nil where one of them is none.
  static func list<T>(_ read: ReadProperty, _ value: (String) -> T?) -> [T]? {
    var result: [T] = []
    for piece in read.property.value.split(separator: ",") {
      guard let value = value(String(piece.drop(while: { $0 == " " }))) else { return nil }
      result.append(value)
    }
    return result.isEmpty ? nil : result
  }

  mutating func text(_ name: String) -> String? {
    one(name) { $0.property.value.isEmpty ? nil : $0.property.text }
  }

  mutating func raw(_ name: String) -> String? {
    one(name) { $0.property.value.isEmpty ? nil : $0.property.value }
  }

  mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
    one(name) { Int($0.property.value).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A DURATION; of items it is not negative (RFC 5545 §3.8.2.5).
  mutating func length(_ name: String) -> Span? {
    one(name) { Span($0.property.value).flatMap { $0.isNegative ? nil : $0 } }
  }

  mutating func time(_ name: String) -> DateTime? {
    let names = names
    guard let index = properties.firstIndex(where: { $0.name == name }) else { return nil }
    let value = one(name, knowing: ["TZID"], names.dateTime)
    if let value { checkForm(of: value, properties[index]) }
    return value
  }

  /// What the value is and what its parameters say it is.
  private mutating func checkForm(of value: DateTime, _ read: ReadProperty) {
    let stated = read.property.parameter("VALUE")?.uppercased()
    switch value {
    case .date where stated != "DATE":
      tolerate(
        read, zh: "\(read.name) 是日期，应写明 VALUE=DATE",
        en: "\(read.name) is a day and must say VALUE=DATE")
    case .utc where read.property.parameter("TZID") != nil:
      tolerate(
        read, zh: "\(read.name) 以 Z 结尾，不得带 TZID", en: "\(read.name) ends in Z and must have no TZID"
      )
    case .floating where stated == "DATE", .utc where stated == "DATE",
      .zoned where stated == "DATE":
      tolerate(
        read, zh: "\(read.name) 写明 VALUE=DATE，却带时刻",
        en: "\(read.name) says VALUE=DATE and has a time of day")
    default: break
    }
  }

  /// DTSTAMP and the like, which are UTC; other forms are taken for it.
  mutating func utc(_ name: String) -> LocalDateTime? {
    guard let property = properties.first(where: { $0.name == name }) else { return nil }
    let names = names
    let value = one(name, knowing: ["TZID"], names.dateTime)
    guard let value else { return nil }
    if case .utc(let local) = value { return local }
    tolerate(property, zh: "\(name) 应为协调世界时（以 Z 结尾）", en: "\(name) must be UTC (ending in Z)")
    if case .zoned(let local, let name) = value, let zone = try? Zone(named: name) {
      return zone.instant(local).utc
    }
    return value.local
  }

  /// RRULEs of one item; RFC 5545 §3.6.1 advises one.
  private static let mostRules = 32

  mutating func rules() -> [RecurrenceRule] {
    var result: [RecurrenceRule] = []
    var last = -1
    while let index = take("RRULE", after: last) {
      last = index
      let read = properties[index]
      guard result.count < Self.mostRules else {
        tolerate(read, zh: "重复规则过多，此条未用", en: "too many rules; this one is not used")
        continue
      }
      do throws(RecurrenceRuleError) {
        let rule = try RecurrenceRule(read.property.value, allowsTwoEnds: true)
        if case .earlier = rule.end {
          tolerate(
            read, zh: "COUNT 和 UNTIL 只能用一个，这里以先到的为准",
            en: "COUNT and UNTIL exclude each other; whichever comes first is taken")
        }
        result.append(rule)
      } catch {
        findings.append(
          Diagnostic(
            .invalidValue, error.message,
            at: source.location(at: read.range(error.offset, max(1, error.part.utf8.count)))))
      }
    }
    return result
  }

  /// EXRULE, which RFC 5545 has dropped and nobody expands: the series has more occurrences here than
  /// its author meant.
  mutating func refuseExceptionRules() {
    for read in properties where read.name == "EXRULE" {
      findings.append(
        Diagnostic(
          .invalidValue,
          Text(
            zh: "EXRULE（例外规则）已从标准中删去，这里没有用；请改为 EXDATE",
            en: "EXRULE is no longer in the standard and is not used; write EXDATEs instead"),
          at: source.location(at: read.range())))
    }
  }

  private mutating func reject(_ property: ReadProperty) {
    if property.property.value.isEmpty {
      tolerate(
        property, zh: "\(property.name) 没有内容", en: "\(property.name) is empty")
      return
    }
    let value = String(property.property.value.prefix(60))
    findings.append(
      Diagnostic(
        .invalidValue,
        Text(
          zh: "“\(value)”不是 \(property.name) 的值", en: "‘\(value)’ is no value of \(property.name)"),
        at: source.location(at: property.range())))
  }

  mutating func tolerate(_ property: ReadProperty, zh: String, en: String) {
    findings.append(
      Diagnostic(
        options.mode == .strict ? .strictViolation : .tolerated, Text(zh: zh, en: en),
        at: source.location(at: property.range())))
  }
}

extension RecurrenceRuleError {
  var message: Text {
    switch reason {
    case .otherCalendar(let name):
      Text(
        zh: "不支持历法 \(name)，只支持公历", en: "the calendar \(name) is not supported, only the Gregorian")
    case .missingFrequency: Text(zh: "重复规则没有 FREQ", en: "the rule has no FREQ")
    case .countAndUntil:
      Text(zh: "COUNT 和 UNTIL 只能用一个", en: "COUNT and UNTIL exclude each other")
    case .notAllowed(let frequency):
      Text(
        zh: "“\(part)”不能与 FREQ=\(frequency.rawValue) 连用",
        en: "‘\(part)’ cannot be used with FREQ=\(frequency.rawValue)")
    case .positionsAlone:
      Text(zh: "BYSETPOS 须与其他 BY 部分连用", en: "BYSETPOS needs another BY part")
    case .repeatedPart: Text(zh: "“\(part)”重复", en: "‘\(part)’ is said twice")
    case .unknownPart: Text(zh: "不认识“\(part)”", en: "‘\(part)’ is unknown")
    case .malformed, .invalidValue:
      Text(zh: "“\(part)”不是有效的写法", en: "‘\(part)’ is not valid")
    }
  }
}
