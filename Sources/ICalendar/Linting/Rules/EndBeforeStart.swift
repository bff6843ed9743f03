internal import Diagnostics

/// Events that end before they start.
struct EndBeforeStart: LintRule {
  let kind = DiagnosticKind.endBeforeStart
  let clause = "RFC 5545 §3.8.2.2"
  let clients = ["Outlook", "Google", "Exchange", "khal"]

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      let end = item.name == "VTODO" ? "DUE" : "DTEND"
      guard let property = item.first(end), let start = item.time("DTSTART"),
        let last = property.property.time, start.isSameClock(as: last)
      else { continue }
      if last.local < start.local {
        report.add(property, zh: "结束早于开始", en: "this is before the start")
      } else if item.name == "VEVENT", last.isDate, last.local == start.local {
        report.add(
          property, zh: "全天事项的结束日不包括在内，应写次日",
          en: "the end of an all-day event is exclusive: the day after the last")
      }
    }
  }
}
