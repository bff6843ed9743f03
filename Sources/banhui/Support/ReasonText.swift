import CivilTime
import Diagnostics
import Meetings
import Scheduling
import Workspace

/// What a place costs one meeting, in sentences about that meeting: who, what and when is in the way.
struct ReasonText {
  let words: PlanningWords
  let meeting: MeetingIndex
  /// Where the place is that the sentences are about.
  let placement: Placement
  /// Where the other meetings are.
  let others: Placements
  private let time: TimeWords

  init(
    _ words: PlanningWords, _ meeting: MeetingIndex, at placement: Placement, others: Placements
  ) {
    self.words = words
    self.meeting = meeting
    self.placement = placement
    self.others = others
    time = TimeWords(language: words.language)
  }

  private var language: Language { words.language }
  private var office: Office { words.planning.office }
  private var interval: Interval { words.interval(meeting, at: placement.start) }

  /// One line for each violation, several of one rule and kind drawn together.
  struct Line {
    var level: Level
    var rules: [RuleID]
    var penalty: Int
    var text: String
  }

  /// Hard first, and dear before cheap.
  func lines(_ cost: PlaceCost) -> [Line] {
    var groups: [(violations: [Violation], text: String)] = []
    for violation in cost.violations where violation.penalty != 0 {
      let text = sentence(violation)
      if let known = groups.firstIndex(where: {
        $0.text == text && $0.violations[0].level == violation.level
      }) {
        groups[known].violations.append(violation)
      } else {
        groups.append(([violation], text))
      }
    }
    return groups.enumerated().map { index, group in
      (
        index,
        Line(
          level: group.violations[0].level, rules: [group.violations[0].rule],
          penalty: group.violations.reduce(0) { $0 + $1.penalty }, text: group.text)
      )
    }.sorted {
      ($0.1.level.rawValue, -$0.1.penalty, $0.0) < ($1.1.level.rawValue, -$1.1.penalty, $1.0)
    }.map(\.1)
  }

  /// The reasons alone, each once, joined to one clause.
  func clause(_ violations: [Violation], limit: Int = 3) -> String {
    var sentences: [String] = []
    for violation in violations {
      let text = sentence(violation)
      if !sentences.contains(text) { sentences.append(text) }
    }
    let shown = sentences.prefix(limit).joined(separator: Text(zh: "; ", en: "; ")[language])
    if sentences.count <= limit { return shown }
    return shown
      + Text(zh: " 等 \(sentences.count) 条", en: " and \(sentences.count - limit) more")[language]
  }

  func sentence(_ violation: Violation) -> String {
    let other = violation.meetings.first { $0 != meeting }
    if violation.penalty < 0 { return improvement(violation) }
    if let text = ofTime(violation) ?? ofRoom(violation, other) ?? ofPeople(violation, other) {
      return text[language]
    }
    if let other, let text = ofRelation(violation, other) { return text[language] }
    return plain(violation)
  }

  private func improvement(_ violation: Violation) -> String {
    let title = RuleCatalogue.title(of: violation.rule)
    let names = words.people(violation.people)
    let whom = names.isEmpty ? "" : "（\(names)）"
    return Text(zh: "减少“\(title.zh)”\(whom)", en: "less of “\(title.en)”\(whom)")[language]
  }

  private func plain(_ violation: Violation) -> String {
    let title = RuleCatalogue.title(of: violation.rule)[language]
    var details: [String] = []
    let others = violation.meetings.filter { $0 != meeting }
    if !others.isEmpty { details.append(words.list(others.map(words.quoted), limit: 3)) }
    if !violation.people.isEmpty { details.append(words.people(violation.people)) }
    return details.isEmpty ? title : title + ": " + details.joined(separator: "; ")
  }

  // MARK: Time

  private func ofTime(_ violation: Violation) -> Text? {
    guard let request = words.request(meeting) else { return nil }
    switch violation.rule.name {
    case "start-window": return window(request)
    case "horizon": return Text(zh: "不在排会周期内", en: "it is outside the horizon")
    case "pinned": return Text(zh: "会议已定, 不能移动", en: "the meeting is pinned")
    case "announced-day", "announced-time", "announced-room":
      return announced(violation.rule)
    case "preferred-time":
      let distance = words.length(violation.count / importance)
      return Text(zh: "离希望的时间差 \(distance)", en: "\(distance) away from its preferred time")
    case "over-lunch":
      let length = words.length(violation.count / importance)
      return Text(zh: "占用午休 \(length)", en: "\(length) of the lunch break are taken")
    case "after-hours":
      let length = words.length(violation.count / importance)
      return Text(zh: "有 \(length) 在工作时间之外", en: "\(length) lie outside working hours")
    default: return nil
    }
  }

  private var importance: Int { max(1, words.planning.problem[meeting].priority + 1) }

  private func window(_ request: MeetingRequest) -> Text {
    let day = interval.start.day
    switch WindowLimit(of: request, at: interval, in: office) {
    case .dayOff:
      let name = office.holidays[day].map { $0.isOff ? "（\($0.name)）" : "" } ?? ""
      return Text(
        zh: "\(time.day(day)) 是休息日\(name)", en: "\(time.day(day)) is a day off\(name)")
    case .outsideHours:
      return Text(zh: "不在工作时间内", en: "it is outside working hours")
    case .outsideWindow, nil:
      return Text(zh: "不在会议自己的可用时间内", en: "it is outside the meeting's own window")
    }
  }

  private func announced(_ rule: RuleID) -> Text? {
    let planned = words.planning.problem[meeting]
    guard let start = planned.announcedStart else { return nil }
    let before = words.interval(meeting, at: start)
    switch rule.name {
    case "announced-day", "announced-time":
      return Text(
        zh: "与原定时间不同（原定 \(time.slot(before))）",
        en: "not at the time told before (\(time.slot(before)))")
    default:
      guard let room = planned.announcedRoom else { return nil }
      return Text(
        zh: "与原定会议室不同（原定 \(words.name(room))）",
        en: "not in the room told before (\(words.name(room)))")
    }
  }

  // MARK: Rooms

  private func ofRoom(_ violation: Violation, _ other: MeetingIndex?) -> Text? {
    guard let index = violation.rooms.first else { return nil }
    let room = words.name(index)
    switch violation.rule.name {
    case "room-conflict":
      guard let other else { return nil }
      return Text(
        zh: "\(room)已安排\(slotted(other))", en: "\(room) is taken by \(slotted(other))")
    case "room-buffer":
      guard let other else { return nil }
      return Text(
        zh: "\(room)在\(slotted(other))前后来不及布场、清场",
        en: "\(room) has too little time to set up or clear up beside \(slotted(other))")
    case "room-closed": return closed(index)
    case "room-choice", "room-equipment": return shortfall(index)
    case "room-capacity":
      return Text(
        zh: "\(room)少 \(violation.count) 个座位", en: "\(room) lacks \(violation.count) seats")
    case "room-fit": return Text(zh: "\(room)偏大", en: "\(room) is far too large")
    case "preferred-room":
      return Text(zh: "不是希望的会议室", en: "not one of its preferred rooms")
    default: return nil
    }
  }

  private func closed(_ index: RoomIndex) -> Text {
    guard let room = words.room(index) else {
      return RuleCatalogue.title(of: RuleID("room-closed"))
    }
    if let busy = room.busy.first(where: { $0.interval.overlaps(interval) && !$0.isTentative }) {
      let isPlain = busy.reason.isEmpty || busy.reason == "停用"
      let reason = isPlain ? "" : ", \(busy.reason)"
      return Text(
        zh: "\(room.name)停用（\(time.slot(busy.interval))\(reason)）",
        en: "\(room.name) is closed (\(time.slot(busy.interval))\(reason))")
    }
    return Text(zh: "\(room.name)这时不开放", en: "\(room.name) is not open then")
  }

  private func shortfall(_ index: RoomIndex) -> Text? {
    guard let request = words.request(meeting), let room = words.room(index) else { return nil }
    let reasons = RoomShortfallText.text(request.roomShortfalls(room))
    return Text(zh: "\(room.name)\(reasons.zh)", en: "\(room.name) \(reasons.en)")
  }

  // MARK: People

  private func ofPeople(_ violation: Violation, _ other: MeetingIndex?) -> Text? {
    guard let first = violation.people.first else { return nil }
    let names = words.people(violation.people)
    switch violation.rule.name {
    case "attendee-absent", "tentative-busy":
      return absence(first, isTentative: violation.rule.name == "tentative-busy")
    case "call-conflict":
      guard let other else { return nil }
      return Text(
        zh: "\(names)到会参加议题的时间与\(slotted(other))冲突",
        en: "\(names): called for an item when needed in \(slotted(other))")
    case "attendee-conflict":
      guard let other else { return nil }
      return Text(zh: "\(names)要出席\(slotted(other))", en: "\(names): in \(slotted(other))")
    case "required-preferred-conflict", "preferred-conflict":
      guard let other else { return nil }
      return Text(
        zh: "\(names)同时还有\(slotted(other))（一处可以不到）",
        en: "\(names): also wanted in \(slotted(other)) (one of the two can do without)")
    case "travel-time":
      guard let other else { return nil }
      return Text(
        zh: "\(names)在这里和\(slotted(other))之间来不及赶路",
        en: "\(names): too little time to travel between here and \(slotted(other))")
    case "attendee-break":
      guard let other else { return nil }
      return Text(
        zh: "\(names)与\(slotted(other))之间没有休息",
        en: "\(names): no break between this and \(slotted(other))")
    case "person-day-load":
      return Text(
        zh: "\(names)这天开会过久, 多出 \(words.length(violation.count))",
        en: "\(names): \(words.length(violation.count)) too much of meetings that day")
    default: return nil
    }
  }

  private func absence(_ index: PersonIndex, isTentative: Bool) -> Text? {
    guard let person = words.person(index),
      let busy = person.busy.first(where: {
        $0.interval.overlaps(interval) && $0.isTentative == isTentative
      })
    else { return nil }
    let reason = busy.reason.isEmpty ? "" : ": \(busy.reason)"
    let when = time.slot(busy.interval)
    return isTentative
      ? Text(
        zh: "\(person.name)有暂定安排（\(when)\(reason)）",
        en: "\(person.name) has something tentative (\(when)\(reason))")
      : Text(
        zh: "\(person.name)没有时间（\(when)\(reason)）",
        en: "\(person.name) is away (\(when)\(reason))")
  }

  // MARK: Other meetings

  private func ofRelation(_ violation: Violation, _ other: MeetingIndex) -> Text? {
    let name = words.quoted(other)
    switch violation.rule.name {
    case "precedence": return order(other)
    case "near-plenary":
      return Text(
        zh: "离\(name)有 \(violation.count) 天", en: "\(violation.count) days away from \(name)")
    case "series-room":
      return Text(
        zh: "与同一例会的其他场次不在一间会议室",
        en: "not in the room of other occurrences of its series")
    default: return Self.relation(violation.rule, name)
    }
  }

  /// What a rule that is broken asks of a meeting and another one.
  static func relation(_ rule: RuleID, _ other: String) -> Text? {
    switch rule.name {
    case "precedence":
      Text(zh: "与\(other)的先后次序", en: "its order with \(other)")
    case "same-day-as":
      Text(zh: "要与\(other)同一天", en: "it must be on the day of \(other)")
    case "different-day":
      Text(zh: "不能与\(other)同一天", en: "it must not be on the day of \(other)")
    case "parallel-breakouts":
      Text(zh: "要与\(other)同时开始", en: "it must start together with \(other)")
    default: nil
    }
  }

  private func order(_ other: MeetingIndex) -> Text? {
    let id = words.planning.problem[other].id
    if let stated = words.request(meeting)?.after.first(where: { $0.meeting == id }) {
      let gap = Self.gap(stated)
      return Text(
        zh: "要在\(slotted(other))之后\(gap.zh)", en: "it must come after \(slotted(other))\(gap.en)")
    }
    guard let own = words.request(meeting)?.id,
      let stated = words.request(other)?.after.first(where: { $0.meeting == own })
    else { return nil }
    let gap = Self.gap(stated)
    return Text(
      zh: "要在\(slotted(other))之前\(gap.zh)", en: "it must come before \(slotted(other))\(gap.en)")
  }

  /// The gaps that an order of two meetings asks for, in brackets; empty where there are none.
  static func gap(_ order: MeetingRequest.Precedence) -> Text {
    func length(_ minutes: Minutes) -> Text {
      Text(
        zh: DurationText.written(minutes, chinese: true),
        en: DurationText.written(minutes, chinese: false))
    }
    var (zh, en) = ([String](), [String]())
    if order.minGap.count != 0 {
      zh.append("至少隔 \(length(order.minGap).zh)")
      en.append("at least \(length(order.minGap).en)")
    }
    if let most = order.maxGap {
      zh.append("至多隔 \(length(most).zh)")
      en.append("at most \(length(most).en)")
    }
    if zh.isEmpty { return Text(zh: "", en: "") }
    return Text(
      zh: "（\(zh.joined(separator: ", "))）", en: " (\(en.joined(separator: ", ")) apart)")
  }

  /// The other meeting with its time: the day too where it is not this one's.
  private func slotted(_ other: MeetingIndex) -> String {
    guard let placement = others[other] else { return words.quoted(other) }
    let interval = words.interval(other, at: placement.start)
    let isSameDay = interval.start.day == self.interval.start.day
    let when = isSameDay ? time.clock(interval) : time.slot(interval)
    return language == .zh
      ? "\(words.quoted(other))（\(when)）" : "\(words.quoted(other)) (\(when))"
  }
}
