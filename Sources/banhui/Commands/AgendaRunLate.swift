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
    abstract: "会议进行中推迟: 后面的议题顺延, 并列出谁的候会时间变了。Shifts what follows.",
    discussion: """
      记在 agenda/会议编号.yaml, 议程和候会表随之顺延; 写 0分钟 即取消这一项的推迟。
      Kept in agenda/ID.yaml, so that agenda and call times follow; 0m takes an item's delay back.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("会议编号。The meeting.", valueName: "ID"))
  var meeting: String

  @Argument(help: ArgumentHelp("比预计多用多久, 如 10分钟。How much longer.", valueName: "LENGTH"))
  var length: String

  @Option(
    help: ArgumentHelp("哪一项多用; 不写则为第一项。Which item; the first if left out.", valueName: "ITEM"))
  var item: String = "1"

  @Flag(help: "只显示, 不写。Shows, and writes nothing.")
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
