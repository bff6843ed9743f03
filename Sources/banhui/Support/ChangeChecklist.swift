import Diagnostics
import Logistics
import Meetings
import Publishing
import Workspace

/// What must follow the changes, as a list to be ticked off: by meeting, the tasks and the written
/// papers that are stale.
struct ChangeChecklist {
  private let items: [ChangeList.Item]
  private let stale: [StalePaper]
  private let titles: [MeetingRequest.ID: String]
  private let language: Language

  init(_ items: [ChangeList.Item], stale: [StalePaper], _ workspace: OpenWorkspace) {
    self.items = items
    self.stale = stale
    language = workspace.language
    let held = Dictionary(
      workspace.office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    titles = held.merging(workspace.contents.ledger?.announcedTitles ?? [:]) { now, _ in now }
  }

  var isEmpty: Bool { items.isEmpty && stale.isEmpty }

  /// A box, what ticks it, and what is to be done; a paragraph for each meeting.
  func text(width: Int, indent: Int = 0) -> String {
    var order: [MeetingRequest.ID] = []
    var rows: [MeetingRequest.ID: [[String]]] = [:]
    func add(_ meeting: MeetingRequest.ID, _ row: [String]) {
      if rows[meeting] == nil { order.append(meeting) }
      rows[meeting, default: []].append(row)
    }
    for item in items {
      add(item.meeting, [item.isDone ? "[x]" : "[ ]", item.id, item.text[language]])
    }
    for paper in stale {
      let remedy =
        paper.isObsolete
        ? Text(zh: "收回、删除", en: "take back and delete") : Text(zh: "重出", en: "make again")
      add(
        paper.record.meeting ?? "",
        [
          "[ ]", paper.isObsolete ? "—" : "render --renew",
          "\(remedy[language]) \(paper.path)（\(paper.title[language])）",
        ])
    }
    let margin = String(repeating: " ", count: indent)
    return order.map { meeting in
      let heading =
        meeting.isEmpty
        ? Text(zh: "全部会议", en: "All meetings")[language] : titles[meeting] ?? meeting
      // A task is read out on the telephone, so that it is never cut short.
      let lines = ColumnTable(rows: rows[meeting] ?? [], flexibleColumn: 2)
        .lines(width: max(width, 200), indent: indent + 2)
      return ([margin + heading] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// One object for each task and each paper.
  var json: String {
    let tasks = items.map { item in
      JSONText.object([
        ("id", JSONText.string(item.id)), ("meeting", JSONText.string(item.meeting)),
        ("matter", JSONText.string(item.text[language])), ("done", item.isDone ? "true" : "false"),
      ])
    }
    let papers = stale.map { paper in
      JSONText.object([
        ("paper", JSONText.string(paper.path)),
        ("meeting", paper.record.meeting.map { JSONText.string($0) } ?? "null"),
        ("done", "false"),
      ])
    }
    return (tasks + papers).map { $0 + "\n" }.joined()
  }
}

extension OpenWorkspace {
  /// Adds what was found to `changes.csv`, so that it stays until it is ticked off.
  func record(_ list: ChangeList, dryRun: Bool) throws {
    let new = list.items.filter { !$0.isRecorded }.map {
      ChangesFile.Row(
        id: $0.id, meeting: $0.meeting, matter: $0.text[language], fingerprint: $0.fingerprint)
    }
    if dryRun || new.isEmpty { return }
    try write(
      ChangesFile.text(adding: new, to: folder.text(of: ChangesFile.name)),
      to: path(ChangesFile.name))
  }
}
