internal import Diagnostics

/// Several exceptions in one property.
struct ExceptionList: LintRule {
  let kind = DiagnosticKind.exceptionList
  let clause = "RFC 5545 §3.8.5.1"
  let clients = ["Outlook", "Google", "calcurse"]
  let isFixable = true

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for item in calendar.items {
      for property in item.all("EXDATE") where property.property.value.contains(",") {
        report.add(
          property, zh: "例外日期宜一行写一个", en: "exceptions are best written one to a line")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    repair.mendItems { item in
      guard item.properties.contains(where: { $0.name == "EXDATE" && $0.value.contains(",") })
      else { return nil }
      item.properties = item.properties.flatMap { property -> [Property] in
        guard property.name == "EXDATE" else { return [property] }
        return property.value.split(separator: ",").map {
          Property("EXDATE", property.parameters, value: String($0))
        }
      }
      return Text(zh: "例外日期改为一行一个", en: "exceptions written one to a line")
    }
  }
}

extension DiagnosticKind {
  static let exceptionList = DiagnosticKind(
    "exception-list", .warning,
    explanation: Text(
      zh: "RFC 5545 §3.8.5.1 允许一行写几个例外日期，但一些软件只读第一个，其余场次照常出现。",
      en:
        "RFC 5545 §3.8.5.1 allows several exceptions on one line, but some programs read only the first and show the other occurrences."
    ))
}
