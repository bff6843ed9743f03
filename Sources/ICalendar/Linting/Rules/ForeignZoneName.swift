internal import Diagnostics

/// Zones under names that only one family of programs knows.
struct ForeignZoneName: LintRule {
  let kind = DiagnosticKind.foreignZoneName
  let clause = "RFC 5545 §3.8.3.1"
  let clients = ["khal", "calcurse", "Google", "Apple"]
  let isFixable = true

  private static func plainName(_ id: String, _ defined: Set<String>) -> String? {
    let name = ZoneNames.name(of: id, definedIn: defined)
    return name == id ? nil : name
  }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    let defined = calendar.definedZones
    for zone in calendar.root.components where zone.name == "VTIMEZONE" {
      guard let id = zone.first("TZID"), let name = Self.plainName(id.property.text, defined) else {
        continue
      }
      report.add(
        id, zh: "并非所有软件都认识时区名“\(id.property.value)”，宜写 \(name)",
        en: "not all programs know the zone name ‘\(id.property.value)’; \(name) is plain")
    }
    for item in calendar.items {
      for property in item.properties {
        guard let id = property.property.zoneID, !defined.contains(id),
          let name = Self.plainName(id, defined)
        else { continue }
        report.add(
          property, zh: "并非所有软件都认识时区名“\(id)”，宜写 \(name)",
          en: "not all programs know the zone name ‘\(id)’; \(name) is plain")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    let defined = Set(repair.root.components.compactMap(\.definedZone))
    var renamed: Set<String> = []
    repair.mendProperties { property in
      guard let index = property.parameters.firstIndex(where: { $0.name == "TZID" }),
        let id = property.zoneID, let name = Self.plainName(id, defined)
      else { return nil }
      property.parameters[index].values = [name]
      return renamed.insert(id).inserted
        ? Text(zh: "时区名“\(id)”改为 \(name)", en: "zone ‘\(id)’ renamed \(name)") : nil
    }
    // Defined anew under the plain name, see `UndefinedZone`.
    repair.root.components.removeAll { component in
      component.definedZone.flatMap { Self.plainName($0, defined) } != nil
    }
  }
}

extension DiagnosticKind {
  static let foreignZoneName = DiagnosticKind(
    "foreign-zone-name", .warning,
    explanation: Text(
      zh:
        "时区用了 Windows 或某个程序自己的名称。有同名 VTIMEZONE 时多数软件能读，但 khal 遇到带斜线前缀的名称会出错，calcurse 会差几个小时，Google 和 Apple 可能改用本机时区。宜用 IANA 名，如 Asia/Shanghai。",
      en:
        "The zone has the name that Windows or one program gives it. With its VTIMEZONE most programs read it, but khal fails on names with a slash in front, calcurse is hours off, and Google and Apple may use the machine's own zone. IANA names such as Asia/Shanghai are known to all."
    ))
}
