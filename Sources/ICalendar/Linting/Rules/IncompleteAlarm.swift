internal import Diagnostics

/// Reminders without what their kind needs.
struct IncompleteAlarm: LintRule {
  let kind = DiagnosticKind.incompleteAlarm
  let clause = "RFC 5545 §3.6.6"
  let clients = ["Outlook", "Exchange", "Radicale"]
  let isFixable = true

  private static func missing(_ has: (String) -> Bool, _ action: String?) -> [String] {
    var needed = ["ACTION", "TRIGGER"]
    if action == "DISPLAY" || action == "EMAIL" { needed.append("DESCRIPTION") }
    if action == "EMAIL" { needed += ["SUMMARY", "ATTENDEE"] }
    return needed.filter { !has($0) }
  }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for alarm in item.components where alarm.name == "VALARM" {
        let action = alarm.first("ACTION")?.property.value.uppercased()
        for name in Self.missing({ alarm.first($0) != nil }, action) {
          report.add(alarm, zh: "提醒缺少 \(name)", en: "the reminder has no \(name)")
        }
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendItems(["VEVENT", "VTODO"]) { item in
      let label = item.label
      var isMended = false
      for index in item.components.indices where item.components[index].name == "VALARM" {
        let alarm = item.components[index]
        guard alarm.first("ACTION")?.value.uppercased() == "DISPLAY",
          alarm.first("DESCRIPTION") == nil
        else { continue }
        item.components[index].properties.append(Property("DESCRIPTION", text: label))
        isMended = true
      }
      return isMended ? Text(zh: "提醒补上 DESCRIPTION", en: "DESCRIPTION of a reminder added") : nil
    }
  }
}

extension DiagnosticKind {
  static let incompleteAlarm = DiagnosticKind(
    "incomplete-reminder", .error,
    explanation: Text(
      zh:
        "RFC 5545 §3.6.6：提醒要有 ACTION 和 TRIGGER，DISPLAY 还要有 DESCRIPTION，EMAIL 还要有 SUMMARY 和 ATTENDEE。缺了的提醒不响，有的服务器整个事项都拒收。",
      en:
        "RFC 5545 §3.6.6: a reminder needs ACTION and TRIGGER, DISPLAY also DESCRIPTION, EMAIL also SUMMARY and ATTENDEE. Otherwise it does not sound, and some servers refuse the whole item."
    ))
}
