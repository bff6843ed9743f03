import CivilTime
import Diagnostics
import Meetings
import Scheduling
import Workspace

/// The names and times behind the planner's indices, as people read them.
struct PlanningWords {
  let planning: OfficeProblem
  let language: Language
  private let requests: [MeetingRequest.ID: MeetingRequest]
  private let people: [Meetings.Person.ID: Meetings.Person]
  private let names: [Meetings.Person.ID: String]
  private let rooms: [Meetings.Room.ID: Meetings.Room]

  init(_ planning: OfficeProblem, _ language: Language) {
    self.planning = planning
    self.language = language
    let office = planning.office
    requests = Dictionary(office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    people = Dictionary(office.people.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    names = Namesakes.labels(office.people)
    rooms = Dictionary(office.rooms.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  var comma: String { Text(zh: "、", en: ", ")[language] }

  func request(_ meeting: MeetingIndex) -> MeetingRequest? {
    requests[planning.problem[meeting].id]
  }

  func title(_ meeting: MeetingIndex) -> String {
    request(meeting)?.title ?? planning.problem[meeting].id
  }

  /// `预算会（budget）`, or one name where the meeting has only one.
  func titled(_ meeting: MeetingIndex) -> String {
    let id = planning.problem[meeting].id
    if id == title(meeting) { return id }
    return language == .zh ? "\(title(meeting))（\(id)）" : "\(title(meeting)) (\(id))"
  }

  func quoted(_ meeting: MeetingIndex) -> String { "“\(title(meeting))”" }

  func person(_ person: PersonIndex) -> Meetings.Person? { people[planning.problem[person].id] }

  func name(_ person: PersonIndex) -> String {
    name(ofPerson: planning.problem[person].id)
  }

  func name(ofPerson id: Meetings.Person.ID) -> String { names[id] ?? id }

  func room(_ room: RoomIndex) -> Meetings.Room? { rooms[planning.problem[room].id] }

  func name(_ room: RoomIndex) -> String { self.room(room)?.name ?? planning.problem[room].id }

  func name(ofRoom id: Meetings.Room.ID) -> String { rooms[id]?.name ?? id }

  /// The first few of a list, and how many there are.
  func list(_ names: [String], limit: Int = 4) -> String {
    let shown = names.prefix(limit).joined(separator: comma)
    if names.count <= limit { return shown }
    return Text(
      zh: "\(shown)等 \(names.count) 个", en: "\(shown) and \(names.count - limit) more")[language]
  }

  func people(_ indices: [PersonIndex], limit: Int = 4) -> String {
    people(indices.map(name), limit: limit)
  }

  func people(_ names: [String], limit: Int = 4) -> String {
    let shown = names.prefix(limit).joined(separator: comma)
    if names.count <= limit { return shown }
    return Text(
      zh: "\(shown)等 \(names.count) 人", en: "\(shown) and \(names.count - limit) more")[language]
  }

  /// A number of the planner's grains as a length of time.
  func length(_ grains: Int) -> String {
    DurationText.written(Minutes(grains * planning.grid.grain), chinese: language == .zh)
  }

  func interval(_ meeting: MeetingIndex, at start: Int) -> Interval {
    let moment = planning.grid.moment(of: start)
    guard let request = request(meeting) else { return Interval(start: moment, length: .zero) }
    return Interval(start: moment, length: request.duration)
  }
}

/// Days and times of a meeting as people read them.
struct TimeWords {
  let language: Language

  /// `12月3日 周四`.
  func day(_ day: Day) -> String {
    switch language {
    case .zh: "\(day.chineseMonthAndDay) \(WeekdayText.short(day.weekday))"
    case .en: "\(day) \(WeekdayText.shortEnglish(day.weekday))"
    }
  }

  /// `09:00–11:00`.
  func clock(_ interval: Interval) -> String {
    let end = interval.end
    let isMidnight = end.time == .midnight && end.day == interval.start.day + 1
    return "\(interval.start.time)–\(isMidnight ? "24:00" : "\(end.time)")"
  }

  /// `12月3日 周四 09:00–11:00`, with both days where it goes over more than one, and without a
  /// clock where it takes whole days.
  func slot(_ interval: Interval) -> String {
    let last = interval.end - Minutes(1)
    if !interval.isEmpty, interval.start.time == .midnight, interval.end.time == .midnight {
      let (first, through) = (day(interval.start.day), Text(zh: "至", en: "to")[language])
      return last.day == interval.start.day ? first : "\(first) \(through) \(day(last.day))"
    }
    if interval.isEmpty || last.day == interval.start.day {
      return "\(day(interval.start.day)) \(clock(interval))"
    }
    let through = Text(zh: "至", en: "to")[language]
    return "\(moment(interval.start)) \(through) \(moment(interval.end))"
  }

  func moment(_ moment: LocalDateTime) -> String { "\(day(moment.day)) \(moment.time)" }
}
