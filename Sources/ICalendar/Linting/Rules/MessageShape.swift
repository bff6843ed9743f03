internal import Diagnostics

/// Messages that are not one meeting, from someone, to someone.
struct MessageShape: LintRule {
  let kind = DiagnosticKind.invalidMessage
  let clause = "RFC 5546 §3.2"
  let clients = ["Outlook", "Exchange", "Google"]

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    let method = calendar.method
    guard !method.isEmpty, method != "PUBLISH" else { return }
    let items = calendar.items
    guard let first = items.first else {
      report.add(
        calendar.root, zh: "\(method) 消息里没有会议", en: "the \(method) message holds no meeting")
      return
    }
    let uid = first.first("UID")?.property.value
    for item in items {
      if item.first("UID")?.property.value != uid {
        report.add(
          item, zh: "\(method) 消息只能含一个会议，这是另一个",
          en: "a \(method) message holds one meeting, and this is another")
      }
      if item.first("ORGANIZER") == nil {
        report.add(
          item, zh: "\(method) 消息没有召集人（ORGANIZER）", en: "the \(method) message has no ORGANIZER")
      }
      let attendees = item.all("ATTENDEE")
      if attendees.isEmpty, ["REQUEST", "REPLY", "COUNTER"].contains(method) {
        report.add(
          item, zh: "\(method) 消息没有参会人（ATTENDEE）", en: "the \(method) message has no ATTENDEE")
      }
      if ["REPLY", "COUNTER"].contains(method), attendees.count > 1 {
        report.add(
          attendees[1], zh: "\(method) 消息只应有答复者一人",
          en: "a \(method) message names the one who answers and nobody else")
      }
    }
  }
}
