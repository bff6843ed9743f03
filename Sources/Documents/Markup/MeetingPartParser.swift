import Diagnostics

extension DocumentParser {
  /// The blocks that are made from lists: names, seats, cards.
  mutating func appendMeetingPart(
    _ name: BlockName, _ body: FenceBody, head: MarkedSlice, to result: inout [Block]
  ) {
    switch name {
    case .roster: result.append(.roster(roster(body)))
    case .signin: result.append(.signIn(signIn(body)))
    case .seatmap: result.append(.seatMap(seatMap(body)))
    case .cards: result.append(.cards(cards(body)))
    case .qr:
      let payload = body.text(.text)
      if payload.isEmpty {
        invalid(head, zh: "二维码没有内容", en: "the QR code has no text")
      }
      result.append(.qrCode(QRCode(payload: payload, caption: body.text(.caption))))
    default: break
    }
  }

  private mutating func roster(_ body: FenceBody) -> Roster {
    var groups: [Roster.Group] = []
    for (row, group) in rows(body, defaults: ["name"]) {
      guard let first = row.first else { continue }
      if groups.last?.title != group || groups.isEmpty {
        groups.append(Roster.Group(title: group, entries: []))
      }
      groups[groups.count - 1].entries.append(
        Roster.Entry(name: first, details: Array(row.dropFirst())))
    }
    return Roster(groups: groups, columns: number(.columns, of: body, in: 1...12) ?? 1)
  }

  private mutating func signIn(_ body: FenceBody) -> SignIn {
    var columns = words(body.text(.columns))
    if columns.isEmpty { columns = ["序号", "姓名", "签名"] }
    let rows = rows(body, defaults: ["index", "name"]).map { row, _ in
      Array(row.prefix(columns.count))
    }
    return SignIn(
      columns: columns, rows: rows, spareRows: number(.spare, of: body, in: 0...1000) ?? 0)
  }

  private mutating func cards(_ body: FenceBody) -> Cards {
    let caption = body.text(.caption)
    var cards = Cards(
      cards: rows(body, defaults: ["name", "post"]).compactMap { row, _ in
        guard let name = row.first else { return nil }
        func cell(_ index: Int) -> String { index < row.count ? row[index] : "" }
        let heading = cell(3)
        return Cards.Card(
          name: name, detail: cell(1), footer: cell(2), heading: heading.isEmpty ? caption : heading
        )
      })
    if let place = body.place(.size) {
      let sides = body.text(.size).split { "x×X*".contains($0) }
        .map { Double($0.filter { !$0.isWhitespace }) }
      if sides.count == 2, let width = sides[0], let height = sides[1],
        (20...400).contains(width), (20...400).contains(height)
      {
        (cards.width, cards.height) = (width, height)
      } else {
        invalid(
          place, zh: "尺寸写成“200x100”，单位毫米，每边 20 至 400",
          en: "the size reads “200x100” in millimetres, each side 20 to 400")
      }
    }
    if let place = body.place(.fold), let fold = flag(body.text(.fold), at: place) {
      cards.isFolded = fold
    }
    cards.sides = number(.sides, of: body, in: 1...2) ?? (cards.isFolded ? 2 : 1)
    if let place = body.place(.mirror), let mirror = flag(body.text(.mirror), at: place) {
      cards.isMirrored = mirror
    }
    return cards
  }

  private mutating func seatMap(_ body: FenceBody) -> SeatMap {
    var rows: [SeatMap.Row] = body.entries.map { entry in
      SeatMap.Row(
        label: entry.cells.first.map { InlineParser.parse([$0]).plain } ?? "",
        seats: entry.cells.dropFirst().map { cell in
          cell.count == 1 && cell.first?.is("~") == true ? nil : InlineParser.parse([cell]).plain
        })
    }
    var front = body.text(.front)
    var caption = body.text(.caption)
    if let place = body.place(.data), let value = lookUp(body.text(.data), at: place) {
      if case .list(let items)? = value["rows"] {
        rows += items.map { item in
          SeatMap.Row(label: text(item["label"]), seats: seats(item["seats"]))
        }
      }
      if front.isEmpty { front = text(value["front"]) }
      if caption.isEmpty { caption = text(value["caption"]) }
    }
    return SeatMap(rows: rows, front: front, caption: caption)
  }

  private func seats(_ value: TemplateValue?) -> [String?] {
    guard case .list(let items)? = value else { return [] }
    return items.map { $0 == .none ? nil : text($0) }
  }

  /// The entries in the block and the list that `data` names, each as a row of texts with its group.
  private mutating func rows(
    _ body: FenceBody, defaults: [String]
  ) -> [(row: [String], group: String)] {
    var result = body.entries.map { entry in
      (row: entry.cells.map { InlineParser.parse([$0]).plain }, group: entry.group)
    }
    guard let place = body.place(.data) else { return result }
    guard case .list(let items)? = lookUp(body.text(.data), at: place) else {
      if !diagnostics.hasErrors {
        invalid(place, zh: "这里应是一个列表", en: "this should name a list")
      }
      return result
    }
    let chosen = words(body.text(.fields))
    let fields = chosen.isEmpty ? defaults : chosen
    let group = body.text(.group)
    var unknown = Set(
      (fields + (group.isEmpty ? [] : [group])).filter { $0 != "index" && $0 != "序号" })
    for (index, item) in items.enumerated() {
      guard case .object = item else {
        unknown = []
        result.append(
          (fields.map { $0 == "index" || $0 == "序号" ? "\(index + 1)" : text(item) }, ""))
        continue
      }
      let row = fields.map { field -> String in
        if field == "index" || field == "序号" { return "\(index + 1)" }
        let value = member(field, of: item)
        if value != nil { unknown.remove(field) }
        return text(value)
      }
      if member(group, of: item) != nil { unknown.remove(group) }
      result.append((row, group.isEmpty ? "" : text(member(group, of: item))))
    }
    if !items.isEmpty, !chosen.isEmpty || !group.isEmpty, let missing = unknown.sorted().first {
      let place = body.place(group == missing ? .group : .fields) ?? place
      report(
        TemplateDiagnostics.unknownKey, place, zh: "数据里没有“\(missing)”这个字段",
        en: "the data has no field “\(missing)”")
    }
    return result
  }

  private mutating func lookUp(_ path: String, at place: MarkedSlice) -> TemplateValue? {
    var current = data
    for step in path.split(separator: ".").map(String.init) {
      guard let next = member(step, of: current) else {
        var known: [String] = []
        if case .object(let members) = current { known = members.keys.sorted() }
        let nearest = Similarity.nearest(to: step, among: known)
        report(
          TemplateDiagnostics.unknownKey, place, zh: "没有“\(step)”这个字段",
          en: "there is no field “\(step)”",
          hint: nearest.map { Text(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?") })
        return nil
      }
      current = next
    }
    return current
  }

  private func member(_ name: String, of value: TemplateValue) -> TemplateValue? {
    guard case .object(let members) = value else { return nil }
    return members[name] ?? (aliases[name] ?? []).lazy.compactMap { members[$0] }.first
  }

  private func text(_ value: TemplateValue?) -> String {
    switch value {
    case .text(let text): TemplateText.printable(text)
    case .number(let number): "\(number)"
    case .bool(let flag): flag ? "是" : "否"
    case .list(let items): items.map { text($0) }.filter { !$0.isEmpty }.joined(separator: "、")
    case .object, TemplateValue.none?, nil: ""
    }
  }

  private mutating func number(
    _ option: BlockOption, of body: FenceBody, in range: ClosedRange<Int>
  ) -> Int? {
    guard let place = body.place(option) else { return nil }
    if let number = Int(body.text(option)), range.contains(number) { return number }
    invalid(
      place, zh: "这里应是 \(range.lowerBound) 至 \(range.upperBound) 的整数",
      en: "this is a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  private func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace || "、，,".contains($0) }.map(String.init)
  }
}
