import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Logistics
import Meetings
import Publishing
import Workspace

/// `banhui changes`: everything that must follow when a meeting is no longer as it was sent out.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: .abstract(zh: "变更落实清单: 会议变了, 哪些人、席卡、文稿、任务要跟着改。", en: "What must follow a change."),
    usage: """
      banhui changes [ID] [--all] [--json] [--dry-run]
      banhui changes done TASK…|all [--by NAME] [--note TEXT]
      """,
    discussion: .discussion(
      zh: """
        把方案和名单与已经发出的（ledger.json）比, 列出要通知的人、要告知的会议室、席卡、座次、日历、任务和过时的文稿, 记在
        changes.csv 里; 日历重新发出以后, 没打钩的仍然留着。
        """,
      en: """
        Compares schedule and lists with what was sent out, and keeps what must follow in changes.csv, so
        that what is not ticked off stays when the calendars have gone out again.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(zh: "会议编号, 或 done 和编号。", en: "A meeting, or done and ids.", valueName: "ID"))
  var words: [String] = []

  @Flag(help: ArgumentHelp(zh: "也列出已经办完的。", en: "Lists what is done, too."))
  var all = false

  @Option(help: ArgumentHelp(zh: "经办人。", en: "Who did it.", valueName: "NAME"))
  var by = ""

  @Option(help: ArgumentHelp(zh: "备注。", en: "A note.", valueName: "TEXT"))
  var note = ""

  @Flag(help: ArgumentHelp(zh: "只列出, 不记入 changes.csv。", en: "Lists, and writes nothing."))
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let list = ChangeList(workspace.contents, office: workspace.office)
    if words.first == "done" { return try tick(list, workspace) }
    let meeting = try words.first.map { try workspace.request(named: $0).id }
    try record(list, workspace)
    let shown = list.items.filter {
      (all || !$0.isDone) && (meeting == nil || $0.meeting == meeting)
    }
    let stale = try workspace.stalePapers(today: options.currentTime.day).filter {
      meeting == nil || $0.record.meeting == meeting
    }
    if options.json {
      for item in shown {
        Terminal.data(
          JSONText.object([
            ("id", JSONText.string(item.id)), ("meeting", JSONText.string(item.meeting)),
            ("matter", JSONText.string(item.text[workspace.language])),
            ("done", item.isDone ? "true" : "false"),
          ]) + "\n")
      }
      for paper in stale {
        Terminal.data(
          JSONText.object([
            ("paper", JSONText.string(paper.path)),
            ("meeting", paper.record.meeting.map { JSONText.string($0) } ?? "null"),
            ("done", "false"),
          ]) + "\n")
      }
      return
    }
    Terminal.data(text(shown, stale, workspace))
    if shown.isEmpty, stale.isEmpty {
      Terminal.talk(
        Text(zh: "没有要跟着改的", en: "nothing has to follow")[workspace.language])
    }
  }

  private func text(_ items: [ChangeList.Item], _ stale: [StalePaper], _ workspace: OpenWorkspace)
    -> String
  {
    let titles = Dictionary(
      workspace.office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    var order: [MeetingRequest.ID] = []
    var rows: [MeetingRequest.ID: [[String]]] = [:]
    func add(_ meeting: MeetingRequest.ID, _ row: [String]) {
      if rows[meeting] == nil { order.append(meeting) }
      rows[meeting, default: []].append(row)
    }
    for item in items {
      add(item.meeting, [item.isDone ? "[x]" : "[ ]", item.id, item.text[workspace.language]])
    }
    for paper in stale {
      let remedy = Text(zh: "重出", en: "make again")[workspace.language]
      add(
        paper.record.meeting ?? "",
        ["[ ]", "render --renew", "\(remedy) \(paper.path)（\(paper.title[workspace.language])）"])
    }
    return order.map { meeting in
      let heading =
        meeting.isEmpty
        ? Text(zh: "全部会议", en: "All meetings")[workspace.language] : titles[meeting] ?? meeting
      let lines = ColumnTable(rows: rows[meeting] ?? [], flexibleColumn: 2)
        .lines(width: max(Terminal.width, 200))
      return ([heading] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func record(_ list: ChangeList, _ workspace: OpenWorkspace) throws {
    let new = list.items.filter { !$0.isRecorded }.map {
      ChangesFile.Row(id: $0.id, meeting: $0.meeting, matter: $0.text[workspace.language])
    }
    if dryRun || new.isEmpty { return }
    try workspace.write(
      ChangesFile.text(adding: new, to: workspace.folder.text(of: ChangesFile.name)),
      to: workspace.path(ChangesFile.name))
  }

  private func tick(_ list: ChangeList, _ workspace: OpenWorkspace) throws {
    var names = Array(words.dropFirst())
    if names == ["all"] { names = list.open.map(\.id) }
    guard !names.isEmpty else {
      throw workspace.fail(
        Text(zh: "要写编号", en: "takes ids"),
        hint: Text(zh: "编号见 banhui changes", en: "as banhui changes lists them"))
    }
    let known = list.items.map(\.id)
    for name in names where !known.contains(name) {
      throw workspace.fail(
        Text(zh: "没有编号为“\(name)”的事项", en: "there is no task “\(name)”"),
        hint: Similarity.suggestion(to: name, among: known))
    }
    if dryRun { return }
    try record(list, workspace)
    try workspace.add(
      names.map {
        ProgressStep(.change, $0, .done, time: options.currentTime, by: by, note: note)
      })
    let left = list.open.filter { !names.contains($0.id) }.count
    Terminal.talk(
      Text(zh: "打钩 \(names.count) 项, 还剩 \(left) 项", en: "\(names.count) ticked off, \(left) left")[
        workspace.language])
  }
}
