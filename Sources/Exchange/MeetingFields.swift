import Diagnostics
import Scheduling

/// The members of a meeting in `banhui-problem-1`.
enum MeetingFields {
  private static let known = [
    "id", "duration", "required", "preferred", "headcount", "equipment", "rooms", "allowedStarts",
    "pinned", "after", "priority", "preferredStarts", "preferredRooms", "setUp", "clearUp",
    "series", "sameDayAs", "differentDayFrom", "parallelGroup", "plenary", "announced",
    "calls",
  ]

  static func read(_ node: JSONNode, _ reader: inout MemberReader) -> MeetingDescription? {
    guard let members = reader.object(node, known: known) else { return nil }
    let id = reader.required("id", of: members, in: node).flatMap { reader.string($0) }
    let duration = reader.required("duration", of: members, in: node)
      .flatMap { reader.integer($0) }
    var meeting = MeetingDescription(id: id ?? "", duration: duration ?? 1)
    func strings(_ key: String) -> [String]? { members[key].flatMap { reader.strings($0) } }
    func integer(_ key: String) -> Int { members[key].flatMap { reader.integer($0) } ?? 0 }
    func string(_ key: String) -> String? { members[key].flatMap { reader.string($0) } }
    for key in ["required", "preferred"] { _ = reader.required(key, of: members, in: node) }
    meeting.required = strings("required") ?? []
    meeting.preferred = strings("preferred") ?? []
    meeting.headcount = integer("headcount")
    meeting.equipment = strings("equipment") ?? []
    meeting.rooms = strings("rooms")
    if members["allowedStarts"] != nil {
      meeting.allowedStarts = ProblemFields.spans("allowedStarts", members, &reader)
    }
    meeting.pinned = members["pinned"].flatMap { pin($0, &reader) }
    if let after = members["after"] {
      meeting.after = reader.array(after)?.compactMap { order($0, &reader) } ?? []
    }
    meeting.priority = integer("priority")
    meeting.preferredStarts = ProblemFields.spans("preferredStarts", members, &reader)
    meeting.preferredRooms = strings("preferredRooms") ?? []
    meeting.setUp = integer("setUp")
    meeting.clearUp = integer("clearUp")
    meeting.series = string("series")
    meeting.sameDayAs = strings("sameDayAs") ?? []
    meeting.differentDayFrom = strings("differentDayFrom") ?? []
    meeting.parallelGroup = string("parallelGroup")
    meeting.plenary = string("plenary")
    meeting.announced = members["announced"].flatMap { pin($0, &reader) }
    if let calls = members["calls"] {
      meeting.calls = reader.array(calls)?.compactMap { call($0, &reader) } ?? []
    }
    return id == nil || duration == nil ? nil : meeting
  }

  private static func pin(_ node: JSONNode, _ reader: inout MemberReader)
    -> MeetingDescription.Pin?
  {
    if case .null = node.value { return nil }
    guard let members = reader.object(node, known: ["start", "room"]) else { return nil }
    let start = reader.required("start", of: members, in: node).flatMap { reader.integer($0) }
    let room = members["room"].flatMap { reader.string($0) }
    return start.map { MeetingDescription.Pin(start: $0, room: room) }
  }

  private static func call(_ node: JSONNode, _ reader: inout MemberReader)
    -> MeetingDescription.Call?
  {
    guard let members = reader.object(node, known: ["person", "span"]) else { return nil }
    let person = reader.required("person", of: members, in: node).flatMap { reader.string($0) }
    let span = reader.required("span", of: members, in: node).flatMap { reader.span($0) }
    guard let person, let span else { return nil }
    return MeetingDescription.Call(person: person, span: GrainSpan(span.0, span.1))
  }

  private static func order(_ node: JSONNode, _ reader: inout MemberReader)
    -> MeetingDescription.Order?
  {
    guard let members = reader.object(node, known: ["meeting", "minGap", "maxGap"]) else {
      return nil
    }
    let meeting = reader.required("meeting", of: members, in: node).flatMap { reader.string($0) }
    let minGap = members["minGap"].flatMap { reader.integer($0) } ?? 0
    let maxGap = members["maxGap"].flatMap { reader.integer($0) }
    return meeting.map { MeetingDescription.Order(meeting: $0, minGap: minGap, maxGap: maxGap) }
  }
}
