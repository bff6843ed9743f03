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
    try workspace.record(list, dryRun: dryRun)
    let shown = list.items.filter {
      (all || !$0.isDone) && (meeting == nil || $0.meeting == meeting)
    }
    let stale = try workspace.stalePapers(today: options.currentTime.day).filter {
      meeting == nil || $0.record.meeting == meeting
    }
    let checklist = ChangeChecklist(shown, stale: stale, workspace)
    Terminal.data(options.json ? checklist.json : checklist.text(width: Terminal.width))
    if checklist.isEmpty, !options.json {
      Terminal.talk(
        Text(zh: "没有要跟着改的", en: "nothing has to follow")[workspace.language])
    }
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
    workspace.warnOfStrangers(by)
    if dryRun { return }
    try workspace.record(list, dryRun: false)
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
