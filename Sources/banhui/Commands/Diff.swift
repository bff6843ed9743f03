import ArgumentParser
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
        不写文件时, 拿 schedule.yaml 与最近一次发出的安排（ledger.json）比; 还没有发出过, 就与上一次排会之前的
        方案（out/schedule-before.yaml）比。写一个文件时, 拿 schedule.yaml 与它比; 写两个时, 比这两个。
        """,
      en: """
        Without files, compares schedule.yaml with what was last sent out (ledger.json) or, where
        nothing was, with the schedule before the last planning (out/schedule-before.yaml). With one
        file, compares schedule.yaml with it; with two, the second with the first.
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

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let after = try new.map { try read($0, workspace) }
    let before = try before(workspace)
    let schedule = try after?.schedule ?? workspace.requireSchedule()
    let text = ChangeText(
      schedule.changes(since: before.schedule), office: workspace.office,
      titles: before.titles.merging(after?.titles ?? [:]) { _, new in new },
      language: workspace.language, width: Terminal.width)
    if options.json {
      Terminal.data(text.changes.map { text.json($0) + "\n" }.joined())
      return
    }
    let label = before.label[workspace.language]
    Terminal.data("\(label): \(text.summary)\n")
    for (heading, lines) in [
      (Text(zh: "会议", en: "Meetings"), text.byMeeting()),
      (Text(zh: "人员", en: "People"), text.byPerson()),
      (Text(zh: "会议室", en: "Rooms"), text.byRoom()),
    ] where !lines.isEmpty {
      Terminal.data("\n\(heading[workspace.language])\n" + lines.joined(separator: "\n") + "\n")
    }
  }

  private struct Version {
    var schedule: Schedule
    var titles: [MeetingRequest.ID: String]
    var label: Text
  }

  private func before(_ workspace: OpenWorkspace) throws -> Version {
    if let old { return try read(old, workspace) }
    if let ledger = workspace.contents.ledger, !ledger.meetings.isEmpty {
      return Version(
        schedule: ledger.announcedSchedule(in: workspace.office), titles: ledger.announcedTitles,
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
