internal import Diagnostics

/// Items without a title.
struct MissingSummary: LintRule {
  let kind = DiagnosticKind.missingSummary
  let clause = "RFC 5545 §3.8.1.12"
  let clients = ["Outlook", "Google", "Apple", "khal"]

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    // Replies and refreshes need not repeat it.
    guard !["REPLY", "REFRESH"].contains(calendar.method) else { return }
    for item in calendar.items
    where item.name != "VFREEBUSY" && item.first("SUMMARY")?.property.value.isEmpty ?? true {
      report.add(item, zh: "没有标题（SUMMARY）", en: "there is no title (SUMMARY)")
    }
  }
}

extension DiagnosticKind {
  static let missingSummary = DiagnosticKind(
    "missing-title", .warning,
    explanation: Text(
      zh: "RFC 5545 不要求 SUMMARY，但各软件只能显示“无标题”。",
      en: "RFC 5545 does not ask for a SUMMARY, but without one programs show an untitled event."))
}
