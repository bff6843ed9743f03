public import Diagnostics
internal import CivilTime

/// Finds what some client will stumble over, and says which and by what clause.
public struct CalendarLinter: Sendable {
  public init() {}

  /// All findings, those of a strict reading included.
  public func findings(in source: SourceFile) -> [Diagnostic] {
    let options = ReadingOptions(mode: .strict)
    var tree = TreeReader(source, options)
    tree.read()
    var findings = CalendarReader(options).read(source).findings
    for root in tree.roots where root.name == "VCALENDAR" {
      findings += calendarFindings(root, source)
    }
    findings += longLines(source)
    return findings.inReadingOrder()
  }

  private func calendarFindings(_ root: ReadComponent, _ source: SourceFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func add(_ kind: DiagnosticKind, _ component: ReadComponent, zh: String, en: String) {
      let range = component.offset..<(component.offset + 6 + component.name.utf8.count)
      found.append(
        Diagnostic(kind, Text(zh: zh, en: en), at: source.location(at: range)))
    }
    for name in ["VERSION", "PRODID"] where root.first(name) == nil {
      add(.lintMissingProperty, root, zh: "日历缺少 \(name)", en: "the calendar has no \(name)")
    }
    let defined = Set(
      root.components.filter { $0.name == "VTIMEZONE" }.compactMap {
        $0.first("TZID")?.property.value
      })
    var seen: Set<String> = []
    for item in root.components where item.name == "VEVENT" || item.name == "VTODO" {
      let isEvent = item.name == "VEVENT"
      for name in isEvent
        ? ["UID", "DTSTAMP", "DTSTART", "SUMMARY"] : ["UID", "DTSTAMP", "SUMMARY"]
      where item.first(name) == nil {
        add(.lintMissingProperty, item, zh: "缺少 \(name)", en: "there is no \(name)")
      }
      if isEvent, item.first("DTSTART") != nil, item.first("DTEND") == nil,
        item.first("DURATION") == nil
      {
        add(.lintMissingProperty, item, zh: "缺少 DTEND", en: "there is no DTEND")
      }
      let identity =
        (item.first("UID")?.property.value ?? "") + "\n"
        + (item.first("RECURRENCE-ID")?.property.value ?? "")
      if item.first("UID") != nil, !seen.insert(identity).inserted {
        add(.duplicateUID, item, zh: "UID 与前面的事项重复", en: "an item before has the same UID")
      }
      for property in item.properties {
        guard let zone = property.property.parameter("TZID") else { continue }
        if !defined.contains(zone) {
          found.append(
            Diagnostic(
              .lintUndefinedZone,
              Text(zh: "文件里没有时区“\(zone)”的 VTIMEZONE", en: "no VTIMEZONE defines ‘\(zone)’"),
              at: source.location(at: property.range())))
        }
        if property.property.value.hasSuffix("Z") {
          found.append(
            Diagnostic(
              .lintZoneWithZ,
              Text(zh: "既写 TZID 又以 Z 结尾", en: "the time has both a TZID and a Z"),
              at: source.location(at: property.range())))
        }
      }
    }
    return found
  }

  private func longLines(_ source: SourceFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var start = 0
    for (offset, byte) in source.bytes.enumerated() where byte == 0x0A {
      let hasCR = offset > start && source.bytes[offset - 1] == 0x0D
      let length = offset - start - (hasCR ? 1 : 0)
      if length > LineFolding.limit, length <= ReadingOptions.Limits().line {
        found.append(
          Diagnostic(
            .lintLongLine,
            Text(
              zh: "此行有 \(length) 字节，上限为 75", en: "this line has \(length) octets, 75 are allowed"),
            at: source.location(at: start..<(start + 1))))
        if found.count >= 100 { break }
      }
      start = offset + 1
    }
    return found
  }
}

extension DiagnosticKind {
  package static let lintMissingProperty = DiagnosticKind(
    "missing-calendar-property", .error,
    explanation: Text(
      zh: "RFC 5545 §3.6 要求此属性。缺 UID 或 DTSTAMP，Google、Exchange 拒收；缺 DTEND，Outlook 显示为零时长。",
      en:
        "RFC 5545 §3.6 wants this property. Google and Exchange refuse items without UID or DTSTAMP; Outlook shows those without DTEND as of no length."
    ))
  package static let lintUndefinedZone = DiagnosticKind(
    "undefined-zone", .warning,
    explanation: Text(
      zh: "RFC 5545 §3.2.19：用到的每个 TZID 都要在同一文件里有 VTIMEZONE，否则 Outlook 和 ical.js 会差几个小时。",
      en:
        "RFC 5545 §3.2.19: each TZID used needs its VTIMEZONE in the same file; Outlook and ical.js show the time hours off otherwise."
    ))
  package static let lintZoneWithZ = DiagnosticKind(
    "zone-with-z", .error,
    explanation: Text(
      zh: "RFC 5545 §3.2.19：以 Z 结尾的时间不得带 TZID，各软件取舍不同。",
      en:
        "RFC 5545 §3.2.19: a time ending in Z must not have a TZID; programs differ about which counts."
    ))
  package static let lintLongLine = DiagnosticKind(
    "long-calendar-line", .warning,
    explanation: Text(
      zh: "RFC 5545 §3.1：每行不超过 75 字节，超出应折行。旧版 Outlook 和一些邮件系统会截断长行。",
      en:
        "RFC 5545 §3.1: a line has at most 75 octets and is folded otherwise. Old versions of Outlook and some mail systems cut long lines."
    ))
}
