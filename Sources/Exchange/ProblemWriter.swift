import Diagnostics
public import Scheduling

/// Writes `banhui-problem-1`, for other programs and to keep a problem that was found.
public enum ProblemWriter {
  public static func text(_ problem: ProblemDescription) -> String {
    var members = [
      ("format", JSONText.string("banhui-problem-1")), ("name", JSONText.string(problem.name)),
      ("grainMinutes", "\(problem.grainMinutes)"),
      ("days", list(problem.days, day)),
    ]
    if !problem.sites.isEmpty { members.append(("sites", strings(problem.sites))) }
    if let travel = problem.travel {
      members.append(("travel", JSONText.array(travel.map { JSONText.array($0.map(String.init)) })))
    }
    members += [
      ("rooms", list(problem.rooms, room)), ("people", list(problem.people, person)),
      ("meetings", list(problem.meetings, meeting)),
      ("objective", list(problem.objective.settings, setting)),
    ]
    if !problem.lunch.isEmpty { members.append(("lunch", spans(problem.lunch))) }
    if !problem.afterHours.isEmpty { members.append(("afterHours", spans(problem.afterHours))) }
    return "{\n" + members.map { "\(JSONText.string($0.0)): \($0.1)" }.joined(separator: ",\n")
      + "\n}\n"
  }

  private static func list<Element>(_ elements: [Element], _ text: (Element) -> String) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.map(text).joined(separator: ",\n") + "\n]"
  }

  private static func strings(_ texts: [String]) -> String {
    JSONText.array(texts.map(JSONText.string))
  }

  private static func spans(_ spans: [GrainSpan]) -> String {
    JSONText.array(spans.map { "[\($0.start), \($0.end)]" })
  }

  private static func day(_ day: DayDescription) -> String {
    JSONText.object([("date", JSONText.string(day.date)), ("grains", "\(day.grains)")])
  }

  private static func room(_ room: RoomDescription) -> String {
    var members = [("id", JSONText.string(room.id)), ("capacity", "\(room.capacity)")]
    if !room.equipment.isEmpty { members.append(("equipment", strings(room.equipment))) }
    if let site = room.site { members.append(("site", JSONText.string(site))) }
    if !room.unavailable.isEmpty { members.append(("unavailable", spans(room.unavailable))) }
    if room.setUp != 0 { members.append(("setUp", "\(room.setUp)")) }
    if room.clearUp != 0 { members.append(("clearUp", "\(room.clearUp)")) }
    return JSONText.object(members)
  }

  private static func person(_ person: PersonDescription) -> String {
    var members = [("id", JSONText.string(person.id))]
    if !person.unavailable.isEmpty { members.append(("unavailable", spans(person.unavailable))) }
    if !person.tentative.isEmpty { members.append(("tentative", spans(person.tentative))) }
    return JSONText.object(members)
  }

  private static func setting(_ setting: RuleSetting) -> String {
    var members = [
      ("rule", JSONText.string(setting.rule.name)), ("level", JSONText.string(setting.level.name)),
      ("weight", "\(setting.weight)"),
    ]
    if let limit = setting.limit { members.append(("limit", "\(limit)")) }
    return JSONText.object(members)
  }

  private static func pin(_ pin: MeetingDescription.Pin) -> String {
    var members = [("start", "\(pin.start)")]
    if let room = pin.room { members.append(("room", JSONText.string(room))) }
    return JSONText.object(members)
  }

  private static func call(_ call: MeetingDescription.Call) -> String {
    JSONText.object([
      ("person", JSONText.string(call.person)), ("span", "[\(call.span.start), \(call.span.end)]"),
    ])
  }

  private static func order(_ order: MeetingDescription.Order) -> String {
    var members = [("meeting", JSONText.string(order.meeting)), ("minGap", "\(order.minGap)")]
    if let maxGap = order.maxGap { members.append(("maxGap", "\(maxGap)")) }
    return JSONText.object(members)
  }

  private static func meeting(_ meeting: MeetingDescription) -> String {
    var members = [
      ("id", JSONText.string(meeting.id)), ("duration", "\(meeting.duration)"),
      ("required", strings(meeting.required)), ("preferred", strings(meeting.preferred)),
    ]
    func add(_ key: String, _ value: String?) { if let value { members.append((key, value)) } }
    func add(_ key: String, number: Int) { if number != 0 { add(key, "\(number)") } }
    func add(_ key: String, list: [String]) { if !list.isEmpty { add(key, strings(list)) } }
    func add(_ key: String, name: String?) { add(key, name.map(JSONText.string)) }
    add("headcount", number: meeting.headcount)
    add("equipment", list: meeting.equipment)
    add("rooms", meeting.rooms.map(strings))
    add("allowedStarts", meeting.allowedStarts.map(spans))
    add("pinned", meeting.pinned.map(pin))
    if !meeting.after.isEmpty { add("after", JSONText.array(meeting.after.map(order))) }
    add("priority", number: meeting.priority)
    if !meeting.preferredStarts.isEmpty { add("preferredStarts", spans(meeting.preferredStarts)) }
    add("preferredRooms", list: meeting.preferredRooms)
    add("setUp", number: meeting.setUp)
    add("clearUp", number: meeting.clearUp)
    add("series", name: meeting.series)
    add("sameDayAs", list: meeting.sameDayAs)
    add("differentDayFrom", list: meeting.differentDayFrom)
    add("parallelGroup", name: meeting.parallelGroup)
    add("plenary", name: meeting.plenary)
    add("announced", meeting.announced.map(pin))
    if !meeting.calls.isEmpty { add("calls", JSONText.array(meeting.calls.map(call))) }
    return JSONText.object(members)
  }
}
