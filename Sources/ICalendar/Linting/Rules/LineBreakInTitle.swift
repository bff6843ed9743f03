internal import Diagnostics

/// Titles and places of several lines.
struct LineBreakInTitle: LintRule {
  let kind = DiagnosticKind.lineBreakInTitle
  let clause = "RFC 5545 §3.8.1.12"
  let clients = ["Outlook", "calcurse", "khal"]
  let isFixable = true

  private static func singleLine(_ property: Property) -> String? {
    guard property.name == "SUMMARY" || property.name == "LOCATION" else { return nil }
    let text = property.text
    let line = TextValue.singleLine(text)
    return line == text ? nil : line
  }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for property in item.properties where Self.singleLine(property.property) != nil {
        report.add(
          property, zh: "\(property.name) 宜为一行，首尾不留空格",
          en: "\(property.name) should be one line without blanks around it")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendProperties { property in
      guard let line = Self.singleLine(property) else { return nil }
      property.value = TextValue.escaped(line)
      return Text(zh: "\(property.name) 并为一行", en: "\(property.name) made one line")
    }
  }
}

extension DiagnosticKind {
  static let lineBreakInTitle = DiagnosticKind(
    "line-break-in-title", .warning,
    explanation: Text(
      zh: "标题和地点在列表里显示为一行：Outlook 只显示首行，calcurse 和 khal 会打乱列表。",
      en:
        "Titles and places are shown on one line: Outlook shows the first only, and the lists of calcurse and khal are broken up."
    ))
}
