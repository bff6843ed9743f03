import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Logistics
import Meetings
import Workspace

/// `banhui agenda run-late`: on the day an item takes longer, and all that follows shifts.
struct AgendaRunLateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run-late",
    abstract: .abstract(zh: "会议进行中推迟: 后面的议题顺延, 并列出谁的候会时间变了。", en: "Shifts what follows."),
    discussion: .discussion(
      zh: """
        记在 agenda/会议编号.yaml, 议程和候会表随之顺延; 写 0分钟 即取消这一项的推迟。
        """,
      en: """
        Kept in agenda/ID.yaml, so that agenda and call times follow; 0m takes an item's delay back.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  @Argument(help: ArgumentHelp(zh: "比预计多用多久, 如 10分钟。", en: "How much longer.", valueName: "LENGTH"))
  var length: String

  @Option(
    help: ArgumentHelp(
      zh: "哪一项多用; 不写则为第一项。", en: "Which item; the first if left out.", valueName: "ITEM"))
  var item: String = "1"

  @Flag(help: ArgumentHelp(zh: "只显示, 不写。", en: "Shows, and writes nothing."))
  var dryRun = false

  func run() throws {
    let open = try OpenAgenda(meeting, OpenWorkspace(options))
    let index = try open.item(item)
    let delay = try open.workspace.duration(length)
    var changed = open.request
    changed.agenda[index].delay = delay
    let name = AgendaDelays.name(open.request.id)
    let text = AgendaDelays.text(changed, chinese: open.workspace.language == .zh)
    try open.finish(changed, text.map { (name, $0) }, dryRun: dryRun, json: options.json)
    if text == nil, !dryRun {
      try? FileManager.default.removeItem(atPath: open.workspace.path(name))
    }
  }
}
