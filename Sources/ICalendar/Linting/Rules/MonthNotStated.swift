internal import CivilTime
internal import Diagnostics

/// Yearly rules with a day of the month and no month.
struct MonthNotStated: LintRule {
  let kind = DiagnosticKind.monthNotStated
  let clause = "RFC 5545 §3.3.10"
  let clients = ["dateutil (Python)", "libical"]
  let isFixable = true

  private static func mended(_ property: Property, _ start: DateTime?) -> String? {
    guard property.name == "RRULE", let start,
      let rule = try? RecurrenceRule(property.value)
    else { return nil }
    let stated = rule.statingMonth(of: start.local.day)
    return stated == rule ? nil : stated.description
  }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for property in item.all("RRULE")
      where Self.mended(property.property, item.time("DTSTART")) != nil {
        report.add(
          property, zh: "每年重复并写明日（BYMONTHDAY）时应写明月（BYMONTH）",
          en: "a yearly rule with BYMONTHDAY should state BYMONTH")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendItems { item in
      var isMended = false
      for index in item.properties.indices {
        guard let value = Self.mended(item.properties[index], item.first("DTSTART")?.time)
        else { continue }
        item.properties[index].value = value
        isMended = true
      }
      return isMended ? Text(zh: "规则写明月份", en: "the rule states its month") : nil
    }
  }
}

extension DiagnosticKind {
  static let monthNotStated = DiagnosticKind(
    "month-not-stated", .warning,
    explanation: Text(
      zh: "RFC 5545 §3.3.10：没有 BYMONTH 时月份取自 DTSTART，但 dateutil 等理解为每个月。写明月份，大家一致。",
      en:
        "RFC 5545 §3.3.10 takes the month from DTSTART, but dateutil and others read every month. Stated, all agree."
    ))
}
