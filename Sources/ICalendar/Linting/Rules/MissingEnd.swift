internal import CivilTime
internal import Diagnostics

/// Events that do not say how long they last.
struct MissingEnd: LintRule {
  let kind = DiagnosticKind.missingEnd
  let clause = "RFC 5545 §3.6.1"
  let clients = ["Outlook", "Google", "Exchange"]
  let isFixable = true

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    guard !["REPLY", "REFRESH", "CANCEL"].contains(calendar.method) else { return }
    for event in calendar.events
    where event.first("DTSTART") != nil && event.first("DTEND") == nil
      && event.first("DURATION") == nil
    {
      report.add(
        event, zh: "没有 DTEND，也没有 DURATION", en: "there is neither DTEND nor DURATION")
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendItems(["VEVENT"]) { event in
      guard event.first("DTEND") == nil, event.first("DURATION") == nil,
        let index = event.index(of: "DTSTART"), case .date(let day) = event.properties[index].time
      else { return nil }
      event.properties.insert(
        Property("DTEND", [Parameter("VALUE", "DATE")], value: (day + 1).compact), at: index + 1)
      return Text(zh: "写明全天事项止于次日（DTEND）", en: "the end of the day stated (DTEND)")
    }
  }
}

extension DiagnosticKind {
  static let missingEnd = DiagnosticKind(
    "missing-end", .warning,
    explanation: Text(
      zh: "RFC 5545 §3.6.1 允许不写 DTEND：全天事项算一天，其他算零时长。Outlook 显示为零时长，Google 和 Exchange 导入时自定时长。",
      en:
        "RFC 5545 §3.6.1 allows an event without DTEND: a day for all-day events, no time for others. Outlook shows it as of no length; Google and Exchange choose a length of their own."
    ))
}
