internal import Diagnostics

/// Times that say both UTC and a zone, and days in a zone.
struct ZoneWithZ: LintRule {
  let kind = DiagnosticKind.zoneWithZ
  let clause = "RFC 5545 §3.2.19"
  let clients = ["Outlook", "Apple", "calcurse"]
  let isFixable = true

  private static func isBroken(_ property: Property) -> Bool {
    property.zoneID != nil && (property.value.hasSuffix("Z") || property.isDate)
  }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for property in item.properties where Self.isBroken(property.property) {
        if property.property.isDate {
          report.add(property, zh: "日期不得带 TZID", en: "a day must have no TZID")
        } else {
          report.add(
            property, zh: "既写 TZID 又以 Z 结尾", en: "the time has both a TZID and a Z")
        }
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendProperties { property in
      guard Self.isBroken(property) else { return nil }
      property.parameters.removeAll { $0.name == "TZID" }
      if property.isDate, property.parameter("VALUE") == nil {
        property.parameters.append(Parameter("VALUE", "DATE"))
      }
      return Text(zh: "去掉 \(property.name) 的 TZID", en: "TZID of \(property.name) taken out")
    }
    repair.mendProperties { property in
      guard ["DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE"].contains(property.name),
        property.isDate, property.parameter("VALUE") == nil, property.time != nil
      else { return nil }
      property.parameters.append(Parameter("VALUE", "DATE"))
      return Text(zh: "\(property.name) 写明 VALUE=DATE", en: "\(property.name) says VALUE=DATE")
    }
  }
}

extension DiagnosticKind {
  static let zoneWithZ = DiagnosticKind(
    "zone-with-z", .error,
    explanation: Text(
      zh: "RFC 5545 §3.2.19：以 Z 结尾的时间和日期不得带 TZID，各软件取舍不同。",
      en:
        "RFC 5545 §3.2.19: a time ending in Z and a day must not have a TZID; programs differ about which counts."
    ))
}
