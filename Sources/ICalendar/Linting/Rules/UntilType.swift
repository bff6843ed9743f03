internal import CivilTime
internal import Diagnostics

/// Ends of rules on another clock than they must be.
struct UntilType: LintRule {
  let kind = DiagnosticKind.untilType
  let clause = "RFC 5545 §3.3.10"
  let clients = ["Python icalendar", "recurring-ical-events", "Google", "Exchange"]
  let isFixable = true

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      guard let start = item.time("DTSTART") else { continue }
      for property in item.all("RRULE") {
        guard let rule = try? RecurrenceRule(property.property.value),
          rule.endOnClock(of: start) != rule.end
        else { continue }
        report.add(
          property,
          zh: "UNTIL 应与 DTSTART 同类：带时区的时刻用协调世界时（以 Z 结尾）",
          en: "UNTIL must be of DTSTART's type: UTC (ending in Z) where that is in a zone")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendItems { item in
      guard let start = item.first("DTSTART")?.time else { return nil }
      var isMended = false
      for index in item.properties.indices where item.properties[index].name == "RRULE" {
        guard var rule = try? RecurrenceRule(item.properties[index].value) else { continue }
        let end = rule.endOnClock(of: start)
        if end == rule.end { continue }
        rule.end = end
        item.properties[index].value = rule.description
        isMended = true
      }
      return isMended ? Text(zh: "UNTIL 改为正确的类型", en: "UNTIL put into its type") : nil
    }
  }
}

extension DiagnosticKind {
  static let untilType = DiagnosticKind(
    "until-type", .error,
    explanation: Text(
      zh: "RFC 5545 §3.3.10：DTSTART 带时区时 UNTIL 须为协调世界时，为日期时须为日期，为浮动时刻时须为浮动时刻。否则有的软件少一场，有的报错。",
      en:
        "RFC 5545 §3.3.10: UNTIL is UTC where DTSTART is in a zone, a day where it is a day, floating where it floats. Otherwise some programs lose the last occurrence and some fail."
    ))
}
