import CivilTime
import Diagnostics
import Logistics
import Meetings

/// What changed between two schedules, in the words of an organiser: by meeting, by person and by
/// room.
struct ChangeText {
  let changes: [ScheduleChange]
  /// Meetings that are still held and whom other people attend than before.
  private let attendance: [MeetingChange]
  private let office: Office
  private let titles: [MeetingRequest.ID: String]
  private let requests: [MeetingRequest.ID: MeetingRequest]
  private let rooms: [Room.ID: String]
  private let language: Language
  private let width: Int
  private let time: TimeWords

  /// `people` are the same changes with who attends, where that is known; `titles` names meetings
  /// that the office no longer has.
  init(
    _ changes: [ScheduleChange], office: Office, people: [MeetingChange] = [],
    titles: [MeetingRequest.ID: String] = [:],
    language: Language, width: Int
  ) {
    self.changes = changes
    attendance = people.filter { !$0.added.isEmpty || !$0.removed.isEmpty }
    self.office = office
    self.language = language
    self.width = width
    requests = Dictionary(office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    rooms = Dictionary(office.rooms.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    self.titles = titles
    time = TimeWords(language: language)
  }

  // MARK: Words

  /// `改期 2 个, 新增 1 个`, or that nothing changed.
  var summary: String {
    var parts = ScheduleChange.Kind.allCases.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      if count == 0 { return nil }
      return Text(zh: "\(word(kind)) \(count) 个", en: "\(count) \(word(kind))")[language]
    }
    if !attendance.isEmpty {
      parts.append(
        Text(
          zh: "人员增减 \(attendance.count) 个", en: "\(attendance.count) with other people")[language])
    }
    if parts.isEmpty { return Text(zh: "没有变化", en: "nothing changed")[language] }
    return parts.joined(separator: ", ")
  }

  private func word(_ kind: ScheduleChange.Kind) -> String {
    let text =
      switch kind {
      case .added: Text(zh: "新增", en: "added")
      case .dropped: Text(zh: "取消", en: "dropped")
      case .moved: Text(zh: "改期", en: "moved")
      case .roomChanged: Text(zh: "换会议室", en: "room changed")
      }
    return text[language]
  }

  private func title(_ change: ScheduleChange) -> String {
    requests[change.meeting]?.title ?? titles[change.meeting] ?? change.meeting
  }

  private func room(_ assignment: Assignment) -> String {
    rooms[assignment.room] ?? assignment.room
  }

  private func place(_ assignment: Assignment) -> String {
    "\(time.slot(assignment.interval)) \(room(assignment))"
  }

  /// From where to where, in one line.
  private func course(_ change: ScheduleChange) -> String {
    switch (change.before, change.after) {
    case (let before?, let after?):
      if change.kind == .roomChanged {
        return "\(time.slot(after.interval))  \(room(before)) → \(room(after))"
      }
      if before.room == after.room {
        let isSameDay = before.interval.start.day == after.interval.start.day
        let new = isSameDay ? time.clock(after.interval) : time.slot(after.interval)
        return "\(time.slot(before.interval)) → \(new)  \(room(after))"
      }
      return "\(place(before)) → \(place(after))"
    case (let before?, nil):
      return Text(zh: "原定 \(place(before))", en: "was \(place(before))")[language]
    case (nil, let after?): return place(after)
    case (nil, nil): return ""
    }
  }

  // MARK: By meeting, person and room

  /// `because` says why, where that is known.
  func byMeeting(because: [MeetingRequest.ID: String] = [:]) -> [String] {
    let words = ScheduleChange.Kind.allCases.map(word)
    let column = words.map { displayWidth($0) }.max() ?? 0
    return changes.flatMap { change -> [String] in
      let title = title(change)
      let id =
        title == change.meeting
        ? "" : language == .zh ? "（\(change.meeting)）" : " (\(change.meeting))"
      let bullet = "  " + padded(word(change.kind), to: column) + "  "
      let indent = String(repeating: " ", count: displayWidth(bullet))
      var lines = [bullet + title + id]
      lines += PlaceLines.item(course(change), width: width, bullet: indent)
      if let reason = because[change.meeting] {
        let text = Text(zh: "因为: \(reason)", en: "because: \(reason)")[language]
        lines += PlaceLines.item(text, width: width, bullet: indent)
      }
      return lines
    }
  }

  /// People with the same changes share a paragraph; in the order of the roster.
  func byPerson() -> [String] {
    var groups: [(names: [String], changes: [Int])] = []
    for person in office.people {
      let own = changes.indices.filter {
        requests[changes[$0].meeting]?.peopleConcerned.contains(person.id) ?? false
      }
      if own.isEmpty { continue }
      if let known = groups.firstIndex(where: { $0.changes == own }) {
        groups[known].names.append(person.name)
      } else {
        groups.append(([person.name], own))
      }
    }
    return groups.flatMap { group -> [String] in
      let names = group.names.joined(separator: Text(zh: "、", en: ", ")[language])
      return PlaceLines.item(names, width: width, bullet: "  ")
        + group.changes.flatMap { index in
          PlaceLines.item(
            "\(word(changes[index].kind))  \(title(changes[index])): \(course(changes[index]))",
            width: width, bullet: "    ")
        }
    }
  }

  /// What each room loses and gets.
  func byRoom() -> [String] {
    var order = office.rooms.map(\.id)
    for change in changes {
      for room in change.rooms.sorted() where !order.contains(room) { order.append(room) }
    }
    return order.flatMap { id -> [String] in
      let freed = changes.compactMap { change in
        change.before.flatMap { $0.room == id ? ($0, change, false) : nil }
      }
      let taken = changes.compactMap { change in
        change.after.flatMap { $0.room == id ? ($0, change, true) : nil }
      }
      let all = (freed + taken).sorted { $0.0.interval.start < $1.0.interval.start }
      if all.isEmpty { return [] }
      let lines = all.map { assignment, change, isTaken in
        let verb =
          isTaken
          ? Text(zh: "占用", en: "taken") : Text(zh: "腾出", en: "freed")
        return "    \(verb[language])  \(time.slot(assignment.interval))  \(title(change))"
      }
      return ["  \(rooms[id] ?? id)"] + lines
    }
  }

  /// Who attends that did not, and who no longer does.
  func byAttendance() -> [String] {
    let precedence = office.precedence
    return attendance.flatMap { change -> [String] in
      let words: [(Set<Person.ID>, Text)] = [
        (change.added, Text(zh: "增加", en: "in: ")), (change.removed, Text(zh: "减去", en: "out: ")),
      ]
      let parts = words.filter { !$0.0.isEmpty }.map { ids, word in
        word[language]
          + precedence.sorted(ids).map(name)
          .joined(separator: Text(zh: "、", en: ", ")[language])
      }
      return PlaceLines.item(
        "\(change.title): " + parts.joined(separator: "; "), width: width, bullet: "  ")
    }
  }

  private func name(_ id: Person.ID) -> String {
    office.people.first { $0.id == id }?.name ?? id
  }

  // MARK: For programs

  /// One object for each meeting that is elsewhere, and one for each with other people.
  var json: String {
    let others = attendance.map { change in
      JSONText.object([
        ("change", JSONText.string("people")), ("meeting", JSONText.string(change.meeting)),
        ("title", JSONText.string(change.title)),
        ("added", JSONText.array(change.added.sorted().map(JSONText.string))),
        ("removed", JSONText.array(change.removed.sorted().map(JSONText.string))),
      ])
    }
    return (changes.map(json) + others).map { $0 + "\n" }.joined()
  }

  private func json(_ change: ScheduleChange) -> String {
    func state(_ assignment: Assignment?) -> String {
      guard let assignment else { return "null" }
      return JSONText.object([
        ("start", JSONText.string(ScheduleJSON.iso(assignment.interval.start))),
        ("end", JSONText.string(ScheduleJSON.iso(assignment.interval.end))),
        ("room", JSONText.string(assignment.room)),
      ])
    }
    let people = requests[change.meeting]?.peopleConcerned ?? []
    return JSONText.object([
      ("change", JSONText.string(change.kind.rawValue)),
      ("meeting", JSONText.string(change.meeting)), ("title", JSONText.string(title(change))),
      ("before", state(change.before)), ("after", state(change.after)),
      ("people", JSONText.array(people.map(JSONText.string))),
    ])
  }
}
