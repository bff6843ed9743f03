internal import CivilTime
internal import Diagnostics

/// Recurrences that Outlook and Exchange cannot hold (MS-OXCICAL §2.1.3.2).
struct OutlookRecurrence: LintRule {
  let kind = DiagnosticKind.outlookRecurrence
  let clause = "MS-OXCICAL §2.1.3.2"
  let clients = ["Outlook", "Exchange"]

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.events {
      for date in item.all("RDATE").prefix(1) {
        report.add(date, zh: "Outlook 不支持另加的场次（RDATE）", en: "Outlook has no further dates (RDATE)")
      }
      let rules = item.all("RRULE")
      for rule in rules.dropFirst() {
        report.add(rule, zh: "Outlook 只支持一条重复规则", en: "Outlook holds one rule only")
      }
      if let first = rules.first, let rule = try? RecurrenceRule(first.property.value),
        let reason = Self.reason(rule)
      {
        report.add(first, zh: "Outlook 不支持\(reason.zh)", en: "Outlook cannot hold \(reason.en)")
      }
    }
  }

  private static func reason(_ rule: RecurrenceRule) -> Text? {
    if [.secondly, .minutely, .hourly].contains(rule.frequency) {
      return Text(zh: "一天之内的重复", en: "repetition within a day")
    }
    if !rule.hours.isEmpty || !rule.minutes.isEmpty || !rule.seconds.isEmpty {
      return Text(zh: "一天几次的规则", en: "several times a day")
    }
    if !rule.yearDays.isEmpty || !rule.weekNumbers.isEmpty {
      return Text(zh: "按年内天数或周数的规则", en: "days or weeks of the year by number")
    }
    if rule.monthDays.count > 1 { return Text(zh: "每月几天的规则", en: "several days of a month") }
    if rule.monthDays.contains(where: { $0 < -1 }) {
      return Text(zh: "从月末倒数的规则", en: "days counted from the end of a month")
    }
    if Set(rule.weekdays.compactMap(\.ordinal)).count > 1
      || rule.weekdays.count > 1 && rule.weekdays.contains(where: { $0.ordinal != nil })
    {
      return Text(zh: "每月几个“第几个星期几”", en: "several numbered weekdays of a month")
    }
    if rule.months.count > 1 { return Text(zh: "一年几个月的规则", en: "several months of a year") }
    if rule.positions.count > 1 { return Text(zh: "几个 BYSETPOS", en: "several BYSETPOS") }
    return nil
  }
}

extension DiagnosticKind {
  static let outlookRecurrence = DiagnosticKind(
    "outlook-recurrence", .warning,
    explanation: Text(
      zh: "合乎 RFC 5545，但 Outlook 和 Exchange 存不下这样的重复：导入时报错，或只留第一场。宜拆成几个系列或逐场书写。",
      en:
        "RFC 5545 allows it, but Outlook and Exchange cannot hold such a recurrence: they refuse it or keep the first occurrence only. Write several series or single events."
    ))
}
