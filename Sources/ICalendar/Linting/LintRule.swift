internal import Diagnostics

/// One thing in calendar files that some client stumbles over: how it is found, and how it is
/// mended where that can be done without changing what is meant.
protocol LintRule: Sendable {
  var kind: DiagnosticKind { get }
  /// The clause that speaks of it, such as `RFC 5545 §3.6.1`.
  var clause: String { get }
  /// The programs known to suffer.
  var clients: [String] { get }
  /// Whether `fix` can mend it, always or as a rule.
  var isFixable: Bool { get }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport)
  func fix(_ repair: inout CalendarRepair)
}

extension LintRule {
  var isFixable: Bool { false }
  func fix(_ repair: inout CalendarRepair) {}
}

/// A calendar as it stands in its file.
struct LintedCalendar {
  let root: ReadComponent

  /// Events, duties, journal entries and free/busy times.
  var items: [ReadComponent] {
    root.components.filter {
      ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"].contains($0.name)
    }
  }

  var events: [ReadComponent] { root.components.filter { $0.name == "VEVENT" } }

  var definedZones: Set<String> {
    Set(root.components.compactMap(\.plain.definedZone))
  }

  var method: String { root.first("METHOD")?.property.value.uppercased() ?? "" }
}

/// Takes the findings of one rule.
struct LintReport {
  let source: SourceFile
  let kind: DiagnosticKind
  private(set) var findings: [Diagnostic] = []

  init(_ source: SourceFile, _ kind: DiagnosticKind) {
    self.source = source
    self.kind = kind
  }

  mutating func add(_ component: ReadComponent, zh: String, en: String) {
    add(component.offset..<(component.offset + 6 + component.name.utf8.count), zh: zh, en: en)
  }

  mutating func add(_ property: ReadProperty, zh: String, en: String) {
    add(property.range(), zh: zh, en: en)
  }

  private mutating func add(_ range: Range<Int>, zh: String, en: String) {
    guard findings.count < 1000 else { return }
    findings.append(Diagnostic(kind, Text(zh: zh, en: en), at: source.location(at: range)))
  }
}

extension Property {
  /// The time that the value is, in the zone that TZID names.
  var time: DateTime? {
    DateTime(value: value, zone: zoneID)
  }

  var isDate: Bool {
    value.utf8.count == 8 && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension ReadComponent {
  func time(_ name: String) -> DateTime? { first(name)?.property.time }
  func all(_ name: String) -> [ReadProperty] { properties.filter { $0.name == name } }
}
