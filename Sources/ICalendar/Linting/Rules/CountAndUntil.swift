internal import CivilTime
internal import Diagnostics

/// Rules that say twice where they end.
struct CountAndUntil: LintRule {
  let kind = DiagnosticKind.countAndUntil
  let clause = "RFC 5545 §3.3.10"
  let clients = ["libical (Evolution, KDE)"]
  let isFixable = true

  /// Occurrences counted to see which end comes first; no honest series has more.
  private static let mostCounted = 10_000
  /// Periods visited for one file, beyond which rules are left as they stand.
  private static let patience = 2_000_000

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for property in item.all("RRULE") where Self.rule(property.property) != nil {
        report.add(
          property, zh: "COUNT 和 UNTIL 只能用一个", en: "COUNT and UNTIL exclude each other")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    var effort = 0
    repair.mendItems { item in
      guard let start = item.first("DTSTART")?.time else { return nil }
      var isMended = false
      for index in item.properties.indices where item.properties[index].name == "RRULE" {
        guard effort < Self.patience, var rule = Self.rule(item.properties[index]),
          let end = Self.firstEnd(of: rule, start, &effort)
        else { continue }
        rule.end = end
        item.properties[index].value = rule.description
        isMended = true
      }
      return isMended
        ? Text(zh: "COUNT 和 UNTIL 只留先到的", en: "of COUNT and UNTIL the first to come is kept") : nil
    }
  }

  /// The rule, where it has both ends.
  private static func rule(_ property: Property) -> RecurrenceRule? {
    guard property.name == "RRULE",
      let rule = try? RecurrenceRule(property.value, allowsTwoEnds: true),
      case .earlier = rule.end
    else { return nil }
    return rule
  }

  /// The end that comes first; nil where it would take too long to tell.
  private static func firstEnd(
    of rule: RecurrenceRule, _ start: DateTime, _ effort: inout Int
  ) -> RecurrenceRule.End? {
    guard let count = rule.end.count, let bound = rule.end.bound else { return rule.end }
    var zone: Zone?
    if case .zoned(_, let name) = start { zone = try? Zone(named: ZoneNames.name(of: name)) }
    var found = rule.occurrences(
      start: start.local, isDay: start.isDate, zone: zone, effortLimit: patience - effort)
    defer { effort += found.effort }
    for seen in 0..<count {
      if seen == mostCounted { return nil }
      if found.next() == nil { return found.gaveUp ? nil : .until(bound) }
    }
    return .count(count)
  }
}

extension DiagnosticKind {
  static let countAndUntil = DiagnosticKind(
    "count-and-until", .error,
    explanation: Text(
      zh: "RFC 5545 §3.3.10：COUNT 和 UNTIL 不得同用。libical 不接受整条规则，只剩第一场；有的软件以先到的为准。",
      en:
        "RFC 5545 §3.3.10: COUNT and UNTIL must not stand together. libical refuses the whole rule and one occurrence is left; other programs take the end that comes first."
    ))
}
