import CivilTime
import ICalendar

/// Calendars of random values, nasty text among them: everything that may be written must be read
/// back the same.
struct RandomCalendar {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<T>(_ list: [T]) -> T { list[below(list.count)] }

  private static let pieces = [
    "会", "议", "a", "Z", "0", " ", "  ", ",", ";", ":", "\\", "\\n", "\\N", "\n", "\"", "^", "^n",
    "^'", "=", "%", "é", "e\u{301}", "👨‍👩‍👧‍👦", "🇨🇳", "\u{200D}", "\u{FEFF}", "\u{2028}", "\t", "\u{85}",
    "END:VEVENT", "BEGIN:VCALENDAR", "\u{E000}", "𠮷", "https://a.b/c?d=e&f", "-//", "\u{0300}",
  ]

  /// Text without what no TEXT can hold; not empty.
  mutating func text(_ most: Int = 40) -> String {
    var result = ""
    for _ in 0...below(most) { result += pick(Self.pieces) }
    return result
  }

  mutating func word() -> String {
    String((0...below(12)).map { _ in pick(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789")) })
  }

  mutating func address() -> String { "mailto:" + word().lowercased() + "@example.cn" }

  mutating func localTime() -> LocalDateTime {
    LocalDateTime(
      Day(number: 10_000 + below(40_000)), TimeOfDay(second: below(86_400)) ?? .midnight)
  }

  mutating func time() -> DateTime {
    switch below(4) {
    case 0: .floating(localTime())
    case 1: .utc(localTime())
    default:
      .zoned(localTime(), zone: pick(["Asia/Shanghai", "Europe/Berlin", "America/New_York"]))
    }
  }

  mutating func span() -> Span { Span(days: below(10), seconds: below(100_000)) }

  mutating func rule() -> RecurrenceRule {
    var rule = RecurrenceRule(
      pick(RecurrenceRule.Frequency.allCases), interval: 1 + below(5),
      weekStart: pick(Weekday.allCases))
    switch below(4) {
    case 0: rule.end = .count(1 + below(50))
    case 1: rule.end = .until(.instant(Instant(utc: localTime())))
    case 2: rule.end = .until(.day(localTime().day))
    default: break
    }
    if chance(40) { rule.months = [1 + below(12)] }
    if chance(40) { rule.weekdays = [.init(pick(Weekday.allCases))] }
    if rule.frequency == .monthly, chance(50) {
      rule.weekdays = [.init(pick(Weekday.allCases), ordinal: pick([-2, -1, 1, 3]))]
      rule.positions = [pick([-1, 1])]
    }
    if chance(20) { rule.hours = [below(24)] }
    return rule
  }

  mutating func attendee() -> Attendee {
    var attendee = Attendee(
      address(), name: chance(70) ? text(8) : nil,
      kind: chance(50) ? pick([.individual, .group, .room, "X-ROBOT"]) : nil,
      role: chance(50) ? pick([.chair, .required, .optional]) : nil,
      participation: chance(50) ? pick([.accepted, .declined, .delegated]) : nil,
      expectsReply: chance(50) ? chance(50) : nil)
    if chance(20) { attendee.delegatedTo = [address(), address()] }
    if chance(20) { attendee.delegatedFrom = [address()] }
    if chance(20) { attendee.members = [address(), address()] }
    if chance(20) { attendee.sentBy = address() }
    if chance(20) { attendee.parameters = [Parameter("X-" + word(), [text(6), text(6)])] }
    return attendee
  }

  mutating func alarm() -> Alarm {
    var alarm = Alarm(
      pick(["DISPLAY", "AUDIO", "EMAIL"]),
      pick([.fromStart(-span()), .fromEnd(span()), .at(.utc(localTime()))]),
      description: text())
    if chance(30) { alarm.summary = text() }
    if chance(30) { alarm.repetition = Alarm.Repetition(count: below(10), pause: span()) }
    if chance(30) { alarm.attendees = [attendee()] }
    if chance(30) { alarm.properties = [Property("X-" + word(), text: text())] }
    return alarm
  }

  mutating func fill(_ item: inout some CalendarItem) {
    item.stamp = localTime()
    if chance(50) { item.sequence = below(100) }
    item.summary = text(20)
    if chance(70) { item.description = text(400) }
    if chance(50) { item.location = text(20) }
    if chance(50) { item.status = pick([.confirmed, .tentative, .cancelled, "X-ODD"]) }
    if chance(50) { item.classification = pick([.isPublic, .isPrivate, .confidential]) }
    if chance(50) { item.priority = below(10) }
    if chance(30) { item.url = "https://example.cn/" + word() }
    if chance(60) { item.organizer = Organizer(address(), name: text(6)) }
    if chance(60) { item.attendees = (0...below(5)).map { _ in attendee() } }
    if chance(40) { item.categories = (0...below(4)).map { _ in text(5) } }
    if chance(40) { item.rules = [rule()] }
    if chance(20) {
      item.conferences = [Conference("https://m.cn/1", features: ["AUDIO", "VIDEO"])]
    }
    if chance(20) { item.attachments = [Attachment(uri: "https://m.cn/a", format: "text/plain")] }
    if chance(10) { item.attachments.append(Attachment(base64: "AAECAw==")) }
    if chance(50) { item.created = localTime() }
    if chance(50) { item.modified = localTime() }
    if chance(40) { item.alarms = (0...below(3)).map { _ in alarm() } }
    if chance(40) {
      item.properties = [Property("X-" + word(), [Parameter("X-P", text(8))], text: text())]
    }
    if chance(20) { item.components = [Component("X-PART", [Property("X-A", text: text())])] }
    if chance(20) { item.parameters = ["SUMMARY": [Parameter("LANGUAGE", "zh-CN")]] }
  }

  mutating func event(_ number: Int) -> Event {
    var event = Event(uid: "\(number)-" + text(10), start: time())
    fill(&event)
    guard let start = event.start else { return event }
    switch below(3) {
    case 0: event.extent = .duration(span())
    case 1: event.extent = .unstated
    default: event.extent = .end(moved(start, by: below(100_000)))
    }
    if chance(30) { event.transparency = pick([.opaque, .transparent]) }
    if chance(30) { event.exceptions = (0...below(5)).map { moved(start, by: $0 * 86_400) } }
    if chance(20) {
      event.extraDates = [.start(moved(start, by: 777)), .period(Period(start, length: span()))]
    }
    if event.rules.isEmpty, chance(20) {
      event.recurrenceID = RecurrenceID(start, andFuture: chance(50))
    }
    return event
  }

  private func moved(_ time: DateTime, by seconds: Int) -> DateTime {
    let local = LocalDateTime(secondsSinceEpoch: time.local.secondsSinceEpoch + seconds)
    switch time {
    case .date: return .date(local.day)
    case .floating: return .floating(local)
    case .utc: return .utc(local)
    case .zoned(_, let zone): return .zoned(local, zone: zone)
    }
  }

  mutating func calendar() -> Calendar {
    var calendar = Calendar(productID: text(10))
    if chance(20) { calendar.method = .publish }
    if chance(30) { calendar.feed = Calendar.Feed(name: text(8), refreshInterval: span()) }
    calendar.events = (0...below(6)).map { event($0) }
    if chance(30) {
      var todo = Todo(uid: "todo-" + text(5), due: .utc(localTime()))
      fill(&todo)
      todo.rules = []
      todo.percentComplete = below(101)
      calendar.todos = [todo]
    }
    if chance(30) {
      var busy = FreeBusy(uid: "busy-" + text(5), from: .utc(localTime()), to: .utc(localTime()))
      busy.stamp = localTime()
      busy.entries = [.init(pick([.busy, .tentative]), Period(.utc(localTime()), length: span()))]
      calendar.freeBusy = [busy]
    }
    return calendar
  }
}
