internal import CivilTime
internal import Diagnostics

/// The zones that a calendar's times are in, and the range of time over which each is used.
struct ZoneCollection {
  private struct Use {
    var from: LocalDateTime
    /// nil for ever.
    var to: LocalDateTime?

    mutating func include(_ local: LocalDateTime) {
      from = min(from, local)
      if let last = to { to = max(last, local) }
    }
  }

  private var uses: [String: Use] = [:]
  private let given: [Component]
  private let directory: String

  init(given: [Component], directory: String) {
    self.given = given
    self.directory = directory
  }

  mutating func add(_ event: Event) {
    addTimes(event)
    if case .end(let end) = event.extent { add(end) }
  }

  mutating func add(_ todo: Todo) {
    addTimes(todo)
    if let due = todo.due { add(due) }
  }

  private mutating func add(_ time: DateTime) {
    guard case .zoned(let local, let zone) = time else { return }
    if uses[zone] == nil { uses[zone] = Use(from: local, to: local) }
    uses[zone]?.include(local)
  }

  private mutating func addTimes(_ item: some CalendarItem) {
    if let start = item.start { add(start) }
    if let id = item.recurrenceID { add(id.start) }
    for exception in item.exceptions { add(exception) }
    for extra in item.extraDates {
      add(extra.start)
      if case .period(let period) = extra, case .end(let end) = period.extent { add(end) }
    }
    guard case .zoned(_, let zone) = item.start else { return }
    for rule in item.rules {
      if let bound = rule.end.bound {
        add(.zoned(bound.latestLocal, zone: zone))
      } else {
        uses[zone]?.to = nil
      }
    }
  }

  /// A VTIMEZONE for each, by name; a zone that is neither known nor given is an error, because a
  /// client would show its times hours off.
  func components() throws(CalendarWritingError) -> [Component] {
    var result: [Component] = []
    var problems: [Diagnostic] = []
    for (name, use) in uses.sorted(by: { $0.key < $1.key }) {
      do throws(ZoneError) {
        result.append(try component(name, use))
      } catch {
        if let component = given.first(where: { $0.definedZone == name }) {
          result.append(component)
        } else {
          problems.append(error.diagnostic)
        }
      }
    }
    if !problems.isEmpty { throw CalendarWritingError(problems: problems) }
    return result
  }

  /// A VTIMEZONE for each zone that is known here.
  func knownComponents() -> [Component] {
    uses.sorted { $0.key < $1.key }.compactMap { try? component($0.key, $0.value) }
  }

  private func component(_ name: String, _ use: Use) throws(ZoneError) -> Component {
    let zone = try Zone(named: name, directory: directory)
    let day = 86_400
    let from = zone.instant(use.from).secondsSinceEpoch - day
    let to = use.to.map { zone.instant($0).secondsSinceEpoch + day }
    return ZoneComponent(
      zone: zone, id: name, from: Instant(secondsSinceEpoch: from),
      to: to.map { Instant(secondsSinceEpoch: $0) }
    ).component
  }
}

extension RecurrenceRule.Bound {
  /// At least as late as the bound on any clock of the world.
  fileprivate var latestLocal: LocalDateTime {
    switch self {
    case .day(let day): LocalDateTime(day + 1, .midnight)
    case .local(let local): local
    case .instant(let instant):
      LocalDateTime(secondsSinceEpoch: instant.secondsSinceEpoch + 86_400)
    }
  }
}

extension ZoneError {
  var diagnostic: Diagnostic {
    switch self {
    case .invalidName(let name):
      Diagnostic(
        .unknownZone, Text(zh: "“\(name)”不是时区名", en: "‘\(name)’ is not the name of a time zone"))
    case .notFound(let name, let directory):
      Diagnostic(
        .unknownZone,
        Text(zh: "没有时区“\(name)”的资料", en: "nothing is known of the time zone ‘\(name)’"),
        hint: Text(
          zh: "请核对时区名；本机 \(directory) 下没有该时区文件时，请安装 tzdata",
          en: "check the name; if \(directory) has no such file, install tzdata"))
    case .damaged(let name, let directory):
      Diagnostic(
        .unknownZone,
        Text(
          zh: "\(directory) 下时区“\(name)”的文件已损坏",
          en: "the file of the time zone ‘\(name)’ in \(directory) is damaged"))
    }
  }
}
