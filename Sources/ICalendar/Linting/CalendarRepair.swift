internal import CivilTime
internal import Diagnostics

/// A calendar being mended, and what has been done to it.
struct CalendarRepair {
  var root: Component
  /// DTSTAMP for what has none.
  let stamp: LocalDateTime
  private(set) var log: [Text] = []

  init(_ root: Component, stamp: LocalDateTime) {
    self.root = root
    self.stamp = stamp
  }

  mutating func say(zh: String, en: String) {
    log.append(Text(zh: zh, en: en))
  }

  /// Goes through the items of these kinds; `mend` says what it did, or nil.
  mutating func mendItems(
    _ names: Set<String> = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"],
    _ mend: (inout Component) -> Text?
  ) {
    for index in root.components.indices where names.contains(root.components[index].name) {
      guard let done = mend(&root.components[index]) else { continue }
      let label = root.components[index].label
      log.append(Text(zh: "“\(label)”：\(done.zh)", en: "‘\(label)’: \(done.en)"))
    }
  }

  /// Goes through every property of the calendar's items, however deep.
  mutating func mendProperties(_ mend: (inout Property) -> Text?) {
    func visit(_ component: inout Component, _ done: inout [Text]) {
      for index in component.properties.indices {
        if let text = mend(&component.properties[index]) { done.append(text) }
      }
      for index in component.components.indices { visit(&component.components[index], &done) }
    }
    for index in root.components.indices where root.components[index].name != "VTIMEZONE" {
      var done: [Text] = []
      visit(&root.components[index], &done)
      let label = root.components[index].label
      log += done.map { Text(zh: "“\(label)”：\($0.zh)", en: "‘\(label)’: \($0.en)") }
    }
  }
}

extension Component {
  /// How messages name it.
  var label: String {
    let summary = first("SUMMARY")?.text ?? ""
    return summary.isEmpty ? first("UID")?.value ?? name : TextValue.singleLine(summary)
  }

  /// Where the property is, if there is one.
  func index(of name: String) -> Int? { properties.firstIndex { $0.name == name } }
}
