import CivilTime
import Diagnostics
import Meetings
import Yams

/// The `议程` of a meeting, with what each item says of its place, and the `候会` rules beside it.
struct AgendaReader {
  let entry: MappingReader
  let directory: Directory
  /// Units of which somebody attends the whole meeting.
  let unitsPresent: Set<String>
  private var findings: Findings { entry.findings }

  private static let keys: [Key] = [
    .title, .duration, .longest, .presenter, .unit, .attendees, .topic, .position, .after, .before,
    .windows,
  ]

  func items() -> [AgendaItem] {
    var items: [AgendaItem] = []
    var readers: [MappingReader?] = []
    for node in entry.elements(.agenda) {
      if let scalar = node.scalar {
        items.append(AgendaItem(title: scalar.string.trimmingBlanks()))
        readers.append(nil)
        continue
      }
      guard
        let reader = MappingReader(
          node, in: entry.file, allowed: AgendaReader.keys, context: entry.context)
      else { continue }
      reader.require(.title)
      guard let title = reader.string(.title) else { continue }
      items.append(item(title, reader))
      readers.append(reader)
    }
    for (index, reader) in readers.enumerated() {
      if let reader { link(index, reader, &items) }
    }
    return items
  }

  private func item(_ title: String, _ reader: MappingReader) -> AgendaItem {
    let attendees = reader.strings(.attendees).flatMap {
      directory.people($0.text, at: $0.place)
    }
    let presenter = reader.string(.presenter)
    let unit = presenter.flatMap(directory.unit)
    var item = AgendaItem(
      title: title, duration: reader.duration(.duration),
      presenter: unit != nil
        ? nil : presenter.flatMap { directory.person($0, at: reader.place(.presenter)) },
      presentingUnit: reader.string(.unit) ?? unit ?? "",
      attendees: directory.sorted(Array(Set(attendees))))
    let units = unitsPresent.union(directory.units(of: attendees))
    if units.contains(item.presentingUnit) { item.callsUnit = false }
    item.longest = reader.duration(.longest)
    if let longest = item.longest, let duration = item.duration, longest < duration {
      findings.report(
        .outOfRange,
        Text(
          zh: "“最长”不能比“时长”短", en: "the longest length is shorter than the probable one"),
        at: reader.place(.longest))
      item.longest = nil
    }
    item.topic = reader.string(.topic) ?? ""
    item.position = position(reader)
    item.window = reader.timeSpan(.windows)
    return item
  }

  private func position(_ reader: MappingReader) -> AgendaItem.Position? {
    guard let text = reader.string(.position) else { return nil }
    switch text.lowercased() {
    case "首项", "第一项", "first": return .first
    case "末项", "最后", "last": return .last
    default:
      let count = entry.elements(.agenda).count
      return reader.integer(.position, in: 1...max(1, count)).map { .number($0) }
    }
  }

  /// `之后` and `之前` name other items by title or by number.
  private func link(_ index: Int, _ reader: MappingReader, _ items: inout [AgendaItem]) {
    for (key, isAfter) in [(Key.after, true), (.before, false)] {
      for (text, place) in reader.strings(key) {
        guard let other = number(text, items) else {
          findings.report(
            .unknownAgendaItem,
            Text(zh: "议程里没有“\(text)”", en: "the agenda has no item “\(text)”"), at: place,
            hint: Similarity.suggestion(to: text, among: items.map(\.title)))
          continue
        }
        if isAfter {
          items[index].after.insert(other)
        } else {
          items[other].after.insert(index)
        }
      }
    }
  }

  private func number(_ text: String, _ items: [AgendaItem]) -> Int? {
    if let index = items.firstIndex(where: { $0.title == text }) { return index }
    guard let number = Int(text), items.indices.contains(number - 1) else { return nil }
    return number - 1
  }

  /// `候会: {提前: 10分钟, 候会室: 203 室, 权重: {何雅琴: 3, 单位:市财政局: 2}}`.
  func waiting() -> WaitingRules {
    var rules = WaitingRules()
    guard let reader = entry.mapping(.waiting, allowed: [.slack, .weights, .waitingRoom]) else {
      return rules
    }
    rules.slack = reader.duration(.slack) ?? rules.slack
    rules.room = reader.string(.waitingRoom) ?? ""
    guard let weights = reader.node(.weights) else { return rules }
    guard let mapping = weights.mapping else {
      reader.wrongType(
        .weights, Text(zh: "要写成“姓名或单位: 数”", en: "maps people or units to numbers"))
      return rules
    }
    for (key, value) in mapping {
      let place = reader.file.location(value)
      guard let weight = value.scalar.flatMap({ Int(counted: $0.string) }),
        (0...1000).contains(weight)
      else {
        findings.report(
          .badNumber, Text(zh: "权重要在 0 到 1000 之间", en: "a weight is from 0 to 1000"), at: place)
        continue
      }
      let name = key.scalar?.string ?? ""
      for person in directory.people(name, at: reader.file.location(key)) {
        rules.weights[person] = weight
      }
      if let unit = directory.unit(name) { rules.unitWeights[unit] = weight }
    }
    return rules
  }
}
