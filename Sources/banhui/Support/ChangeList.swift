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
    var isRecorded: Bool
    var isDone: Bool
  }

  let items: [Item]

  /// Recorded tasks first, then those that the present files and the ledger give rise to.
  init(_ contents: WorkspaceFolder.Contents, office: Office) {
    let done = contents.progress.latest(.change).filter { $0.value.state == .done }
    var known: Set<String> = []
    var items: [Item] = []
    for row in contents.changes.map(\.value) where known.insert(row.id).inserted {
      items.append(
        Item(
          id: row.id, meeting: row.meeting, text: Text(row.matter), isRecorded: true,
          isDone: done[row.id] != nil))
    }
    let tasks = ChangeTasks(office: office, duties: contents.duties.map(\.value))
    for change in ChangeList.changes(contents, office) {
      for task in tasks.tasks(for: change) where known.insert(task.id).inserted {
        items.append(
          Item(
            id: task.id, meeting: task.meeting, text: task.text, isRecorded: false,
            isDone: done[task.id] != nil))
      }
    }
    self.items = items
  }

  var open: [Item] { items.filter { !$0.isDone } }

  /// Each meeting that was announced and is not as it was announced.
  private static func changes(_ contents: WorkspaceFolder.Contents, _ office: Office)
    -> [MeetingChange]
  {
    guard let ledger = contents.ledger, let schedule = contents.schedule else { return [] }
    let held = Dictionary(
      ScheduledMeeting.all(of: schedule, in: office).map { ($0.request.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return ledger.meetings.sorted { $0.key < $1.key }.compactMap { id, entry in
      // An old ledger does not know who was told; then only time and place can be compared.
      guard !entry.isCancelled, let interval = entry.announced.interval else { return nil }
      let meeting = held[id]
      let now = meeting.map(ChangeList.people) ?? []
      let people = entry.people.isEmpty ? now : Set(entry.people)
      return MeetingChange(
        id, title: meeting?.request.title ?? entry.announced.title,
        from: MeetingFacts(interval: interval, place: entry.announced.room, people: people),
        to: meeting.map {
          MeetingFacts(interval: $0.interval, place: $0.place, people: now)
        })
    }
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
    return order.map { meeting in
      let own = texts[meeting] ?? []
      let title = titles[meeting] ?? meeting
      return Diagnostic(
        .changePending,
        Text(
          zh: "“\(title)”变了, 还有 \(own.count) 处没有跟上: " + own.map(\.zh).joined(separator: "; "),
          en: "“\(title)” has changed; \(own.count) things have not followed: "
            + own.map(\.en).joined(separator: "; ")),
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
