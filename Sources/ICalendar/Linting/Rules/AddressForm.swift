internal import Diagnostics

/// People named by something that is no address.
struct AddressForm: LintRule {
  let kind = DiagnosticKind.invalidAddress
  let clause = "RFC 5545 §3.3.3"
  let clients = ["Outlook", "Exchange", "Google"]
  let isFixable = true

  private static func isAddress(_ value: String) -> Bool {
    guard let colon = value.firstIndex(of: ":"), colon != value.startIndex else { return false }
    return !value.contains(where: \.isWhitespace)
  }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for property in item.properties
      where ["ORGANIZER", "ATTENDEE"].contains(property.name)
        && !Self.isAddress(property.property.value)
      {
        report.add(
          property, zh: "\(property.name) 应为 mailto: 地址",
          en: "\(property.name) must be an address such as mailto:a@b.cn")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendProperties { property in
      guard ["ORGANIZER", "ATTENDEE"].contains(property.name), !property.value.contains(":"),
        property.value.contains("@"), !property.value.contains(where: \.isWhitespace)
      else { return nil }
      property.value = "mailto:" + property.value
      return Text(
        zh: "\(property.name) 补上 mailto:", en: "mailto: put before the address of \(property.name)")
    }
  }
}
