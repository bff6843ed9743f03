import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Meetings
import Workspace

/// `banhui diff`: what changed between two schedules.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: .abstract(
      zh: "方案有哪些变化: 按会议、人员、会议室列出。", en: "What changed, by meeting, person and room."),
    discussion: .discussion(
      zh: """
        不写文件时, 拿 schedule.yaml 与最近一次发出的安排（ledger.json）比;
        还没有发出过, 就与上一次排会之前的方案（out/schedule-before.yaml）比。
        写一个文件时, 拿 schedule.yaml 与它比; 写两个时, 比这两个。

        与已经发出的比时, 还列出人员增减和要跟着改的人、席卡、日历、任务、文稿;
        --checklist 只列这张清单, 并记在 changes.csv 里,
        办完一项用 banhui changes done 编号 打钩。
        """,
      en: """
        Without files, compares schedule.yaml with what was last sent out (ledger.json) or, where
        nothing was, with the schedule before the last planning (out/schedule-before.yaml). With one
        file, compares schedule.yaml with it; with two, the second with the first.

        Against what was sent out, lists who came in or dropped out, too, and what must follow.
        --checklist lists only that and keeps it in changes.csv, to be ticked off with banhui
        changes done ID.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(
    help: ArgumentHelp(zh: "原来的方案文件。", en: "The earlier schedule.", valueName: "OLD"),
    completion: .file())
  var old: String?

  @Argument(
    help: ArgumentHelp(zh: "新的方案文件。", en: "The later schedule.", valueName: "NEW"),
    completion: .file())
  var new: String?

  @Flag(
    help: ArgumentHelp(
      zh: "只列要跟着改的, 记下来以便打钩。", en: "Lists what must follow, and keeps it to be ticked off."))
  var checklist = false

  @Flag(help: ArgumentHelp(zh: "不记入 changes.csv。", en: "Writes nothing."))
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let after = try new.map { try read($0, workspace) }
    let before = try before(workspace)
    let schedule = try after?.schedule ?? workspace.requireSchedule()
    let titles = before.titles.merging(after?.titles ?? [:]) { _, new in new }
    let list =
      before.isAnnounced && after == nil
      ? ChangeList(workspace.contents, office: workspace.office)
      : ChangeList(
        workspace.contents, office: workspace.office, from: before.schedule, to: schedule,
        titles: titles)
    // Papers are made from schedule.yaml: what is stale has nothing to do with other files.
    let stale = after == nil ? try workspace.stalePapers(today: options.currentTime.day) : []
    let open = ChangeChecklist(
      checklist ? list.items : list.open, stale: stale, workspace)
    if checklist {
      try workspace.record(list, dryRun: dryRun)
      Terminal.data(options.json ? open.json : open.text(width: Terminal.width))
      if open.isEmpty, !options.json {
        Terminal.talk(
          Text(zh: "没有要跟着改的", en: "nothing has to follow")[workspace.language])
      }
      return
    }
    let text = ChangeText(
      schedule.changes(since: before.schedule), office: workspace.office,
      people: before.isAnnounced ? list.changes : [], titles: titles,
      language: workspace.language, width: Terminal.width)
    if options.json {
      Terminal.data(text.json)
      return
    }
    let label = before.label[workspace.language]
    Terminal.data("\(label): \(text.summary)\n")
    for (heading, lines) in [
      (Text(zh: "会议", en: "Meetings"), text.byMeeting()),
      (Text(zh: "人员", en: "People"), text.byPerson()),
      (Text(zh: "会议室", en: "Rooms"), text.byRoom()),
      (Text(zh: "人员增减", en: "Who comes in or drops out"), text.byAttendance()),
    ] where !lines.isEmpty {
      Terminal.data("\n\(heading[workspace.language])\n" + lines.joined(separator: "\n") + "\n")
    }
    if before.isAnnounced, !open.isEmpty {
      let heading = Text(
        zh: "要跟着改的（办完一项用 banhui changes done 编号 打钩）",
        en: "What must follow (tick off with banhui changes done ID)")
      Terminal.data(
        "\n\(heading[workspace.language])\n" + open.text(width: Terminal.width, indent: 2))
    }
  }

  private struct Version {
    var schedule: Schedule
    /// What was sent out, with who attended.
    var isAnnounced = false
    var titles: [MeetingRequest.ID: String]
    var label: Text
  }

  private func before(_ workspace: OpenWorkspace) throws -> Version {
    if let old { return try read(old, workspace) }
    if let ledger = workspace.contents.ledger, !ledger.meetings.isEmpty {
      return Version(
        schedule: ledger.announcedSchedule(in: workspace.office), isAnnounced: true,
        titles: ledger.announcedTitles,
        label: Text(zh: "与最近一次发出的安排相比", en: "since what was last sent out"))
    }
    let path = workspace.path(OpenWorkspace.scheduleBefore)
    guard FileManager.default.fileExists(atPath: path) else {
      throw workspace.fail(
        Text(
          zh: "没有可比的方案: 还没有发出过日历, 也没有重新排过会",
          en: "there is nothing to compare with: nothing was sent out, nor planned again"),
        hint: Text(
          zh: "也可以写一个文件, 例如 git show HEAD:schedule.yaml > old.yaml 之后 banhui diff old.yaml",
          en: "name a file: git show HEAD:schedule.yaml > old.yaml, then banhui diff old.yaml"))
    }
    var version = try read(path, workspace)
    version.label = Text(zh: "与上次排会之前的方案相比", en: "since before the last planning")
    return version
  }

  private func read(_ path: String, _ workspace: OpenWorkspace) throws -> Version {
    guard FileManager.default.fileExists(atPath: path) else {
      throw workspace.fail(Text(zh: "没有文件 \(path)", en: "there is no file \(path)"))
    }
    let result = workspace.folder.earlierSchedule(at: path, office: workspace.office)
    OpenWorkspace.report(result.diagnostics, options)
    guard let schedule = result.schedule, !result.diagnostics.hasErrors else {
      throw ExitStatus.unusable.code
    }
    return Version(
      schedule: schedule, titles: result.titles,
      label: Text(zh: "与 \(path) 相比", en: "since \(path)"))
  }
}
