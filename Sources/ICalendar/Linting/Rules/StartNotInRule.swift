internal import CivilTime
internal import Diagnostics

/// Series whose start is none of what their rule names.
struct StartNotInRule: LintRule {
  let kind = DiagnosticKind.startNotInRule
  let clause = "RFC 5545 §3.8.5.3"
  let clients = ["calcurse", "Google", "Outlook"]

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items where item.first("RECURRENCE-ID") == nil {
      guard let start = item.time("DTSTART") else { continue }
      let rules = item.all("RRULE").prefix(8)
      let read = rules.compactMap { try? RecurrenceRule($0.property.value) }
      guard let first = rules.first, read.count == rules.count else { continue }
      let set = RecurrenceSet(start: start.local, isDay: start.isDate, rules: read)
      if !set.isStartNamed {
        report.add(
          first, zh: "DTSTART 不在规则之内", en: "DTSTART is none of what the rule names")
      }
    }
  }
}

extension DiagnosticKind {
  static let startNotInRule = DiagnosticKind(
    "start-not-in-rule", .warning,
    explanation: Text(
      zh:
        "RFC 5545 §3.8.5.3：DTSTART 应是规则的第一场，否则结果未作规定。calcurse 不显示这一场，Google 多显示一场，Outlook 改动首场日期。",
      en:
        "RFC 5545 §3.8.5.3: DTSTART should be the first that the rule names; what happens otherwise is undefined. calcurse leaves it out, Google shows one more, Outlook moves the first."
    ))
}
