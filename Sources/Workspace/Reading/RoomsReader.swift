import CivilTime
import Diagnostics
import Meetings
import Yams

/// `rooms.yaml`: the places to meet in.
struct RoomsReader {
  let context: ReadingContext
  let horizon: ClosedRange<Day>
  private var findings: Findings { context.findings }

  private static let keys: [Key] = [
    .id, .name, .site, .capacity, .layouts, .equipment, .opening, .closed, .setUp, .clearUp,
  ]

  init(context: ReadingContext, horizon: ClosedRange<Day>) {
    self.context = context
    self.horizon = horizon
  }

  func read(_ file: YAMLFile) -> [Room] {
    guard let root = file.root else {
      if !file.isBroken { reportNone(file) }
      return []
    }
    let entries: [MappingReader]
    if let sequence = root.sequence {
      entries = sequence.compactMap {
        MappingReader($0, in: file, allowed: RoomsReader.keys, context: context)
      }
    } else {
      entries =
        MappingReader(root, in: file, allowed: [.rooms], context: context)?
        .mappings(.rooms, allowed: RoomsReader.keys) ?? []
    }
    if entries.isEmpty, findings.diagnostics.isEmpty { reportNone(file) }
    var seen: [String: SourceLocation] = [:]
    return entries.compactMap { entry in
      guard let room = room(entry) else { return nil }
      for name in Set([room.id, room.name]) {
        if let first = seen[name] {
          findings.report(
            .duplicateRoom, Text(zh: "会议室“\(name)”重复", en: "the room “\(name)” is given twice"),
            at: entry.place(entry.has(.id) ? .id : .name),
            related: [.init(Text(zh: "第一次在这里", en: "first here"), at: first)])
          return nil
        }
      }
      seen[room.id] = entry.place(.id)
      seen[room.name] = entry.place(.name)
      return room
    }
  }

  private func reportNone(_ file: YAMLFile) {
    findings.report(
      .missingKey, Text(zh: "没有登记任何会议室", en: "there are no rooms"),
      at: file.source.location(at: 0..<0),
      hint: Text(zh: "在“会议室”下写名称和容量", en: "list them under “rooms” with name and capacity"))
  }

  private func room(_ entry: MappingReader) -> Room? {
    if !entry.has(.id) { entry.require(.name) }
    if !entry.has(.layouts) { entry.require(.capacity) }
    guard let id = entry.string(.id) ?? entry.string(.name), !id.isEmpty else { return nil }
    let layouts = layouts(entry)
    // Whatever cannot be read is large enough: one finding is enough.
    let capacity = entry.integer(.capacity, in: 1...100_000) ?? layouts.values.max() ?? 100_000
    return Room(
      id: id, name: entry.string(.name) ?? id, site: entry.string(.site) ?? "",
      capacity: capacity, layouts: layouts,
      equipment: Set(entry.strings(.equipment).map(\.text)), hours: entry.timeSpan(.opening),
      busy: entry.windows(.closed).flatMap { $0.window.intervals(in: horizon) }.map {
        BusySpan($0, reason: "停用")
      },
      setUp: entry.duration(.setUp) ?? .zero, clearUp: entry.duration(.clearUp) ?? .zero)
  }

  private func layouts(_ entry: MappingReader) -> [RoomLayout: Int] {
    guard let node = entry.node(.layouts) else { return [:] }
    guard let mapping = node.mapping else {
      entry.wrongType(.layouts, Text(zh: "要写成“剧院式: 200”", en: "maps layouts to seats"))
      return [:]
    }
    var result: [RoomLayout: Int] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let layout = RoomLayout.named(name) else {
        findings.report(
          .badChoice, Text(zh: "没有“\(name)”这种布置", en: "there is no layout “\(name)”"),
          at: entry.file.location(key), hint: RoomLayout.hint)
        continue
      }
      guard let seats = value.scalar.flatMap({ Int(counted: $0.string) }),
        (1...100_000).contains(seats)
      else {
        findings.report(
          .badNumber, Text(zh: "要写 1 到 100000 的座位数", en: "takes 1 to 100000 seats"),
          at: entry.file.location(value))
        continue
      }
      result[layout] = seats
    }
    return result
  }
}

extension RoomLayout {
  static let spellings: [(RoomLayout, [String])] = [
    (.theatre, ["剧院式", "theatre", "theater"]), (.classroom, ["课桌式", "classroom"]),
    (.boardroom, ["回形", "回形桌", "boardroom"]), (.uShape, ["U形", "u-shape", "ushape"]),
    (.banquet, ["圆桌", "banquet"]),
  ]

  static func named(_ name: String) -> RoomLayout? {
    spellings.first { $0.1.contains { $0.lowercased() == name.lowercased() } }?.0
  }

  static let hint = Text(
    zh: "可以写: " + spellings.compactMap(\.1.first).joined(separator: "、"),
    en: "one of: " + spellings.map { $0.1[1] }.joined(separator: ", "))
}
