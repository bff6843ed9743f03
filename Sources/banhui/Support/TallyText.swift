import Diagnostics
import Meetings
import Scheduling

/// "312 slots are ruled out: …", counted by reason, with names.
struct TallyText {
  private let words: PlanningWords
  private let survey: PlaceSurvey
  private let office: OfficeSurvey
  private let tally: RuledOutTally
  private var language: Language { words.language }

  init(_ words: PlanningWords, _ survey: PlaceSurvey, _ office: OfficeSurvey) {
    self.words = words
    self.survey = survey
    self.office = office
    tally = RuledOutTally(survey, office)
  }

  func lines(width: Int) -> [String] {
    var lines: [String] = []
    if survey.usableRooms.isEmpty {
      lines.append(Text(zh: "没有一间会议室能用:", en: "No room will do:")[language])
      lines += survey.uselessRooms.map { "  " + uselessRoom($0.room) }
    }
    if tally.total == 0 { return lines }
    lines.append(
      Text(
        zh: "排除的 \(tally.total) 个时段:", en: "\(tally.total) slots are ruled out:")[language])
    var rows: [[String]] = []
    for (count, text) in [
      (tally.dayOff, Text(zh: "休息日", en: "days off")),
      (tally.outsideHours, Text(zh: "非工作时间", en: "outside working hours")),
      (tally.outsideWindow, Text(zh: "会议自己的可用时间之外", en: "outside the meeting's own window")),
      (
        survey.usableRooms.isEmpty ? tally.withinWindows : 0,
        Text(zh: "没有能用的会议室", en: "no room that will do")
      ),
    ] where count > 0 {
      rows.append(["\(count)", text[language]])
    }
    if tally.withinWindows > 0, !survey.usableRooms.isEmpty {
      rows += tally.counts.map { ["\($0.starts)", reason($0)] }
    }
    let numbers = rows.map { $0[0].count }.max() ?? 0
    lines += rows.flatMap { row -> [String] in
      let label = "  " + String(repeating: " ", count: numbers - row[0].count) + row[0] + "  "
      return PlaceLines.item(row[1], width: width, bullet: label)
    }
    if tally.counts.count > 1, !survey.usableRooms.isEmpty {
      lines.append(
        "  "
          + Text(
            zh: "（可用时间之内有 \(tally.withinWindows) 个; 一个时段可能有几个原因）",
            en: "(\(tally.withinWindows) lie within its window; a slot may have several reasons)")[
            language])
    }
    return lines
  }

  private func uselessRoom(_ room: RoomIndex) -> String {
    guard let own = words.room(room) else { return words.name(room) }
    let text = RoomShortfallText.text(office.request.roomShortfalls(own))
    return Text(zh: "\(own.name)\(text.zh)", en: "\(own.name) \(text.en)")[language]
  }

  private func reason(_ count: RuledOutTally.Count) -> String {
    let alone =
      count.alone == 0
      ? Text("")
      : count.alone == count.starts
        ? Text(zh: "（只差这一条）", en: " (nothing else)")
        : Text(
          zh: "（其中 \(count.alone) 个只差这一条）",
          en: " (for \(count.alone) of them nothing else)")
    return (what(count)[language]) + alone[language]
  }

  private func what(_ count: RuledOutTally.Count) -> Text {
    // The occurrences of a series share a title.
    var seen: Set<String> = []
    let titles = count.meetings.map(words.quoted).filter { seen.insert($0).inserted }
    let others = words.list(titles, limit: 3)
    switch count.reason {
    case .absent(let person):
      return Text(zh: "\(words.name(person))没有时间", en: "\(words.name(person)) is away")
    case .inMeeting(let person):
      let name = words.name(person)
      return Text(zh: "\(name)有会: \(others)", en: "\(name) is in a meeting: \(others)")
    case .rooms:
      let names = words.list(survey.usableRooms.map(words.name), limit: 4)
      return Text(
        zh: "能用的会议室都占用或停用: \(names)", en: "the rooms that will do are taken or closed: \(names)")
    case .relation(let rule, let meeting):
      let name = words.quoted(meeting)
      let title = RuleCatalogue.title(of: rule)
      return ReasonText.relation(rule, name)
        ?? Text(zh: "\(title.zh): \(name)", en: "\(title.en): \(name)")
    case .rule(let rule): return RuleCatalogue.title(of: rule)
    }
  }

  /// One object: totals, and the reasons in order.
  var json: String {
    let problem = words.planning.problem
    let reasons = tally.counts.map { count -> String in
      var members: [(String, String)] = []
      switch count.reason {
      case .absent(let person):
        members = [("reason", "\"absent\""), ("person", JSONText.string(problem[person].id))]
      case .inMeeting(let person):
        members = [("reason", "\"in-meeting\""), ("person", JSONText.string(problem[person].id))]
      case .rooms: members = [("reason", "\"rooms\"")]
      case .relation(let rule, let meeting):
        members = [
          ("reason", JSONText.string(rule.name)),
          ("meeting", JSONText.string(problem[meeting].id)),
        ]
      case .rule(let rule): members = [("reason", JSONText.string(rule.name))]
      }
      members += [
        ("meetings", JSONText.array(count.meetings.map { JSONText.string(problem[$0].id) })),
        ("starts", "\(count.starts)"), ("alone", "\(count.alone)"),
      ]
      return JSONText.object(members)
    }
    return JSONText.object([
      ("kind", JSONText.string("ruled-out")), ("total", "\(tally.total)"),
      ("free", "\(survey.free.count)"), ("dayOff", "\(tally.dayOff)"),
      ("outsideHours", "\(tally.outsideHours)"), ("outsideWindow", "\(tally.outsideWindow)"),
      ("withinWindow", "\(tally.withinWindows)"), ("reasons", JSONText.array(reasons)),
    ])
  }
}
