internal import Diagnostics

/// Items that a server takes for one and the same.
struct DuplicateUID: LintRule {
  let kind = DiagnosticKind.duplicateUID
  let clause = "RFC 4791 §4.1, RFC 5545 §3.8.4.7"
  let clients = ["CalDAV", "Google", "Apple"]
  let isFixable = true

  private static func identity(_ uid: Property?, _ id: Property?) -> String? {
    uid.map { $0.value + "\n" + (id?.value ?? "") }
  }

  func check(_ calendar: LintedCalendar, _ report: inout LintReport) {
    var seen: Set<String> = []
    for item in calendar.items {
      guard
        let identity = Self.identity(
          item.first("UID")?.property, item.first("RECURRENCE-ID")?.property)
      else { continue }
      if !seen.insert(identity).inserted {
        report.add(item, zh: "UID 与前面的事项重复", en: "an item before has the same UID")
      }
    }
  }

  /// Of two states of one item the later stands; two different items get different UIDs.
  func fix(_ repair: inout CalendarRepair) {
    var kept: [String: Int] = [:]
    var dropped: Set<Int> = []
    for index in repair.root.components.indices {
      let item = repair.root.components[index]
      guard item.name != "VTIMEZONE",
        let identity = Self.identity(item.first("UID"), item.first("RECURRENCE-ID"))
      else { continue }
      guard let other = kept[identity] else {
        kept[identity] = index
        continue
      }
      let before = repair.root.components[other]
      let label = item.label
      if before == item {
        dropped.insert(index)
        repair.say(zh: "“\(label)”：删去重复的一份", en: "‘\(label)’: the second copy left out")
      } else if before.version == item.version {
        let uid = item.first("UID")?.value ?? ""
        if let at = item.index(of: "UID") {
          repair.root.components[index].properties[at].value = "\(uid)-\(index + 1)"
        }
        repair.say(zh: "“\(label)”：UID 与另一事项相同，改为新的", en: "‘\(label)’: given a UID of its own")
      } else {
        let isNewer = before.version < item.version
        dropped.insert(isNewer ? other : index)
        if isNewer { kept[identity] = index }
        repair.say(
          zh: "“\(label)”：同一事项的两个版本，保留较新的", en: "‘\(label)’: of two states the later kept")
      }
    }
    for index in dropped.sorted(by: >) { repair.root.components.remove(at: index) }
  }
}

extension Component {
  /// What orders the states of one item (RFC 5546 §2.1.5).
  fileprivate var version: [String] {
    let sequence = first("SEQUENCE")?.value ?? "0"
    return [
      String(repeating: "0", count: max(0, 10 - sequence.count)) + sequence,
      first("LAST-MODIFIED")?.value ?? first("DTSTAMP")?.value ?? "",
    ]
  }
}

/// Lexicographic.
private func < (a: [String], b: [String]) -> Bool { a.lexicographicallyPrecedes(b) }
