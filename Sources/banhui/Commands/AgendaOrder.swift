import ArgumentParser
import Diagnostics
import Logistics
import Meetings
import Workspace

/// `banhui agenda order`: the order in which those who attend some items only wait least.
struct AgendaOrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order",
    abstract: .abstract(zh: "排议题次序, 使候会的人等得最少。", en: "Orders items so that people wait least."),
    discussion: .discussion(
      zh: """
        不加 --apply 只显示。20 项以内证明最优; 更多时给出与最优的差距上限。
        """,
      en: """
        Shows only, without --apply. Up to 20 items the order is proved best; beyond, the gap is told.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  @Flag(help: ArgumentHelp(zh: "写进会议文件。", en: "Writes the order into the meetings file."))
  var apply = false

  @Flag(help: ArgumentHelp(zh: "只显示, 不写。", en: "Shows, and writes nothing."))
  var dryRun = false

  @Option(help: ArgumentHelp(zh: "随机种子（20 项以上）。", en: "Seed, beyond 20 items.", valueName: "N"))
  var seed: UInt64 = 0

  func run() throws {
    let open = try OpenAgenda(meeting, OpenWorkspace(options))
    guard let ordering = AgendaOrdering.best(open.agenda.problem, seed: seed) else {
      throw open.workspace.fail(
        Text(zh: "没有一种次序满足所有条件", en: "no order keeps every condition"),
        hint: Text(
          zh: "检查各议题的“位置”“之前”“之后”“专题”“可用时间”是否互相矛盾",
          en: "see whether position, before, after, topic and windows of the items contradict"),
        status: .cannotBeScheduled)
    }
    let text = AgendaText(open)
    let isBetter =
      ordering.waiting.cost < open.agenda.problem.waiting(in: open.agenda.currentOrder).cost
    let mustChange = !open.agenda.problem.breaches(in: open.agenda.currentOrder).isEmpty
    guard isBetter || mustChange else {
      if options.json { return Terminal.data(text.json(open.request)) }
      Terminal.data(text.items(open.request) + text.comparison(ordering))
      Terminal.talk(
        Text(zh: "现在的次序已经最好", en: "the order as it stands is as good as any found")[
          open.workspace.language])
      return
    }
    let changed = MeetingAgenda.reordered(open.request, by: ordering.order)
    if !options.json { Terminal.data(text.comparison(ordering)) }
    let file =
      apply && !dryRun
      ? try open.edited { edit throws(AgendaEdit.Failure) in
        try edit.reordered(ordering.order)
      } : nil
    try open.finish(changed, file, dryRun: dryRun, json: options.json)
  }
}
