import Diagnostics

/// Checks a description member by member and gathers every defect; keeps the places of names.
struct DescriptionCheck {
  let description: ProblemDescription
  private(set) var defects: [ProblemDefect] = []
  private(set) var sites: [String: Int] = [:]
  private(set) var rooms: [String: Int] = [:]
  private(set) var people: [String: Int] = [:]
  private(set) var meetings: [String: Int] = [:]

  /// Beyond these the planner's tables would not fit in memory.
  enum Limit {
    static let grains = 1_000_000
    static let meetings = 100_000
    static let rooms = 20_000
    static let people = 1_000_000
    static let attendances = 10_000_000
    static let domainCells = 2_000_000_000
    static let number = 1_000_000_000
    static let priority = 1_000
  }

  init(_ description: ProblemDescription) { self.description = description }

  mutating func run() {
    checkSize()
    guard defects.isEmpty else { return }
    names()
    checkTravel()
    checkRooms()
    for (position, meeting) in description.meetings.enumerated() { check(meeting, at: position) }
    checkObjective()
  }

  private mutating func checkSize() {
    let d = description
    var grains = 0
    for (position, day) in d.days.enumerated() {
      range(day.grains, 0...Limit.grains, [.key("days"), .position(position), .key("grains")])
      grains += min(max(0, day.grains), Limit.grains)
    }
    limit(grains, Limit.grains, [.key("days")], Text(zh: "个时间格", en: "grains"))
    limit(d.meetings.count, Limit.meetings, [.key("meetings")], Text(zh: "个会议", en: "meetings"))
    limit(d.rooms.count, Limit.rooms, [.key("rooms")], Text(zh: "个会议室", en: "rooms"))
    limit(d.people.count, Limit.people, [.key("people")], Text(zh: "人", en: "people"))
    let attendances = d.meetings.reduce(0) { $0 + $1.required.count + $1.preferred.count }
    limit(
      attendances, Limit.attendances, [.key("meetings")], Text(zh: "人次", en: "attendances"))
    let width = grains + d.rooms.count * 64
    limit(
      d.meetings.count * width, Limit.domainCells, [.key("meetings")],
      Text(zh: "个“会议×时间格”组合", en: "combinations of a meeting and a grain"))
    limit(
      d.rooms.count * grains, Limit.domainCells / 4, [.key("rooms")],
      Text(zh: "个“会议室×时间格”组合", en: "combinations of a room and a grain"))
  }

  private mutating func names() {
    let d = description
    sites = places(d.sites, [.key("sites")], inObjects: false)
    rooms = places(d.rooms.map(\.id), [.key("rooms")])
    people = places(d.people.map(\.id), [.key("people")])
    meetings = places(d.meetings.map(\.id), [.key("meetings")])
  }

  private mutating func places(
    _ names: [String], _ path: [ProblemDefect.Step], inObjects: Bool = true
  ) -> [String: Int] {
    var places: [String: Int] = [:]
    places.reserveCapacity(names.count)
    for (position, name) in names.enumerated() {
      if places.updateValue(position, forKey: name) != nil {
        report(
          .duplicateName, path + [.position(position)] + (inObjects ? [.key("id")] : []),
          Text(zh: "编号“\(name)”重复", en: "the id “\(name)” occurs twice"))
      }
    }
    return places
  }

  private mutating func checkTravel() {
    guard let travel = description.travel else { return }
    let count = description.sites.count
    if travel.count != count || travel.contains(where: { $0.count != count }) {
      report(
        .travelShape, [.key("travel")],
        Text(
          zh: "路程表应为 \(count) 行 \(count) 列", en: "travel should have \(count) rows of \(count)"))
    }
    for (i, row) in travel.enumerated() {
      for (j, grains) in row.enumerated() {
        range(grains, 0...Limit.grains, [.key("travel"), .position(i), .position(j)])
      }
    }
  }

  private mutating func checkRooms() {
    for (position, room) in description.rooms.enumerated() {
      let path: [ProblemDefect.Step] = [.key("rooms"), .position(position)]
      range(room.capacity, 0...Limit.number, path + [.key("capacity")])
      range(room.setUp, 0...Limit.grains, path + [.key("setUp")])
      range(room.clearUp, 0...Limit.grains, path + [.key("clearUp")])
      if let site = room.site { known(site, in: sites, path + [.key("site")]) }
    }
  }

  private mutating func check(_ meeting: MeetingDescription, at position: Int) {
    let path: [ProblemDefect.Step] = [.key("meetings"), .position(position)]
    range(meeting.duration, 1...Limit.grains, path + [.key("duration")])
    range(meeting.headcount, 0...Limit.number, path + [.key("headcount")])
    range(meeting.priority, 0...Limit.priority, path + [.key("priority")])
    range(meeting.setUp, 0...Limit.grains, path + [.key("setUp")])
    range(meeting.clearUp, 0...Limit.grains, path + [.key("clearUp")])
    known(meeting.required, in: people, path + [.key("required")])
    known(meeting.preferred, in: people, path + [.key("preferred")])
    known(meeting.rooms ?? [], in: rooms, path + [.key("rooms")])
    known(meeting.preferredRooms, in: rooms, path + [.key("preferredRooms")])
    known(meeting.sameDayAs, in: meetings, path + [.key("sameDayAs")])
    known(meeting.differentDayFrom, in: meetings, path + [.key("differentDayFrom")])
    if let plenary = meeting.plenary { known(plenary, in: meetings, path + [.key("plenary")]) }
    for (key, pin) in [("pinned", meeting.pinned), ("announced", meeting.announced)] {
      guard let pin else { continue }
      let limits = -Limit.number...Limit.number
      range(pin.start, limits, path + [.key(key), .key("start")])
      if let room = pin.room { known(room, in: rooms, path + [.key(key), .key("room")]) }
    }
    for (place, call) in meeting.calls.enumerated() {
      let path = path + [.key("calls"), .position(place)]
      known(call.person, in: people, path + [.key("person")])
      let length = max(1, meeting.duration)
      let start = min(max(0, call.span.start), length - 1)
      range(call.span.start, 0...length - 1, path + [.key("span")])
      range(call.span.end, start + 1...length, path + [.key("span")])
    }
    for (place, order) in meeting.after.enumerated() {
      let path = path + [.key("after"), .position(place)]
      known(order.meeting, in: meetings, path + [.key("meeting")])
      range(order.minGap, -Limit.number...Limit.number, path + [.key("minGap")])
      range(order.maxGap ?? 0, -Limit.number...Limit.number, path + [.key("maxGap")])
    }
  }

  private mutating func checkObjective() {
    var seen: Set<RuleID> = []
    for (position, setting) in description.objective.settings.enumerated() {
      let path: [ProblemDefect.Step] = [.key("objective"), .position(position)]
      range(setting.weight, 0...Int.max, path + [.key("weight")])
      range(setting.limit ?? 0, 0...Limit.number, path + [.key("limit")])
      if RuleCatalogue.rule(setting.rule) == nil {
        let names = RuleCatalogue.all.map { $0.id.name }
        report(
          .unknownRule, path + [.key("rule")],
          Text(zh: "没有规则“\(setting.rule)”", en: "there is no rule “\(setting.rule)”"),
          hint: Similarity.didYouMean(setting.rule.name, among: names))
      } else if !seen.insert(setting.rule).inserted {
        report(
          .duplicateName, path + [.key("rule")],
          Text(zh: "规则 \(setting.rule) 列了两次", en: "the rule \(setting.rule) is listed twice"))
      }
    }
  }

  private mutating func known(
    _ names: [String], in places: [String: Int], _ path: [ProblemDefect.Step]
  ) {
    for (position, name) in names.enumerated() {
      known(name, in: places, path + [.position(position)])
    }
  }

  private mutating func known(
    _ name: String, in places: [String: Int], _ path: [ProblemDefect.Step]
  ) {
    guard places[name] == nil else { return }
    let hint =
      places.count <= 2_000 ? Similarity.didYouMean(name, among: places.keys.sorted()) : nil
    report(
      .unknownName, path, Text(zh: "“\(name)”没有定义", en: "“\(name)” is not defined"), hint: hint)
  }

  private mutating func range(
    _ number: Int, _ limits: ClosedRange<Int>, _ path: [ProblemDefect.Step]
  ) {
    guard !limits.contains(number) else { return }
    report(
      .numberOutOfRange, path,
      Text(
        zh: "\(number) 超出范围 \(limits.lowerBound)…\(limits.upperBound)",
        en: "\(number) is outside \(limits.lowerBound)…\(limits.upperBound)"))
  }

  private mutating func limit(
    _ count: Int, _ most: Int, _ path: [ProblemDefect.Step], _ what: Text
  ) {
    guard count > most else { return }
    report(
      .problemTooLarge, path,
      Text(
        zh: "\(count) \(what.zh)太多, 最多 \(most)",
        en: "\(count) \(what.en) are too many; at most \(most)"
      ))
  }

  private mutating func report(
    _ kind: DiagnosticKind, _ path: [ProblemDefect.Step], _ message: Text, hint: Text? = nil
  ) {
    if defects.count < 1_000 {
      defects.append(ProblemDefect(path: path, kind: kind, message: message, hint: hint))
    }
  }
}
