import CivilTime
import Diagnostics
import Logistics
import Meetings
import Publishing
import Workspace

/// What changes touch in a workspace, and what of it is done.
struct ChangeList {
  /// One task, with whether it stands in the file already.
  struct Item {
    var id: String
    var meeting: MeetingRequest.ID
    /// In the language of the user; a recorded task in the one in which it was recorded.
    var text: Text
    /// Stands for what had been announced when the task was found; empty where nothing was.
    var fingerprint: String
    var isRecorded: Bool
    var isDone: Bool
  }

  let items: [Item]
  /// What is different from what was announced, or from the earlier schedule.
  let changes: [MeetingChange]

  /// Against what was announced: recorded tasks first, then those that the present files give rise
  /// to.
  ///
  /// A recorded task that is not done and that the present files no longer give rise to is left out
  /// if the same announcement still stands: the meeting has been moved on, or back, since.
  init(_ contents: WorkspaceFolder.Contents, office: Office) {
    let ledger = contents.ledger?.meetings ?? [:]
    let fingerprints = ledger.mapValues(ChangeList.fingerprint)
    changes = ChangeList.changes(contents, office)
    let tasks = ChangeList.tasks(of: changes, contents, office)
    let due = Set(tasks.map(\.id))
    let done = ChangeList.done(contents)
    var known: Set<String> = []
    var items: [Item] = []
    for row in contents.changes.map(\.value) where known.insert(row.id).inserted {
      let isDone = done.contains(row.id)
      let isCurrent = !row.fingerprint.isEmpty && fingerprints[row.meeting] == row.fingerprint
      if !isDone && isCurrent && !due.contains(row.id) { continue }
      items.append(
        Item(
          id: row.id, meeting: row.meeting, text: Text(row.matter), fingerprint: row.fingerprint,
          isRecorded: true, isDone: isDone))
    }
    for task in tasks where known.insert(task.id).inserted {
      items.append(
        Item(
          id: task.id, meeting: task.meeting, text: task.text,
          fingerprint: fingerprints[task.meeting] ?? "", isRecorded: false,
          isDone: done.contains(task.id)))
    }
    self.items = items
  }

  /// Between two schedules, with the people who attend now.
  init(
    _ contents: WorkspaceFolder.Contents, office: Office, from before: Schedule,
    to after: Schedule, titles: [MeetingRequest.ID: String]
  ) {
    let held = ChangeList.held(after, office)
    let rooms = ChangeList.places(office)
    changes = before.assignments.compactMap { old -> MeetingChange? in
      let meeting = held[old.meeting]
      let now = meeting.map(ChangeList.people) ?? []
      return MeetingChange(
        old.meeting, title: meeting?.request.title ?? titles[old.meeting] ?? old.meeting,
        from: MeetingFacts(
          interval: old.interval, place: rooms[old.room] ?? old.room, people: now),
        to: meeting.map { ChangeList.facts($0, office) })
    }
    let done = ChangeList.done(contents)
    let recorded = Set(contents.changes.map(\.value.id))
    items = ChangeList.tasks(of: changes, contents, office).map { task in
      Item(
        id: task.id, meeting: task.meeting, text: task.text, fingerprint: "",
        isRecorded: recorded.contains(task.id), isDone: done.contains(task.id))
    }
  }

  var open: [Item] { items.filter { !$0.isDone } }

  private static func tasks(
    of changes: [MeetingChange], _ contents: WorkspaceFolder.Contents, _ office: Office
  ) -> [ChangeTask] {
    let tasks = ChangeTasks(office: office, duties: contents.duties.map(\.value))
    return changes.flatMap { tasks.tasks(for: $0) }
  }

  private static func done(_ contents: WorkspaceFolder.Contents) -> Set<String> {
    Set(contents.progress.latest(.change).filter { $0.value.state == .done }.keys)
  }

  private static func held(_ schedule: Schedule, _ office: Office)
    -> [MeetingRequest.ID: ScheduledMeeting]
  {
    Dictionary(
      ScheduledMeeting.all(of: schedule, in: office).map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Rooms as people read them.
  private static func places(_ office: Office) -> [Room.ID: String] {
    let hasSites = Set(office.rooms.map(\.site)).count > 1
    return Dictionary(
      office.rooms.map { ($0.id, hasSites ? $0.site + $0.name : $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func fingerprint(_ entry: LedgerEntry) -> String {
    let facts = [entry.announced.start, entry.announced.end, entry.announced.room]
    return String(
      Fingerprint((facts + entry.people.sorted()).joined(separator: "\u{0}")).digits.suffix(8))
  }

  /// Each meeting that was announced and is not as it was announced.
  private static func changes(_ contents: WorkspaceFolder.Contents, _ office: Office)
    -> [MeetingChange]
  {
    guard let ledger = contents.ledger, let schedule = contents.schedule else { return [] }
    let held = held(schedule, office)
    return ledger.meetings.sorted {
      ($0.value.announced.start, $0.key) < ($1.value.announced.start, $1.key)
    }.compactMap { id, entry in
      // An old ledger does not know who was told; then only time and place can be compared.
      guard !entry.isCancelled, let interval = entry.announced.interval else { return nil }
      let meeting = held[id]
      let now = meeting.map(ChangeList.people) ?? []
      let people = entry.people.isEmpty ? now : Set(entry.people)
      return MeetingChange(
        id, title: meeting?.request.title ?? entry.announced.title,
        from: MeetingFacts(interval: interval, place: entry.announced.room, people: people),
        to: meeting.map { ChangeList.facts($0, office) })
    }
  }

  private static func facts(_ meeting: ScheduledMeeting, _ office: Office) -> MeetingFacts {
    MeetingFacts(
      interval: meeting.interval, place: meeting.place, people: people(meeting),
      headcount: SeatingPeople(meeting.request, in: office).entries.count)
  }

  /// Those who come, as the ledger knows them.
  private static func people(_ meeting: ScheduledMeeting) -> Set<String> {
    let excused = Set(meeting.excused.map(\.id))
    let roster = meeting.everyone.map(\.id).filter { !excused.contains($0) }
    let guests = meeting.request.guests.filter { !$0.name.isEmpty }.map(\.recipientID)
    return Set(roster + guests)
  }

  /// One finding for each meeting with something open.
  func diagnostics(
    titles: [MeetingRequest.ID: String], places: [MeetingRequest.ID: SourceLocation]
  ) -> [Diagnostic] {
    var order: [MeetingRequest.ID] = []
    var texts: [MeetingRequest.ID: [Text]] = [:]
    for item in open {
      if texts[item.meeting] == nil { order.append(item.meeting) }
      texts[item.meeting, default: []].append(item.text)
    }
    let limit = 3
    return order.map { meeting in
      let own = texts[meeting] ?? []
      let title = titles[meeting] ?? meeting
      return Diagnostic(
        .changePending,
        Text(
          zh: "“\(title)”变了, 还有 \(own.count) 处没有跟上: "
            + own.prefix(limit).map(\.zh).joined(separator: "; ")
            + (own.count > limit ? "; …" : ""),
          en: "“\(title)” has changed; \(own.count) things have not followed: "
            + own.prefix(limit).map(\.en).joined(separator: "; ")
            + (own.count > limit ? "; …" : "")),
        at: places[meeting],
        hint: Text(
          zh: "banhui changes 列出全部, 办完一项用 banhui changes done 编号 打钩",
          en: "banhui changes lists them; tick each off with banhui changes done ID"))
    }
  }
}

extension Guest {
  /// How the ledger knows somebody who is not on the roster.
  var recipientID: String { "特邀: \(unit) \(name)" }
}
