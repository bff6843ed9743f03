import ArgumentParser
import CivilTime
import Diagnostics
import Meetings
import Publishing
import Scheduling
import Workspace

/// `banhui explain`: why a meeting is where it is, and why it is not elsewhere.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: .abstract(zh: "说明一个会议为什么排在这里, 为什么不能在别处。", en: "Says why a meeting is where it is."),
    discussion: .discussion(
      zh: """
        不带 --at、--room 时说明现在的安排; 带上时说明那个时间、那间会议室会违反什么、有什么代价, 以及最近的空闲时段。
        那里不行时退出码为 1。
        """,
      en: """
        Without --at and --room it explains the present place; with them, what that place would break
        or cost, and the nearest one that is free. Exits with 1 where that place is impossible.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号或标题。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  @Option(help: ArgumentHelp(zh: "如果改到这个时间。", en: "If it were at this time.", valueName: "TIME"))
  var at: String?

  @Option(help: ArgumentHelp(zh: "如果改到这间会议室。", en: "If it were in this room.", valueName: "ROOM"))
  var room: String?

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let request = try workspace.request(named: meeting)
    if at == nil, room == nil {
      try explainPresent(workspace, request)
    } else {
      try explainPlace(workspace, request)
    }
  }

  /// On its own merits: that the place is known already is a reason of its own, not a cost of all
  /// others.
  private func explainPresent(_ workspace: OpenWorkspace, _ request: MeetingRequest) throws {
    let schedule = try workspace.requireSchedule()
    let scheduled = try workspace.meeting(request.id, in: schedule)
    var survey = try workspace.survey(of: request, announced: nil)
    guard let place = survey.place(at: scheduled.interval.start, in: scheduled.room.id) else {
      throw workspace.fail(
        Text(
          zh: "“\(request.title)”现在不在排会周期内", en: "“\(request.title)” lies outside the horizon"))
    }
    let text = PresentPlaceText(
      &survey, place, held: HoldingReasons(workspace, request, schedule),
      language: workspace.language)
    Terminal.data(options.json ? text.json : text.text(width: Terminal.width))
  }

  private func explainPlace(_ workspace: OpenWorkspace, _ request: MeetingRequest) throws {
    let present = workspace.contents.schedule?[request.id]
    var survey = try workspace.survey(of: request)
    let all = survey.survey(workspace.office.horizon)
    let start = try start(workspace, survey) ?? present?.interval.start
    guard let start else {
      throw workspace.fail(
        Text(zh: "“\(request.title)”还没有排, 要用 --at 写明时间", en: "“\(request.title)” has no time yet"),
        hint: Text(zh: "例如 --at \"12月3日9:00\"", en: "give one, for example --at 2026-12-03T09:00"))
    }
    let rooms = try room.map { try workspace.rooms(named: $0).map(\.id) }
    let candidates = rooms ?? present.map { [$0.room] } ?? workspace.office.rooms.map(\.id)
    let places = candidates.compactMap { survey.place(at: start, in: $0) }
    guard let place = places.max(by: { $0.cost.score < $1.cost.score }) else {
      throw workspace.fail(
        Text(
          zh:
            "\(TimeWords(language: .zh).moment(start)) 不在排会周期内（\(workspace.office.horizon.lowerBound) 至 \(workspace.office.horizon.upperBound)）",
          en:
            "\(start) is outside the horizon (\(workspace.office.horizon.lowerBound) to \(workspace.office.horizon.upperBound))"
        ))
    }
    let before = present.flatMap { survey.place(at: $0.interval.start, in: $0.room) }
    let text = OtherPlaceText(
      &survey, all, place, present: before, language: workspace.language)
    Terminal.data(options.json ? text.json : text.text(width: Terminal.width))
    if !place.cost.isAllowed { throw ExitStatus.findings.code }
  }

  private func start(_ workspace: OpenWorkspace, _ survey: OfficeSurvey) throws -> LocalDateTime? {
    guard let at else { return nil }
    let present = workspace.contents.schedule?[survey.request.id]
    let moment = try workspace.dateTime(
      at, on: present?.interval.start.day ?? workspace.office.horizon.lowerBound)
    guard survey.planning.grid.isOnGrid(moment) else {
      let grain = survey.planning.grid.grain
      throw workspace.fail(
        Text(zh: "开始时间要落在 \(grain) 分钟的整格上", en: "a start must be a multiple of \(grain) minutes"))
    }
    return moment
  }
}
