internal import Diagnostics

/// Events that say twice how long they last.
struct EndAndDuration: LintRule {
  let kind = DiagnosticKind.endAndDuration
  let clause = "RFC 5545 §3.6.1"
  let clients = ["Python icalendar", "libical", "Apple"]
  let isFixable = true

  private static func end(of name: String) -> String { name == "VTODO" ? "DUE" : "DTEND" }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items where item.first(Self.end(of: item.name)) != nil {
      guard let duration = item.first("DURATION") else { continue }
      let end = Self.end(of: item.name)
      report.add(
        duration, zh: "\(end) 和 DURATION 只能写一个", en: "\(end) and DURATION exclude each other")
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendItems { item in
      guard item.first(Self.end(of: item.name)) != nil, item.first("DURATION") != nil else {
        return nil
      }
      item.properties.removeAll { $0.name == "DURATION" }
      return Text(zh: "去掉 DURATION，以结束时间为准", en: "DURATION taken out; the end stands")
    }
  }
}

extension DiagnosticKind {
  static let endAndDuration = DiagnosticKind(
    "end-and-duration", .error,
    explanation: Text(
      zh: "RFC 5545 §3.6.1、§3.6.2：结束时间和 DURATION 只能写一个，两者不一致时各软件取舍不同。",
      en:
        "RFC 5545 §3.6.1, §3.6.2: an end and a DURATION exclude each other; where they differ, programs differ about which counts."
    ))
}
