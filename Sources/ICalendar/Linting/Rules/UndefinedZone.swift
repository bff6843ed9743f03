internal import CivilTime
internal import Diagnostics

/// Times in zones that the file does not define.
struct UndefinedZone: LintRule {
  let kind = DiagnosticKind.undefinedZone
  let clause = "RFC 5545 §3.2.19"
  let clients = ["Outlook", "Exchange", "ical.js (Thunderbird, Nextcloud)"]
  let isFixable = true

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    let defined = calendar.definedZones
    func visit(_ component: ReadComponent) {
      for property in component.properties {
        guard let zone = property.property.zoneID, !defined.contains(zone) else { continue }
        report.add(
          property, zh: "文件里没有时区“\(zone)”的 VTIMEZONE", en: "no VTIMEZONE defines ‘\(zone)’")
      }
      component.components.forEach(visit)
    }
    for item in calendar.root.components where item.name != "VTIMEZONE" { visit(item) }
  }

  func fix(_ repair: inout CalendarRepair) {
    let defined = Set(repair.root.components.compactMap(\.definedZone))
    var text = ComponentText()
    text.append(repair.root)
    let calendars = CalendarReader().read(SourceFile(name: "", bytes: text.bytes)).calendars
    var added: [Component] = []
    for calendar in calendars {
      var zones = ZoneCollection(given: [], directory: Zone.directory)
      calendar.events.forEach { zones.add($0) }
      calendar.todos.forEach { zones.add($0) }
      added += zones.knownComponents().filter { zone in
        zone.definedZone.map { !defined.contains($0) } ?? false
      }
    }
    repair.root.components.insert(contentsOf: added, at: 0)
    for zone in added {
      let name = zone.definedZone ?? ""
      repair.say(zh: "补上时区 \(name) 的 VTIMEZONE", en: "VTIMEZONE of \(name) added")
    }
  }
}

extension DiagnosticKind {
  static let undefinedZone = DiagnosticKind(
    "undefined-zone", .warning,
    explanation: Text(
      zh: "RFC 5545 §3.2.19：用到的每个 TZID 都要在同一文件里有 VTIMEZONE，否则 Outlook 和 ical.js 会差几个小时。",
      en:
        "RFC 5545 §3.2.19: each TZID used needs its VTIMEZONE in the same file; Outlook and ical.js show the time hours off otherwise."
    ))
}
