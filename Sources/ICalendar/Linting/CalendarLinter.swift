internal import CivilTime
public import Diagnostics

/// Finds what some client will stumble over, and says which and by what clause.
public struct CalendarLinter: Sendable {
  /// In the order of the catalogue.
  static let rules: [any LintRule] = [
    MissingProperty(), MissingSummary(), MissingEnd(), EndAndDuration(), EndBeforeStart(),
    MixedValueTypes(), UndefinedZone(), ZoneWithZ(), ForeignZoneName(), DuplicateUID(),
    LineBreakInTitle(), ExceptionList(), CountAndUntil(), UntilType(), StartNotInRule(),
    OutlookRecurrence(), MonthNotStated(), MessageShape(), CancelWithoutStatus(), AddressForm(),
    IncompleteAlarm(),
  ]

  public init() {}

  /// All findings, those of a strict reading included.
  public func findings(in source: SourceFile) -> [Diagnostic] {
    let options = ReadingOptions(mode: .strict)
    let read = CalendarReader(options).read(source).findings
    var found: [Diagnostic] = []
    let roots = TreeReader.calendars(in: source, options).roots
    if roots.isEmpty { return read }
    for root in roots {
      let calendar = LintedCalendar(root: root)
      for rule in Self.rules {
        var report = LintReport(source, rule.kind)
        rule.check(calendar, &report)
        found += report.findings
      }
    }
    found += LongLine.findings(in: source)
    return (read.filter { !$0.isSaidBetter(by: found) } + found).inReadingOrder()
  }
}

extension TreeReader {
  /// The calendars of a file with all that is in them, and what breaks their structure.
  static func calendars(
    in source: SourceFile, _ options: ReadingOptions
  ) -> (roots: [ReadComponent], findings: [Diagnostic]) {
    var tree = TreeReader(source, options)
    var roots: [ReadComponent] = []
    var items: [ReadComponent] = []
    while let piece = tree.next() {
      switch piece {
      case .item(let item): items.append(item)
      case .root(var root):
        root.components = items
        items = []
        if root.name == "VCALENDAR", root.oldVersion == nil { roots.append(root) }
      }
    }
    return (tree.isRefused ? [] : roots, tree.findings)
  }
}

extension Diagnostic {
  /// Whether a rule has found the same and says more of it.
  fileprivate func isSaidBetter(by found: [Diagnostic]) -> Bool {
    guard kind == .strictViolation else { return false }
    return found.contains {
      $0.location?.position == location?.position
        && [.zoneWithZ, .mixedValueTypes, .countAndUntil].contains($0.kind)
    }
  }
}

/// What is known of one kind of finding.
public struct LintEntry: Sendable {
  public let kind: DiagnosticKind
  /// Such as `RFC 5545 §3.6.1`.
  public let clause: String
  /// The programs known to suffer.
  public let clients: [String]
  public let isFixable: Bool
}

extension CalendarLinter {
  /// Every kind of finding that is about clients, with its clause.
  public static let catalogue: [LintEntry] =
    rules.map {
      LintEntry(kind: $0.kind, clause: $0.clause, clients: $0.clients, isFixable: $0.isFixable)
    } + [
      LintEntry(
        kind: .longLine, clause: "RFC 5545 §3.1", clients: ["Outlook", "mail servers"],
        isFixable: true),
      LintEntry(
        kind: .strictViolation, clause: "RFC 5545", clients: [], isFixable: true),
      LintEntry(
        kind: .unknownZone, clause: "RFC 5545 §3.2.19", clients: ["all"], isFixable: false),
      LintEntry(
        kind: .invalidValue, clause: "RFC 5545 §3.3", clients: ["all"], isFixable: false),
      LintEntry(
        kind: .invalidEncoding, clause: "RFC 5545 §3.1.4", clients: ["all"], isFixable: true),
      LintEntry(
        kind: .malformedLine, clause: "RFC 5545 §3.1", clients: ["all"], isFixable: true),
      LintEntry(
        kind: .unbalancedComponent, clause: "RFC 5545 §3.6", clients: ["all"], isFixable: true),
      LintEntry(kind: .notACalendar, clause: "RFC 5545 §3.4", clients: ["all"], isFixable: false),
      LintEntry(kind: .calendarTooLarge, clause: "RFC 5545 §7", clients: [], isFixable: false),
    ]

  public static func entry(of kind: DiagnosticKind) -> LintEntry? {
    catalogue.first { $0.kind == kind }
  }
}
