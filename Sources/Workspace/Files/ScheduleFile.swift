import CivilTime
package import Diagnostics
package import Meetings
import Yams

/// `schedule.yaml`: the plan, written by `banhui plan`, read by everything else, and open to edits
/// by hand.
package enum ScheduleFile {
  package static let name = "schedule.yaml"

  /// What the header of the file says beside the assignments.
  package struct Summary: Sendable {
    /// Penalty per rule, in the order to print: name and weighted count.
    package var rules: [(name: String, penalty: Int)]
    package var score: String
    package var isProvisional: Bool

    package init(score: String, rules: [(name: String, penalty: Int)], isProvisional: Bool) {
      self.score = score
      self.rules = rules
      self.isProvisional = isProvisional
    }
  }

  // MARK: Writing

  package static func text(
    _ schedule: Schedule, office: Office, summary: Summary, language: Language
  ) -> String {
    let zh = language == .zh
    func key(_ key: Key) -> String { zh ? key.chineseName : key.rawValue }
    let titles = Dictionary(
      office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
    let rooms = Dictionary(office.rooms.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    var lines = header(summary, zh: zh)
    lines.append("\(key(.score)): \(quoted(summary.score))")
    if !summary.rules.isEmpty {
      lines.append("\(key(.why)):")
      lines += summary.rules.map { "  \(quoted($0.name)): \($0.penalty)" }
    }
    lines.append("\(key(.schedule)):\(schedule.assignments.isEmpty ? " []" : "")")
    for assignment in schedule.assignments {
      let start = assignment.interval.start
      let weekday =
        zh ? WeekdayText.short(start.day.weekday) : WeekdayText.shortEnglish(start.day.weekday)
      lines.append(
        "  - \(key(.meeting)): \(quoted(assignment.meeting))"
          + "  # \(singleLine(titles[assignment.meeting] ?? ""))")
      lines.append("    \(key(.start)): \(start.day) \(start.time)  # \(weekday)")
      lines.append("    \(key(.end)): \(written(assignment.interval))")
      let room = rooms[assignment.room] ?? assignment.room
      lines.append("    \(zh ? "会议室" : "room"): \(quoted(room))")
      if assignment.isPinned { lines.append("    \(key(.pinned)): \(zh ? "是" : "yes")") }
    }
    if !schedule.leftOut.isEmpty {
      lines.append("\(key(.leftOut)):")
      for left in schedule.leftOut {
        lines.append(
          "  - \(key(.meeting)): \(quoted(left.meeting))"
            + "  # \(singleLine(titles[left.meeting] ?? ""))")
        if !left.reason.isEmpty {
          lines.append("    \(key(.why)): \(quoted(singleLine(left.reason)))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func header(_ summary: Summary, zh: Bool) -> [String] {
    var lines =
      zh
      ? [
        "# 排会方案, 由 banhui plan 写成。可以手工修改: 改完用 banhui conflicts 检查有无冲突;",
        "# 加上“已定: 是”的会议, 再次排会时不会移动。",
      ]
      : [
        "# The schedule, written by banhui plan. Edit it by hand and check it with banhui conflicts;",
        "# a meeting with “pinned: yes” is not moved when you plan again.",
      ]
    if summary.isProvisional {
      lines.append(
        zh
          ? "# 暂定: 排会周期内有的年份节假日安排尚未公布。"
          : "# Provisional: holidays of a year in the horizon are not announced yet.")
    }
    return lines
  }

  /// The end: only the time where it is on the day of the start.
  private static func written(_ interval: Interval) -> String {
    let end = interval.end
    if end.day == interval.start.day { return "\"\(end.time)\"" }
    if end.day == interval.start.day + 1, end.time == .midnight { return "\"24:00\"" }
    return "\(end.day) \(end.time)"
  }

  private static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A YAML scalar: plain where that is safe, else in double quotes.
  static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_（）·".unicodeScalars.contains(scalar)
      } && text.first?.isNumber != true && text.first != "-"
      && !["yes", "no", "true", "false", "null", "on", "off", "y", "n"].contains(text.lowercased())
    return isPlain ? text : JSONText.string(text)
  }

  // MARK: Reading

  static let allKeys: [Key] = [.schedule, .score, .why, .leftOut]
  static let entryKeys: [Key] = [.meeting, .start, .end, .room, .pinned]

  static func read(
    _ file: YAMLFile, office: Office, directory: Directory, context: ReadingContext
  ) -> Schedule? {
    guard let root = file.root,
      let reader = MappingReader(
        root, in: file, allowed: allKeys, context: context)
    else { return nil }
    let requests = Dictionary(
      office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var seen: [String: SourceLocation] = [:]
    let entries = reader.mappings(.schedule, allowed: entryKeys)
    let assignments = entries.compactMap { entry -> Assignment? in
      for key in [Key.meeting, .start, .room] { entry.require(key) }
      guard let id = entry.string(.meeting), let start = entry.dateTime(.start),
        let roomText = entry.string(.room),
        let room = directory.room(roomText, at: entry.place(.room))
      else { return nil }
      if let first = seen[id] {
        context.findings.report(
          .duplicateMeeting, Text(zh: "“\(id)”安排了两次", en: "“\(id)” is scheduled twice"),
          at: entry.place(.meeting),
          related: [.init(Text(zh: "第一次在这里", en: "first here"), at: first)])
        return nil
      }
      seen[id] = entry.place(.meeting)
      guard let request = requests[id] else {
        context.findings.report(
          .unknownAssignment, Text(zh: "会议“\(id)”已不存在", en: "there is no meeting “\(id)” any more"),
          at: entry.place(.meeting),
          hint: Text(zh: "再次 banhui plan 会去掉这一条", en: "banhui plan will drop the entry"))
        return nil
      }
      let interval = Interval(start: start, length: request.duration)
      checkEnd(entry, interval, context)
      return Assignment(
        meeting: id, interval: interval, room: room, isPinned: entry.boolean(.pinned) ?? false)
    }
    var schedule = Schedule(assignments)
    schedule.leftOut = reader.mappings(.leftOut, allowed: [.meeting, .why]).compactMap { entry in
      entry.require(.meeting)
      guard let id = entry.string(.meeting), seen[id] == nil, requests[id] != nil else {
        return nil
      }
      return LeftOutMeeting(id, reason: entry.string(.why) ?? "")
    }
    return schedule
  }

  private static func checkEnd(
    _ entry: MappingReader, _ interval: Interval, _ context: ReadingContext
  ) {
    let stated = statedEnd(entry, interval.start)
    if let stated, stated != interval.end {
      context.findings.report(
        .wrongLength,
        Text(
          zh: "按会议时长应到 \(interval.end.time) 结束",
          en: "by its length the meeting ends at \(interval.end.time)"),
        at: entry.place(.end),
        hint: Text(
          zh: "只是改了开始的, 把结束改成 \(interval.end.time) 或删去这一行; 要改时长, 请改会议文件",
          en:
            "if only the start was changed, write \(interval.end.time) or nothing here; the duration stands in the meetings file"
        ))
    }
  }

  /// A time alone is on the day of the start.
  static func statedEnd(_ entry: MappingReader, _ start: LocalDateTime) -> LocalDateTime? {
    guard let text = entry.string(.end) else { return nil }
    var cursor = TextCursor(text)
    if let time = TimeText.read(&cursor), cursor.isAtEnd { return LocalDateTime(start.day, time) }
    return entry.dateTime(.end)
  }
}
