internal import Diagnostics

/// People named by something that is no address.
struct AddressForm: LintRule {
  let kind = DiagnosticKind.invalidAddress
  let clause = "RFC 5545 §3.3.3"
  let clients = ["Outlook", "Exchange", "Google"]
  let isFixable = true

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for property in item.properties
      where ["ORGANIZER", "ATTENDEE"].contains(property.name)
        && !CalendarAddress.isValid(property.property.value)
      {
        let plain = CalendarAddress.plain(property.property.value)
        if plain != property.property.value {
          report.add(
            property, zh: "地址不带尖括号和姓名，应为 \(plain)",
            en: "an address has no angle brackets and no name: \(plain)")
          continue
        }
        report.add(
          property, zh: "\(property.name) 应为一个 mailto: 地址",
          en: "\(property.name) must be one address such as mailto:a@b.cn")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendProperties { property in
      guard ["ORGANIZER", "ATTENDEE"].contains(property.name) else { return nil }
      let plain = CalendarAddress.plain(property.value)
      if plain != property.value {
        if property.parameter("CN") == nil, let name = CalendarAddress.name(in: property.value) {
          property.parameters.append(Parameter("CN", name))
        }
        property.value = plain
        return Text(
          zh: "\(property.name) 去掉尖括号", en: "\(property.name) freed of its angle brackets")
      }
      let address = "mailto:" + property.value
      guard !property.value.contains(":"), CalendarAddress.isValid(address) else { return nil }
      property.value = address
      return Text(
        zh: "\(property.name) 补上 mailto:", en: "mailto: put before the address of \(property.name)")
    }
  }
}
