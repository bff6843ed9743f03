import ArgumentParser
import CivilTime
import Diagnostics
import Logistics
import Meetings
import Publishing
import Workspace

/// `banhui budget`: what meetings cost, against the quotas.
struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: .abstract(zh: "会议费: 合计、每人每天多少、会议费预算表。", en: "What meetings cost."),
    discussion: .discussion(
      zh: """
        预算写在 budget.yaml。是否超过定额由 banhui check --policy 判断。
        """,
      en: """
        Budgets stand in budget.yaml; banhui check --policy compares them with the quotas.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号; 不写则全部。", en: "The meeting.", valueName: "ID"))
  var meeting: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(zh: "写成会议费预算表。", en: "Writes the budget as a paper.", valueName: "FILE"))
  var output: String?

  @Flag(
    help: ArgumentHelp(zh: "只检查能不能写, 不写。", en: "Checks that it can be written, and writes nothing.")
  )
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let request = try meeting.map { try workspace.request(named: $0) }
    let chosen = workspace.budgetSheets.filter { request == nil || $0.meeting.id == request?.id }
    if let request, chosen.isEmpty {
      throw workspace.fail(
        Text(zh: "“\(request.title)”没有预算", en: "“\(request.title)” has no budget"),
        hint: Text(zh: "在 budget.yaml 里写一条", en: "add it to budget.yaml"))
    }
    if let output {
      guard request != nil, let (meeting, sheet) = chosen.first else {
        throw workspace.fail(
          Text(zh: "预算表一次写一个会议", en: "a budget is written for one meeting"),
          hint: Text(zh: "加上会议编号", en: "name the meeting"))
      }
      let quotas = workspace.contents.policies.flatMap(\.rules).filter(\.isOn)
      let paper = BudgetPaper(
        sheet, of: meeting, interval: workspace.contents.schedule?[meeting.id]?.interval,
        quotas: quotas, today: options.currentTime.day)
      return try workspace.write(
        paper.document, to: output, now: options.currentTime, dryRun: dryRun)
    }
    if options.json {
      for (meeting, sheet) in chosen { Terminal.data(json(meeting, sheet)) }
      return
    }
    let rows = chosen.map { meeting, sheet -> [String] in
      let perDay = sheet.perPersonDay(sheet.total).map(BudgetSheet.yuan) ?? "—"
      return [
        meeting.title, sheet.budget.meetingClass,
        Text(
          zh: "\(sheet.people)人\(sheet.budget.days)天",
          en: "\(sheet.people) people, \(sheet.budget.days) d")[workspace.language],
        Text(
          zh: "合计 \(BudgetSheet.yuan(sheet.total)) 元", en: "\(BudgetSheet.yuan(sheet.total)) yuan")[
            workspace.language],
        Text(zh: "每人每天 \(perDay) 元", en: "\(perDay) a person and day")[workspace.language],
      ]
    }
    if rows.isEmpty {
      Terminal.talk(
        Text(
          zh: "还没有会议费预算: 在 budget.yaml 里写, 例如 - {会议: 编号, 费用: [{项目: 伙食, 单价: 60元, 数量: 10}]}",
          en: "there are no budgets yet: write them in budget.yaml")[workspace.language])
    }
    for line in ColumnTable(rows: rows, flexibleColumn: 0).lines(width: Terminal.width, indent: 0) {
      Terminal.data(line + "\n")
    }
  }

  private func json(_ meeting: MeetingRequest, _ sheet: BudgetSheet) -> String {
    func yuan(_ fen: Int?) -> String {
      guard let fen else { return "null" }
      return JSONText.string(BudgetSheet.yuan(fen).replacing(",", with: ""))
    }
    return JSONText.object([
      ("meeting", JSONText.string(meeting.id)),
      ("class", JSONText.string(sheet.budget.meetingClass)),
      ("attendees", "\(sheet.attendees)"), ("staff", "\(sheet.budget.staff)"),
      ("days", "\(sheet.budget.days)"), ("total", yuan(sheet.total)),
      ("perPersonDay", yuan(sheet.perPersonDay(sheet.total))),
      ("lodging", yuan(sheet.total(of: [.lodging]))), ("meals", yuan(sheet.total(of: [.meals]))),
      ("other", yuan(sheet.total(of: BudgetSheet.otherKinds))),
    ]) + "\n"
  }
}
