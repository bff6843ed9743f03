import ArgumentParser
import Diagnostics
import Logistics
import Meetings
import Workspace

/// `banhui agenda move`: one item to another place.
struct AgendaMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: .abstract(zh: "把一个议题移到另一个位置, 并列出谁的候会时间变了。", en: "Moves an item."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  @Argument(help: ArgumentHelp(zh: "议题的序号或标题。", en: "The item.", valueName: "ITEM"))
  var item: String

  @Argument(help: ArgumentHelp(zh: "移到第几项。", en: "Its new place.", valueName: "N"))
  var place: Int

  @Flag(help: ArgumentHelp(zh: "只显示, 不写。", en: "Shows, and writes nothing."))
  var dryRun = false

  func run() throws {
    let open = try OpenAgenda(meeting, OpenWorkspace(options))
    let from = try open.item(item)
    guard (1...open.request.agenda.count).contains(place) else {
      throw open.workspace.fail(
        Text(zh: "没有第 \(place) 项", en: "there is no place \(place)"),
        hint: Text(
          zh: "写 1…\(open.request.agenda.count)", en: "write 1…\(open.request.agenda.count)"))
    }
    var order = open.agenda.currentOrder
    order.insert(order.remove(at: from), at: place - 1)
    let file = try open.edited { edit throws(AgendaEdit.Failure) in try edit.reordered(order) }
    let changed = MeetingAgenda.reordered(open.request, by: order)
    try open.finish(changed, file, dryRun: dryRun, json: options.json)
  }
}
