import ArgumentParser
import Diagnostics
import Documents
import Logistics
import Meetings
import Publishing
import Workspace

/// `banhui seats`: who sits where in one meeting.
struct SeatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seats",
    abstract: .abstract(zh: "排座次: 主席台、会场、席卡。", en: "Gives everybody a seat."),
    discussion: .discussion(
      zh: """
        记在 seats/会议编号.yaml; 人员有变动再次运行时, 已有的座位尽量不动, 并列出谁换了座位。
        座次图、座次表、席卡: banhui render seat-chart|seat-list|seat-cards ID
        """,
      en: """
        Kept in seats/ID.yaml; run again after a change, as few people as possible move, and those who do
        are listed.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  @Option(
    help: ArgumentHelp(
      zh: "列出名单: 按座位或按姓氏笔画。", en: "A list instead of the chart.", valueName: "seat|name"))
  var by: ListOrder?

  @Flag(help: ArgumentHelp(zh: "不管已有的座次, 从头排。", en: "Plans from nothing."))
  var fresh = false

  @Option(help: ArgumentHelp(zh: "把座次图存成 SVG。", en: "Saves the chart as SVG.", valueName: "FILE"))
  var svg: String?

  @Flag(help: ArgumentHelp(zh: "只显示, 不写。", en: "Shows, and writes nothing."))
  var dryRun = false

  enum ListOrder: String, ExpressibleByArgument {
    case seat
    case name
  }

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let request = try workspace.request(named: meeting)
    let kept = fresh ? nil : workspace.office.seatPlans[request.id]
    let arrangement = SeatingArrangement(
      request, in: workspace.office, layout: request.needs.layout, plan: kept)
    let findings = SeatingChecks.diagnostics(
      arrangement, request, at: workspace.contents.meetingPlaces[request.id])
    workspace.report(findings, options)
    let map = SeatChart.map(arrangement, request.seating)
    let text = SeatsText(arrangement, request, workspace.language)
    if options.json {
      Terminal.data(text.json)
    } else {
      switch by {
      case .seat: Terminal.data(text.list(arrangement.seated))
      case .name:
        Terminal.data(text.list(StrokeOrder().sorted(arrangement.seated) { $0.entry.name }))
      case nil: Terminal.data(text.chart(map))
      }
      if kept != nil { Terminal.data(text.moves) }
      text.estimates.map { Terminal.talk($0) }
    }
    if findings.hasErrors { throw ExitStatus.findings.code }
    if dryRun { return }
    if let svg {
      try workspace.write(SeatMapSVG().render(map, title: "\(request.title)座次图"), to: svg)
    }
    try keep(arrangement, request, workspace)
  }

  private func keep(
    _ arrangement: SeatingArrangement, _ request: MeetingRequest, _ workspace: OpenWorkspace
  ) throws {
    let name = SeatPlanFile.name(request.id)
    let seats = arrangement.seated.map { ($0.seat.name, $0.entry.taker) }
    let text = SeatPlanFile.text(
      seats, title: request.title, office: workspace.office, language: workspace.language)
    if workspace.folder.text(of: name) == text { return }
    try workspace.write(text, to: workspace.path(name))
    Terminal.talk(Text(zh: "已写入 \(name)", en: "wrote \(name)")[workspace.language])
  }
}
