import CivilTime
import Diagnostics
import Foundation
import Meetings
import Scheduling
import Workspace

/// Why some meetings cannot all be held: what is left to each, what they share, and the ways out
/// that were tried.
struct ConflictText {
  private let planning: OfficeProblem
  private let words: PlanningWords
  private let time: TimeWords
  private let width: Int
  private let rooms: [Room.ID: Room]
  private var language: Language { words.language }

  init(_ planning: OfficeProblem, language: Language, width: Int) {
    self.planning = planning
    self.width = width
    words = PlanningWords(planning, language)
    time = TimeWords(language: language)
    let office = planning.office
    rooms = Dictionary(office.rooms.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  // MARK: One conflict

  func lines(_ conflict: OfficeConflict) -> [String] {
    let places = conflict.meetings.compactMap { LonePlaces(planning, meeting: $0) }
    var lines = [heading(conflict)]
    for place in places { lines += meeting(place) }
    for sentence in sentences(conflict, places) {
      lines += PlaceLines.item(sentence[language], width: width, bullet: "  ")
    }
    return lines
  }

  private func heading(_ conflict: OfficeConflict) -> String {
    let count = conflict.meetings.count
    if count == 1 {
      return Text(
        zh: "这个会议没有地方可排:", en: "This meeting has nowhere to go:")[language]
    }
    return
      (conflict.isMinimal
      ? Text(
        zh: "这 \(count) 个会议不能都开（去掉任何一个, 其余的就排得下）:",
        en: "These \(count) meetings cannot all be held (without any one of them the rest can):")
      : Text(
        zh: "这 \(count) 个会议不能都开:", en: "These \(count) meetings cannot all be held:"))[language]
  }

  /// What is left to one meeting, and what rules out the rest.
  private func meeting(_ place: LonePlaces) -> [String] {
    let request = place.office.request
    let length = DurationText.written(request.duration, chinese: language == .zh)
    let priority = Text(zh: "优先级 \(request.priority)", en: "priority \(request.priority)")[
      language]
    var lines = ["  · \(words.titled(place.office.meeting)) \(length), \(priority)"]
    func add(_ text: Text) {
      lines += PlaceLines.item(text[language], width: width, bullet: "      ")
    }
    if place.spans.isEmpty {
      let tally = TallyText(words, place.survey, place.office).lines(width: width - 6)
      return lines + tally.map { "      " + $0 }
    }
    let spans = place.spans.map(time.slot)
    let shown = spans.prefix(4).joined(separator: words.comma)
    add(
      spans.count > 4
        ? Text(
          zh: "能用的时间: \(shown)等 \(spans.count) 段",
          en: "time left: \(shown) and \(spans.count - 4) more")
        : Text(zh: "只能用: \(shown)", en: "time left: \(shown)"))
    let names = place.rooms.map { rooms[$0]?.name ?? $0 }
    add(
      Text(
        zh: "\(names.count == 1 ? "只能在" : "可以在"): \(words.list(names))",
        en: "\(names.count == 1 ? "only in" : "in"): \(words.list(names))"))
    let useless = planning.office.rooms.filter { !request.isServed(by: $0) }
    if place.rooms.count <= 2, !useless.isEmpty {
      let reasons = useless.prefix(4).map { room -> Text in
        let text = RoomShortfallText.text(request.roomShortfalls(room))
        return Text(zh: "\(room.name)\(text.zh)", en: "\(room.name) \(text.en)")
      }
      add(
        Text(
          zh: "其他会议室: " + reasons.map(\.zh).joined(separator: "; "),
          en: "other rooms: " + reasons.map(\.en).joined(separator: "; ")))
    }
    let away = RuledOutTally(place.survey, place.office).counts.compactMap { count -> String? in
      if case .absent(let person) = count.reason { return words.name(person) }
      return nil
    }
    if !away.isEmpty {
      add(
        Text(
          zh: "另有时间因人不在而不行: \(words.people(away))",
          en: "more time is lost because people are away: \(words.people(away))"))
    }
    return lines
  }

  // MARK: What they share

  private func sentences(_ conflict: OfficeConflict, _ places: [LonePlaces]) -> [Text] {
    let requests = places.map(\.office.request)
    var pairs: [(MeetingRequest, MeetingRequest)] = []
    for (index, first) in requests.enumerated() {
      pairs += requests.dropFirst(index + 1).map { (first, $0) }
    }
    return PairRelation.allCases.flatMap { relation in
      common(relation, requests, pairs).map { [$0] }
        ?? pairs.compactMap { text(relation, $0, $1) }
    } + pairs.flatMap { orders($0, $1) + orders($1, $0) }
      + sharedRoom(places) + sharedTime(places)
  }

  /// What keeps two meetings apart, or together, whichever is named first.
  private enum PairRelation: CaseIterable {
    case people, sameDay, differentDay, sameStart
  }

  /// One sentence where a relation holds between any two of three or more meetings.
  private func common(
    _ relation: PairRelation, _ requests: [MeetingRequest],
    _ pairs: [(MeetingRequest, MeetingRequest)]
  ) -> Text? {
    let count = requests.count
    guard count > 2, pairs.allSatisfy({ text(relation, $0, $1) != nil }) else { return nil }
    switch relation {
    case .people:
      let everywhere = requests[0].attendees(.required).filter { person in
        requests.allSatisfy { $0.attendees(.required).contains(person) }
      }
      if everywhere.isEmpty { return nil }
      let names = words.people(everywhere.map(words.name(ofPerson:)))
      return Text(
        zh: "\(names)必须出席全部 \(count) 个会议, 任何两个都不能重叠。",
        en: "\(names) must attend all \(count) of them, so no two can overlap.")
    case .sameDay:
      return Text(zh: "这 \(count) 个会议要在同一天。", en: "All \(count) must be on one day.")
    case .differentDay:
      return Text(
        zh: "这 \(count) 个会议要在 \(count) 个不同的日子。", en: "All \(count) must be on different days.")
    case .sameStart:
      return Text(zh: "这 \(count) 个会议要同时开始。", en: "All \(count) must start together.")
    }
  }

  /// How a relation binds two meetings; nil where it does not.
  private func text(_ relation: PairRelation, _ a: MeetingRequest, _ b: MeetingRequest) -> Text? {
    switch relation {
    case .people:
      let theirs = Set(b.attendees(.required))
      let both = a.attendees(.required).filter(theirs.contains).map(words.name(ofPerson:))
      if both.isEmpty { return nil }
      return Text(
        zh: "\(words.people(both))必须同时出席“\(a.title)”和“\(b.title)”, 两会不能重叠。",
        en:
          "\(words.people(both)) must attend both “\(a.title)” and “\(b.title)”, so these cannot overlap."
      )
    case .sameDay:
      guard a.sameDay.contains(b.id) || b.sameDay.contains(a.id) else { return nil }
      return Text(
        zh: "“\(a.title)”要与“\(b.title)”同一天。",
        en: "“\(a.title)” must be on the day of “\(b.title)”.")
    case .differentDay:
      guard a.differentDay.contains(b.id) || b.differentDay.contains(a.id) else { return nil }
      return Text(
        zh: "“\(a.title)”不能与“\(b.title)”同一天。",
        en: "“\(a.title)” must not be on the day of “\(b.title)”.")
    case .sameStart:
      guard let plenary = a.plenary, plenary == b.plenary else { return nil }
      return Text(
        zh: "“\(a.title)”要与“\(b.title)”同时开始。",
        en: "“\(a.title)” must start together with “\(b.title)”.")
    }
  }

  private func orders(_ later: MeetingRequest, _ earlier: MeetingRequest) -> [Text] {
    later.after.filter { $0.meeting == earlier.id }.prefix(1).map { order in
      let gap = ReasonText.gap(order)
      return Text(
        zh: "“\(later.title)”要在“\(earlier.title)”之后\(gap.zh)。",
        en: "“\(later.title)” must come after “\(earlier.title)”\(gap.en).")
    }
  }

  /// Where one person is needed in all of them, and there is less time than they take together.
  private func sharedTime(_ places: [LonePlaces]) -> [Text] {
    guard places.count > 1, let first = places.first else { return [] }
    let everywhere = first.office.request.attendees(.required).first { person in
      places.allSatisfy { $0.office.request.attendees(.required).contains(person) }
    }
    let free = places.reduce(IntervalSet()) { $0.union(IntervalSet($1.spans)) }
    let needed = places.reduce(Minutes.zero) { $0 + $1.office.request.duration }
    guard let everywhere, needed > free.total else { return [] }
    let name = words.name(ofPerson: everywhere)
    func length(_ minutes: Minutes, _ chinese: Bool) -> String {
      DurationText.written(minutes, chinese: chinese)
    }
    return [
      Text(
        zh: "\(name)为这些会合计要 \(length(needed, true)), 而它们能用的时间一共只有 \(length(free.total, true))。",
        en:
          "They take \(length(needed, false)) of \(name) together, of the \(length(free.total, false)) that they may use."
      )
    ]
  }

  /// All that there is of the room that every one of them needs, against what they need of it.
  private func sharedRoom(_ places: [LonePlaces]) -> [Text] {
    guard places.count > 1, let first = places.first, first.rooms.count == 1,
      places.allSatisfy({ $0.rooms == first.rooms }), let room = rooms[first.rooms[0]]
    else { return [] }
    let free = places.reduce(IntervalSet()) { $0.union(IntervalSet($1.spans)) }
    let needed = places.reduce(Minutes.zero) { $0 + $1.office.request.duration }
    let buffers = places.dropFirst().reduce(Minutes.zero) { sum, place in
      let request = place.office.request
      return sum + max(room.setUp, request.setUp) + max(room.clearUp, request.clearUp)
    }
    func length(_ minutes: Minutes, _ chinese: Bool) -> String {
      DurationText.written(minutes, chinese: chinese)
    }
    let extra =
      buffers == .zero
      ? Text("")
      : Text(
        zh: ", 中间布场、清场还要约 \(length(buffers, true))",
        en: ", and about \(length(buffers, false)) between them to set up and clear up")
    return [
      Text(
        zh:
          "都只能在\(room.name)开: 合计要 \(length(needed, true))\(extra.zh), 而它能用的时间一共只有 \(length(free.total, true))。",
        en:
          "All need \(room.name): \(length(needed, false)) together\(extra.en), of the \(length(free.total, false)) that it is free."
      )
    ]
  }

  // MARK: Ways out

  func lines(_ ways: WaysOut) -> [String] {
    var lines: [String] = []
    if ways.working.isEmpty {
      lines.append(
        Text(
          zh: "试过的 \(ways.tried) 种办法, 单独哪一种都不够; banhui plan --partial 先排能排的。",
          en:
            "None of the \(ways.tried) ways out that were tried is enough by itself; banhui plan --partial plans what it can."
        )[language])
    } else {
      lines.append(
        Text(
          zh: "出路（逐一试排过, 下面每一条都能排通; 越靠前代价越小）:",
          en: "Ways out (each was tried, and each makes a plan possible; the easiest first):")[
            language])
      for (index, way) in ways.working.prefix(8).enumerated() {
        let bullet = "  \(index + 1). "
        lines += PlaceLines.item(text(way.relaxation)[language], width: width, bullet: bullet)
      }
    }
    var remarks: [Text] = []
    if !ways.working.isEmpty {
      remarks.append(
        Text(
          zh: "试了 \(ways.tried) 种, 可行 \(ways.working.count) 种",
          en: "\(ways.tried) were tried, \(ways.working.count) work"))
    }
    if ways.untried > 0 {
      remarks.append(
        Text(zh: "还有 \(ways.untried) 种来不及试", en: "there was no time for \(ways.untried) more"))
    }
    if !remarks.isEmpty {
      let text = remarks.map { $0[language] }.joined(separator: Text(zh: ", ", en: "; ")[language])
      lines.append(language == .zh ? "  （\(text)）" : "  (\(text))")
    }
    return lines
  }

  private func title(_ id: MeetingRequest.ID) -> String {
    planning.office.meetings.first { $0.id == id }?.title ?? id
  }

  func text(_ relaxation: Relaxation) -> Text {
    switch relaxation {
    case .allowRoom(let meeting, let room, let shortfalls):
      let reasons = RoomShortfallText.text(shortfalls)
      let name = rooms[room]?.name ?? room
      return Text(
        zh: "允许“\(title(meeting))”用\(name)（\(name)\(reasons.zh)）",
        en: "let “\(title(meeting))” use \(name) (which \(reasons.en))")
    case .widen(let meeting, let day):
      let isOutside = !planning.office.horizon.contains(day)
      return Text(
        zh: "把“\(title(meeting))”的可用时间放宽到 \(time.day(day))\(isOutside ? "（排会周期也要延长）" : "")",
        en:
          "let “\(title(meeting))” be on \(time.day(day)) too\(isOutside ? " (a longer horizon)" : "")"
      )
    case .free(let ids, let meeting):
      let names = words.list(ids.map(words.name(ofPerson:)), limit: 6)
      return Text(
        zh: "“\(title(meeting))”不要求\(names)出席（改为可选）",
        en: "make \(names) optional in “\(title(meeting))”")
    case .unpin(let meeting):
      return Text(
        zh: "“\(title(meeting))”的时间不再固定（去掉“已定”）",
        en: "let “\(title(meeting))” be moved (unpin it)")
    case .openRoom(let room):
      let name = rooms[room]?.name ?? room
      return Text(
        zh: "\(name)停用、占用的时间腾出来", en: "free \(name) in the times when it is closed or taken")
    case .leaveOut(let meeting):
      return Text(
        zh: "不开“\(title(meeting))”（其中优先级最低; banhui plan --partial 就这样排）",
        en:
          "leave out “\(title(meeting))”, the least important of them (banhui plan --partial does)"
      )
    }
  }

  // MARK: For programs

  func json(_ conflict: OfficeConflict, _ ways: WaysOut?) -> String {
    func strings(_ names: [String]) -> String { JSONText.array(names.map(JSONText.string)) }
    let places = conflict.meetings.compactMap { LonePlaces(planning, meeting: $0) }
    let left = places.map { place in
      JSONText.object([
        ("meeting", JSONText.string(place.office.request.id)),
        (
          "spans",
          JSONText.array(
            place.spans.map { span in
              JSONText.object([
                ("start", JSONText.string(ScheduleJSON.iso(span.start))),
                ("end", JSONText.string(ScheduleJSON.iso(span.end))),
              ])
            })
        ),
        ("rooms", strings(place.rooms)),
      ])
    }
    var members = [
      ("kind", JSONText.string("conflict")), ("meetings", strings(conflict.meetings)),
      ("people", strings(conflict.people)), ("rooms", strings(conflict.rooms)),
      ("rules", strings(conflict.rules.map(\.name))),
      ("minimal", conflict.isMinimal ? "true" : "false"),
      ("leastImportant", JSONText.string(conflict.leastImportant)),
      ("left", JSONText.array(left)),
      ("reasons", strings(sentences(conflict, places).map { $0[language] })),
    ]
    if let ways {
      members += [
        ("tried", "\(ways.tried)"), ("untried", "\(ways.untried)"),
        ("waysOut", JSONText.array(ways.working.map(json))),
      ]
    }
    return JSONText.object(members)
  }

  private func json(_ way: WaysOut.Way) -> String {
    var members: [(String, String)] = []
    switch way.relaxation {
    case .allowRoom(let meeting, let room, _):
      members = [
        ("way", "\"allow-room\""), ("meeting", JSONText.string(meeting)),
        ("room", JSONText.string(room)),
      ]
    case .widen(let meeting, let day):
      members = [
        ("way", "\"widen\""), ("meeting", JSONText.string(meeting)), ("day", "\"\(day)\""),
      ]
    case .free(let people, let meeting):
      members = [
        ("way", "\"free\""), ("meeting", JSONText.string(meeting)),
        ("people", JSONText.array(people.map(JSONText.string))),
      ]
    case .unpin(let meeting):
      members = [("way", "\"unpin\""), ("meeting", JSONText.string(meeting))]
    case .openRoom(let room):
      members = [("way", "\"open-room\""), ("room", JSONText.string(room))]
    case .leaveOut(let meeting):
      members = [("way", "\"leave-out\""), ("meeting", JSONText.string(meeting))]
    }
    return JSONText.object(
      members + [
        ("cost", "\(way.cost)"), ("text", JSONText.string(text(way.relaxation)[language])),
      ])
  }
}
