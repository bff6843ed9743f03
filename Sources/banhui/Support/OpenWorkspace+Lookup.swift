import CivilTime
import Diagnostics
import Meetings
import Publishing
import Workspace

extension OpenWorkspace {
  /// Ends the command with what is wrong and what to do.
  func fail(_ message: Text, hint: Text? = nil, status: ExitStatus = .unusable) -> any Error {
    Terminal.talk(Text(zh: "错误: ", en: "error: ")[language] + message[language])
    if let hint { Terminal.talk("  " + Text(zh: "提示: ", en: "hint: ")[language] + hint[language]) }
    return status.code
  }

  func requireSchedule() throws -> Schedule {
    guard let schedule = contents.schedule else {
      throw fail(
        Text(zh: "还没有排会方案 schedule.yaml", en: "there is no schedule.yaml yet"),
        hint: Text(zh: "先运行 banhui plan", en: "run banhui plan first"))
    }
    return schedule
  }

  func rooms(named name: String) throws -> [Room] {
    if name == "all" { return office.rooms }
    if let room = office.rooms.first(where: { $0.id == name || $0.name == name }) { return [room] }
    throw fail(
      Text(zh: "没有会议室“\(name)”", en: "there is no room “\(name)”"),
      hint: Similarity.suggestion(to: name, among: office.rooms.map(\.name)))
  }

  /// The people of a name, an id or a post; all for `all`.
  func people(named name: String) throws -> [Person] {
    if name == "all" { return office.people }
    let plain = name.plainName()
    let found = office.people.filter { $0.id == plain || $0.name == plain }
    if !found.isEmpty { return found }
    let holders = office.people.filter { $0.post == name }
    if !holders.isEmpty { return holders }
    throw fail(
      Text(zh: "花名册里没有“\(name)”", en: "the roster has no “\(name)”"),
      hint: Similarity.suggestion(to: name, among: office.people.map(\.name)))
  }

  /// A length of time that the user types.
  func duration(_ text: String) throws -> Minutes {
    if let length = DurationText.minutes(text, hours: office.hours) { return length }
    throw fail(
      Text(zh: "看不懂时长“\(text)”", en: "cannot read the length “\(text)”"),
      hint: Text(zh: "例如 10分钟、1小时", en: "for example 10m, 1h"))
  }

  func day(_ text: String) throws -> Day {
    if case .success(let day) = DateTimeText.day(text, near: office.horizon.lowerBound) {
      return day
    }
    throw fail(
      Text(zh: "“\(text)”不是日期", en: "“\(text)” is no date"),
      hint: Text(zh: "例如 2026-12-03 或 12月3日", en: "for example 2026-12-03"))
  }

  /// The scheduled meeting of an id or title; a series means its first occurrence.
  func meeting(_ name: String, in schedule: Schedule) throws -> ScheduledMeeting {
    let all = ScheduledMeeting.all(of: schedule, in: office)
    if let meeting = all.first(where: { $0.request.id == name })
      ?? all.first(where: { $0.request.series?.series == name })
      ?? all.first(where: { $0.request.title == name })
    {
      return meeting
    }
    if office.meetings.contains(where: { $0.id == name || $0.title == name }) {
      throw fail(
        Text(zh: "“\(name)”还没有排进方案", en: "“\(name)” is not in the schedule yet"),
        hint: Text(zh: "重新运行 banhui plan", en: "run banhui plan again"))
    }
    throw unknownMeeting(name)
  }

  func unknownMeeting(_ name: String) -> any Error {
    fail(
      Text(zh: "没有编号为“\(name)”的会议", en: "there is no meeting “\(name)”"),
      hint: Similarity.suggestion(to: name, among: office.meetings.flatMap { [$0.id, $0.title] }))
  }

  /// The request of an id or title, scheduled or not.
  func request(named name: String) throws -> MeetingRequest {
    let all = office.meetings
    if let request = all.first(where: { $0.id == name })
      ?? all.first(where: { $0.series?.series == name }) ?? all.first(where: { $0.title == name })
    {
      return request
    }
    throw unknownMeeting(name)
  }

  /// One person by id, name, name and unit or post, or as the only holder of a post; of several, the only one among those `preferred`.
  func onePerson(named name: String, among preferred: [Person.ID] = []) throws -> Person {
    let name = name.plainName()
    let named = office.people.filter { $0.id == name || $0.name == name }
    let found = named.isEmpty ? Namesakes.qualified(name, among: office.people) : named
    let likely = found.filter { preferred.contains($0.id) }
    if likely.count == 1 { return likely[0] }
    if found.count == 1 { return found[0] }
    if let exact = found.first(where: { $0.id == name }) { return exact }
    let several = found.isEmpty ? try people(named: name) : found
    if several.count == 1 { return several[0] }
    throw fail(
      Text(zh: "有 \(several.count) 个“\(name)”", en: "\(several.count) people are called “\(name)”"),
      hint: Namesakes.hint(several))
  }

  /// Warns of somebody who is said to have done something and is not in the roster; somebody from
  /// outside may have, so that it is noted all the same.
  func warnOfStrangers(_ names: String) {
    for name in names.split(whereSeparator: { "、,，;；".contains($0) }).map(String.init) {
      let plain = name.plainName()
      let known = office.people.contains { $0.id == plain || $0.name == plain }
      if known || !Namesakes.qualified(name, among: office.people).isEmpty { continue }
      let hint = Similarity.didYouMean(plain, among: office.people.map(\.name))
      Terminal.talk(
        Text(
          zh: "注意: 花名册里没有“\(plain)”, 照样登记",
          en: "note: “\(plain)”, who is noted, is not in the roster")[
            language])
      if let hint {
        Terminal.talk("  " + Text(zh: "提示: ", en: "hint: ")[language] + hint[language])
      }
    }
  }

  /// A moment; a time without a day is on the given day.
  func dateTime(_ text: String, on day: Day) throws -> LocalDateTime {
    if case .success(let time) = DateTimeText.read(text, near: day) { return time }
    if case .success(let time) = DateTimeText.read("\(day) \(text)", near: day) { return time }
    throw fail(
      Text(zh: "“\(text)”不是时刻", en: "“\(text)” is no moment"),
      hint: Text(zh: "例如 8:50 或 12月3日8:50", en: "for example 8:50 or 2026-12-03 8:50"))
  }

  /// Writes a file of the workspace, or ends the command.
  func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try AtomicWriter.write(bytes, to: path)
    } catch {
      throw fail(error.text)
    }
  }

  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// A path inside the workspace.
  func path(_ name: String) -> String { folder.path + "/" + name }
}
