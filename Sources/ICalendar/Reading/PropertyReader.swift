internal import CivilTime
internal import Diagnostics

/// Takes the properties of one component one after the other into values; what nobody takes stays,
/// so that it can be kept.
struct PropertyReader {
  private let source: SourceFile
  private let options: ReadingOptions
  private(set) var rest: [ReadProperty]
  private(set) var findings: [Diagnostic] = []
  /// Parameters of single properties that have no place of their own.
  private(set) var kept: [String: [Parameter]] = [:]

  init(_ component: ReadComponent, _ source: SourceFile, _ options: ReadingOptions) {
    self.source = source
    self.options = options
    rest = component.properties
  }

  /// Removes the properties of a name and gives those that `read` understands.
  mutating func all<T>(_ name: String, _ read: (ReadProperty) -> T?) -> [T] {
    var result: [T] = []
    var others: [ReadProperty] = []
    for property in rest {
      guard property.name == name else {
        others.append(property)
        continue
      }
      if let value = read(property) {
        result.append(value)
      } else {
        invalid(property)
      }
    }
    rest = others
    return result
  }

  /// The only property of a name; further ones are findings.
  mutating func one<T>(
    _ name: String, knowing parameters: [String] = [], _ read: (ReadProperty) -> T?
  ) -> T? {
    guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
    let property = rest.remove(at: index)
    while let again = rest.firstIndex(where: { $0.name == name }) {
      let extra = rest.remove(at: again)
      tolerate(extra, zh: "\(name) 只能有一个", en: "there can be only one \(name)")
    }
    guard let value = read(property) else {
      if property.property.value.isEmpty {
        tolerate(property, zh: "\(name) 没有内容", en: "\(name) is empty")
      } else {
        invalid(property)
      }
      return nil
    }
    let more = property.property.parameters.filter {
      !parameters.contains($0.name) && $0.name != "VALUE"
    }
    if !more.isEmpty { kept[name] = more }
    return value
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

  mutating func time(_ name: String) -> DateTime? {
    one(name, knowing: ["TZID"], Self.dateTime)
  }

  /// DTSTAMP and the like, which are UTC; other forms are taken for it.
  mutating func utc(_ name: String) -> LocalDateTime? {
    guard let property = rest.first(where: { $0.name == name }) else { return nil }
    let value = one(name, knowing: ["TZID"], Self.dateTime)
    guard let value else { return nil }
    if case .utc(let local) = value { return local }
    tolerate(property, zh: "\(name) 应为协调世界时（以 Z 结尾）", en: "\(name) must be UTC (ending in Z)")
    if case .zoned(let local, let name) = value, let zone = try? Zone(named: name) {
      return zone.instant(local).utc
    }
    return value.local
  }

  static func dateTime(_ read: ReadProperty) -> DateTime? {
    DateTime(value: read.property.value, zone: read.property.parameter("TZID").map(zoneName))
  }

  /// A zone as IANA names it, for a TZID as Outlook, Exchange, Evolution or Apple write it.
  static func zoneName(_ id: String) -> String {
    if let known = WindowsZones.iana[id] { return known }
    // libical's and older programs' names: `/freeassociation.sourceforge.net/Asia/Shanghai`.
    guard id.hasPrefix("/") else { return id }
    let pieces = id.split(separator: "/")
    for count in [3, 2] where pieces.count > count {
      let name = pieces.suffix(count).joined(separator: "/")
      if (try? Zone(named: name)) != nil { return name }
    }
    return id
  }

  mutating func rules() -> [RecurrenceRule] {
    var result: [RecurrenceRule] = []
    for read in rest where read.name == "RRULE" {
      do throws(RecurrenceRuleError) {
        result.append(try RecurrenceRule(read.property.value))
      } catch {
        findings.append(
          Diagnostic(
            .invalidValue, error.message,
            at: source.location(at: read.range(error.offset, max(1, error.part.utf8.count)))))
      }
    }
    rest.removeAll { $0.name == "RRULE" }
    return result
  }

  mutating func invalid(_ property: ReadProperty) {
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
