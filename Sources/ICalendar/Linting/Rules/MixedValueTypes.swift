internal import Diagnostics

/// Starts, ends and exceptions of which some are days and some are times.
struct MixedValueTypes: LintRule {
  let kind = DiagnosticKind.mixedValueTypes
  let clause = "RFC 5545 §3.8.2.2, §3.8.5.1"
  let clients = ["Google", "recurring-ical-events", "khal"]

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items where item.name != "VFREEBUSY" {
      guard let start = item.time("DTSTART") else { continue }
      for property in item.properties
      where ["DTEND", "DUE", "EXDATE", "RECURRENCE-ID"].contains(property.name) {
        let first = property.property.value.prefix { $0 != "," }
        guard let time = DateTime(value: String(first), zone: nil), time.isDate != start.isDate
        else { continue }
        // The series may be of the other kind than the override.
        if property.name == "RECURRENCE-ID", item.first("RRULE") == nil { continue }
        report.add(
          property,
          zh: "\(property.name) 与 DTSTART 一个是日期、一个是时刻",
          en: "of \(property.name) and DTSTART one is a day and one a time")
      }
    }
  }
}
