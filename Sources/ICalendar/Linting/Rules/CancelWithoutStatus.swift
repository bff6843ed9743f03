internal import Diagnostics

/// Cancellations that do not say so of the meeting.
struct CancelWithoutStatus: LintRule {
  let kind = DiagnosticKind.cancelWithoutStatus
  let clause = "RFC 5546 §3.2.5"
  let clients = ["Google", "Apple", "Evolution"]

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    guard calendar.method == "CANCEL" else { return }
    for event in calendar.events
    where event.first("STATUS")?.property.value.uppercased() != "CANCELLED" {
      report.add(
        event, zh: "取消整个会议时应写 STATUS:CANCELLED",
        en: "where the whole meeting is called off, STATUS:CANCELLED says so")
    }
  }
}

extension DiagnosticKind {
  static let cancelWithoutStatus = DiagnosticKind(
    "cancel-without-status", .note,
    explanation: Text(
      zh: "RFC 5546 §3.2.5：取消整个会议的消息里 STATUS 须为 CANCELLED，只看状态的软件否则当作普通变更；只是不再邀请其中几人时则不得写 STATUS。",
      en:
        "RFC 5546 §3.2.5: a message that calls the whole meeting off says STATUS:CANCELLED, or programs that look at the status alone take it for a change. One that only lets some attendees go must have no STATUS."
    ))
}
