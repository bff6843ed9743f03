import Diagnostics
import Scheduling

/// The members of `banhui-problem-1`. The members from `priority` on, and `lunch`, `afterHours` and
/// `tentative`, are ours: an office's own objective looks at them.
enum ProblemFields {
  static func read(_ root: JSONNode, _ reader: inout MemberReader) -> ProblemDescription? {
    let known = [
      "format", "name", "grainMinutes", "days", "sites", "travel", "rooms", "people", "meetings",
      "objective", "lunch", "afterHours",
    ]
    guard let members = reader.object(root, known: known) else { return nil }
    if let node = reader.required("format", of: members, in: root),
      let format = reader.string(node), format != "banhui-problem-1"
    {
      reader.report(
        .wrongFormat,
        Text(
          zh: "格式应为 banhui-problem-1, 不是“\(format)”",
          en: "the format should be banhui-problem-1, not “\(format)”"), at: node.range)
    }
    var problem = ProblemDescription(
      name: "", days: [], rooms: [], people: [], meetings: [], objective: Objective([]))
    if let node = members["name"] { problem.name = reader.string(node) ?? "" }
    if let node = members["grainMinutes"], let minutes = reader.integer(node) {
      if minutes < 1 || minutes > 1_440 {
        reader.report(
          .numberOutOfRange,
          Text(zh: "时间格应为 1…1440 分钟", en: "a grain has 1…1440 minutes"), at: node.range)
      }
      problem.grainMinutes = minutes
    }
    problem.days = list("days", members, root, &reader, day)
    problem.rooms = list("rooms", members, root, &reader, room)
    problem.people = list("people", members, root, &reader, person)
    problem.meetings = list("meetings", members, root, &reader, MeetingFields.read)
    problem.objective = Objective(list("objective", members, root, &reader, setting))
    if let node = members["sites"] { problem.sites = reader.strings(node) ?? [] }
    if let node = members["travel"] {
      problem.travel = reader.array(node)?.compactMap { reader.integers($0) }
      // An empty table is the same as none.
      if problem.travel?.isEmpty == true, problem.sites.isEmpty { problem.travel = nil }
    }
    problem.lunch = spans("lunch", members, &reader)
    problem.afterHours = spans("afterHours", members, &reader)
    return problem
  }

  private static func list<Element>(
    _ key: String, _ members: [String: JSONNode], _ root: JSONNode, _ reader: inout MemberReader,
    _ read: (JSONNode, inout MemberReader) -> Element?
  ) -> [Element] {
    guard let node = reader.required(key, of: members, in: root) else { return [] }
    return reader.array(node)?.compactMap { read($0, &reader) } ?? []
  }

  static func spans(
    _ key: String, _ members: [String: JSONNode], _ reader: inout MemberReader
  ) -> [GrainSpan] {
    guard let node = members[key] else { return [] }
    return (reader.spans(node) ?? []).map { GrainSpan($0.0, $0.1) }
  }

  private static func day(_ node: JSONNode, _ reader: inout MemberReader) -> DayDescription? {
    guard let members = reader.object(node, known: ["date", "grains"]) else { return nil }
    let date = members["date"].flatMap { reader.string($0) } ?? ""
    guard let grains = reader.required("grains", of: members, in: node) else { return nil }
    return reader.integer(grains).map { DayDescription(date: date, grains: $0) }
  }

  private static func room(_ node: JSONNode, _ reader: inout MemberReader) -> RoomDescription? {
    let known = [
      "id", "capacity", "equipment", "site", "unavailable", "setUp", "clearUp",
    ]
    guard let members = reader.object(node, known: known) else { return nil }
    let id = reader.required("id", of: members, in: node).flatMap { reader.string($0) }
    let capacity = reader.required("capacity", of: members, in: node)
      .flatMap { reader.integer($0) }
    let equipment = members["equipment"].flatMap { reader.strings($0) } ?? []
    let site = members["site"].flatMap { reader.string($0) }
    let unavailable = spans("unavailable", members, &reader)
    let setUp = members["setUp"].flatMap { reader.integer($0) } ?? 0
    let clearUp = members["clearUp"].flatMap { reader.integer($0) } ?? 0
    guard let id, let capacity else { return nil }
    return RoomDescription(
      id: id, capacity: capacity, equipment: equipment, site: site, unavailable: unavailable,
      setUp: setUp, clearUp: clearUp)
  }

  private static func person(_ node: JSONNode, _ reader: inout MemberReader)
    -> PersonDescription?
  {
    guard let members = reader.object(node, known: ["id", "unavailable", "tentative"]) else {
      return nil
    }
    let id = reader.required("id", of: members, in: node).flatMap { reader.string($0) }
    let unavailable = spans("unavailable", members, &reader)
    let tentative = spans("tentative", members, &reader)
    return id.map { PersonDescription(id: $0, unavailable: unavailable, tentative: tentative) }
  }

  private static func setting(_ node: JSONNode, _ reader: inout MemberReader) -> RuleSetting? {
    let known = ["rule", "level", "weight", "limit"]
    guard let members = reader.object(node, known: known) else { return nil }
    let rule = reader.required("rule", of: members, in: node).flatMap { reader.string($0) }
    let weight = members["weight"].flatMap { reader.integer($0) } ?? 1
    let limit = members["limit"].flatMap { reader.integer($0) }
    guard let levelNode = reader.required("level", of: members, in: node),
      let name = reader.string(levelNode)
    else { return nil }
    guard let level = Level(name: name) else {
      reader.report(
        .wrongType,
        Text(zh: "级别应为 hard、medium 或 soft", en: "the level is hard, medium or soft"),
        at: levelNode.range)
      return nil
    }
    return rule.map { RuleSetting(RuleID($0), level, weight: weight, limit: limit) }
  }
}
