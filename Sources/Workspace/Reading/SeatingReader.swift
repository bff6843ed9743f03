import Diagnostics
import Meetings
import Yams

/// The `座次` of a meeting: platform, hall, the order in which it is filled, and who sits where.
struct SeatingReader {
  let directory: Directory
  /// Guests of the meeting by name, who can be given seats like people of the roster.
  let guests: Set<String>

  private static let keys: [Key] = [
    .platform, .hall, .seatOrder, .evenPlaces, .rightFirst, .fixed, .apart, .together, .wheelchairs,
    .wheelchairSeats, .nearDoor, .reserved, .guestSide,
  ]

  func read(_ entry: MappingReader) -> Seating {
    var seating = Seating()
    guard let reader = entry.mapping(.seating, allowed: SeatingReader.keys) else { return seating }
    if let platform = reader.mapping(.platform, allowed: [.person, .rowSizes]) {
      platform.require(.person)
      let people = takers(platform, .person)
      let rows = numbers(platform, .rowSizes, in: 1...200)
      seating.platform = Seating.Platform(
        people: people, rows: rows.isEmpty ? [max(1, people.count)] : rows)
    }
    seating.hall = hall(reader)
    seating.order = reader.choice(.seatOrder, SeatingReader.orders)
    seating.evenPlaces =
      reader.choice(
        .evenPlaces,
        [
          (.firstAtLeft, ["1号居左", "first-at-left", "左"]),
          (.firstAtRight, ["1号居右", "first-at-right", "右"]),
        ]) ?? .firstAtLeft
    seating.rightFirst = reader.boolean(.rightFirst) ?? false
    seating.fixed = fixed(reader)
    seating.apart = groups(reader, .apart)
    seating.together = groups(reader, .together)
    seating.wheelchairs = takers(reader, .wheelchairs)
    seating.wheelchairSeats = reader.strings(.wheelchairSeats).map(\.text)
    seating.nearDoor = takers(reader, .nearDoor)
    seating.reserved = reserved(reader)
    seating.guestSide = takers(reader, .guestSide)
    return seating
  }

  private static let orders: [(Seating.Order, [String])] = [
    (.rank, ["职务", "rank"]), (.unitRows, ["单位横排", "unit-rows"]),
    (.unitColumns, ["单位竖排", "unit-columns"]), (.unitBlocks, ["单位分区", "unit-blocks"]),
    (.strokes, ["姓氏笔画", "strokes"]), (.fullNameStrokes, ["姓名笔画", "full-name-strokes"]),
    (.pinyin, ["拼音", "pinyin"]),
  ]

  private static let doors: [(Seating.Door, [String])] = [
    (.back, ["后", "back"]), (.backLeft, ["左后", "back-left"]),
    (.backRight, ["右后", "back-right"]), (.frontLeft, ["左前", "front-left"]),
    (.frontRight, ["右前", "front-right"]),
  ]

  private enum Form {
    case rows
    case longTable
    case uShape
    case boardroom
    case roundTables
    case drawn
  }

  private static let forms: [(Form, [String])] = [
    (.rows, ["剧院式", "课桌式", "theatre", "classroom", "rows"]),
    (.longTable, ["长桌", "long-table"]), (.uShape, ["U形", "u-shape", "ushape"]),
    (.boardroom, ["回形", "boardroom"]), (.roundTables, ["圆桌", "round-tables", "banquet"]),
    (.drawn, ["座位图", "map"]),
  ]

  private func hall(_ reader: MappingReader) -> Seating.Hall? {
    let keys: [Key] = [.form, .rowCount, .blocks, .door, .perSide, .head, .tables, .perTable, .map]
    guard let hall = reader.mapping(.hall, allowed: keys) else { return nil }
    if let name = hall.string(.map) { return .drawn(name) }
    hall.require(.form)
    guard let form = hall.choice(.form, SeatingReader.forms) else { return nil }
    func number(_ key: Key) -> Int? {
      hall.require(key)
      return hall.integer(key, in: 1...500)
    }
    switch form {
    case .rows:
      hall.require(.blocks)
      let blocks = numbers(hall, .blocks, in: 1...500)
      guard let count = number(.rowCount), !blocks.isEmpty else { return nil }
      let door = hall.choice(.door, SeatingReader.doors) ?? .back
      return .rows(count: count, blocks: blocks, door: door)
    case .longTable: return number(.perSide).map { .longTable(perSide: $0) }
    case .uShape:
      guard let head = number(.head), let arm = number(.perSide) else { return nil }
      return .uShape(head: head, arm: arm)
    case .boardroom:
      guard let head = number(.head), let side = number(.perSide) else { return nil }
      return .boardroom(head: head, side: side)
    case .roundTables:
      guard let count = number(.tables), let seats = number(.perTable) else { return nil }
      return .roundTables(count: count, seats: seats)
    case .drawn:
      hall.require(.map)
      return nil
    }
  }

  // MARK: People

  private func takers(_ reader: MappingReader, _ key: Key) -> [Seating.SeatTaker] {
    reader.strings(key).flatMap { takers($0.text, at: $0.place) }
  }

  private func takers(_ text: String, at place: SourceLocation) -> [Seating.SeatTaker] {
    let name = text.plainName()
    if guests.contains(name) { return [.guest(name)] }
    return directory.people(text, at: place).map { .person($0) }
  }

  /// `[[甲, 乙], [丙, 丁]]`, or one group `[甲, 乙]`.
  private func groups(_ reader: MappingReader, _ key: Key) -> [[Seating.SeatTaker]] {
    guard let sequence = reader.node(key)?.sequence else {
      return reader.has(key) ? [takers(reader, key)] : []
    }
    guard sequence.contains(where: { $0.sequence != nil }) else { return [takers(reader, key)] }
    return sequence.map { element in
      let names = element.sequence.map { Array($0) } ?? [element]
      return names.flatMap { name -> [Seating.SeatTaker] in
        MappingReader.split(name.scalar?.string ?? "").flatMap {
          takers($0, at: reader.file.location(name))
        }
      }
    }
  }

  /// `{王海: 3排5座}`.
  private func fixed(_ reader: MappingReader) -> [Seating.SeatTaker: String] {
    var result: [Seating.SeatTaker: String] = [:]
    for (key, value) in pairs(reader, .fixed) {
      let place = reader.file.location(key)
      guard let name = key.scalar?.string.plainName(), let seat = value.scalar?.string else {
        continue
      }
      let taker: Seating.SeatTaker? =
        guests.contains(name) ? .guest(name) : directory.person(name, at: place).map { .person($0) }
      if let taker { result[taker] = seat.trimmingBlanks() }
    }
    return result
  }

  /// `{1: [第一组], 2: [市财政局]}`.
  private func reserved(_ reader: MappingReader) -> [Int: [Seating.SeatTaker]] {
    var result: [Int: [Seating.SeatTaker]] = [:]
    for (key, value) in pairs(reader, .reserved) {
      let text = key.scalar?.string ?? ""
      guard let row = Int(text.filter(\.isNumber)), (1...500).contains(row) else {
        reader.findings.report(
          .badNumber, Text(zh: "预留要写排号", en: "rows are reserved by number"),
          at: reader.file.location(key),
          hint: Text(zh: "例如 1: [第一组]", en: "for example 1: [leadership]"))
        continue
      }
      let names = value.sequence.map { Array($0) } ?? [value]
      result[row] = names.flatMap { name in
        MappingReader.split(name.scalar?.string ?? "").flatMap {
          takers($0, at: reader.file.location(name))
        }
      }
    }
    return result
  }

  private func pairs(_ reader: MappingReader, _ key: Key) -> [(key: Node, value: Node)] {
    guard let node = reader.node(key) else { return [] }
    guard let mapping = node.mapping else {
      reader.wrongType(key, Text(zh: "要写成“名称: 值”", en: "maps names to values"))
      return []
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private func numbers(
    _ reader: MappingReader, _ key: Key, in range: ClosedRange<Int>
  ) -> [Int] {
    reader.strings(key).compactMap { text, place in
      if let number = Int(text), range.contains(number) { return number }
      reader.findings.report(
        .badNumber,
        Text(
          zh: "“\(text)”不是 \(range.lowerBound) 到 \(range.upperBound) 的整数",
          en: "“\(text)” is no whole number from \(range.lowerBound) to \(range.upperBound)"),
        at: place)
      return nil
    }
  }
}
