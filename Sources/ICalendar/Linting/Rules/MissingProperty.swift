internal import CivilTime
internal import Diagnostics

/// What every calendar and every item must have.
struct MissingProperty: LintRule {
  let kind = DiagnosticKind.missingProperty
  let clause = "RFC 5545 §3.6"
  let clients = ["Google", "Exchange", "Outlook", "CalDAV"]
  let isFixable = true

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    for name in ["VERSION", "PRODID"] where calendar.root.first(name) == nil {
      report.add(calendar.root, zh: "日历缺少 \(name)", en: "the calendar has no \(name)")
    }
    for item in calendar.items {
      for name in ["UID", "DTSTAMP"] where item.first(name) == nil {
        report.add(item, zh: "缺少 \(name)", en: "there is no \(name)")
      }
      // RFC 5545 §3.6.1: optional where the calendar is a message.
      if item.name == "VEVENT", calendar.method.isEmpty, item.first("DTSTART") == nil {
        report.add(item, zh: "缺少 DTSTART", en: "there is no DTSTART")
      }
    }
  }

  func fix(_ repair: inout CalendarRepair) {
    if repair.root.first("PRODID") == nil {
      repair.root.properties.insert(Property("PRODID", value: "-//banhui//banhui//ZH"), at: 0)
      repair.say(zh: "补上 PRODID", en: "PRODID added")
    }
    if repair.root.first("VERSION") == nil {
      repair.root.properties.insert(Property("VERSION", value: "2.0"), at: 0)
      repair.say(zh: "补上 VERSION", en: "VERSION added")
    }
    let stamp = repair.stamp.compact + "Z"
    repair.mendItems { item in
      guard item.first("DTSTAMP") == nil else { return nil }
      item.properties.insert(Property("DTSTAMP", value: stamp), at: 0)
      return Text(zh: "补上 DTSTAMP", en: "DTSTAMP added")
    }
    repair.mendItems { item in
      guard item.first("UID") == nil else { return nil }
      item.properties.insert(Property("UID", value: item.derivedUID), at: 0)
      return Text(zh: "补上 UID", en: "UID added")
    }
  }
}

extension Component {
  /// A UID that follows from the contents, so that mending a file twice gives the same one
  /// (FNV-1a, 64 bits).
  fileprivate var derivedUID: String {
    var text = ComponentText()
    var copy = self
    copy.properties.removeAll { $0.name == "DTSTAMP" }
    text.append(copy)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return "banhui-" + String(hash, radix: 16)
  }
}

extension DiagnosticKind {
  static let missingProperty = DiagnosticKind(
    "missing-calendar-property", .error,
    explanation: Text(
      zh: "RFC 5545 §3.6 要求此属性。缺 UID 或 DTSTAMP，Google、Exchange 和日历服务器拒收；缺 DTSTART，事项无处可放。",
      en:
        "RFC 5545 §3.6 wants this property. Google, Exchange and CalDAV servers refuse items without UID or DTSTAMP; an event without DTSTART has no place."
    ))
}
