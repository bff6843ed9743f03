import ArgumentParser
import Diagnostics
import Foundation
import Meetings
import Scheduling
import Workspace

/// `banhui conflicts`: judges the schedule as it stands after edits by hand.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: .abstract(zh: "检查方案（包括手工修改后的）违反了哪些规则。", en: "Judges the schedule as it stands."),
    discussion: .discussion(
      zh: """
        列出每一处违反: 规则、会议、人员、会议室, 以及各在什么时间地点。违反硬规则时退出码 1。
        改 schedule.yaml 里的“开始”或“会议室”, 或再次 banhui plan; banhui suggest 编号 列出空闲的时段。
        """,
      en: """
        Lists every violation of every rule, with when and where; hard ones make the exit status 1.
        Change start or room in schedule.yaml or plan again; banhui suggest ID lists what is free.
        """))

  @OptionGroup var options: CommonOptions

  @Flag(help: ArgumentHelp(zh: "也列出软规则。", en: "Lists soft rules too."))
  var all = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let schedule = try workspace.requireSchedule()
    let planning = try workspace.problem(
      of: workspace.office.leavingOut(schedule.leftOut), announced: schedule)
    let evaluation = planning.problem.evaluate(planning.placements(of: schedule))
    let words = ViolationText(planning, workspace.language)
    let scores = ScoreText(workspace.language)
    let shown = evaluation.violations.filter { $0.penalty != 0 && (all || $0.level != .soft) }
      .sorted { $0.level.rawValue < $1.level.rawValue }
    for violation in shown {
      if options.json {
        Terminal.data(json(violation, words) + "\n")
      } else {
        let bullet = "\(scores.level(violation.level))  "
        let text = "\(words.text(violation))  −\(violation.penalty)"
        let lines =
          PlaceLines.item(text, width: Terminal.width, bullet: bullet)
          + words.places(violation, in: schedule).flatMap {
            PlaceLines.item($0, width: Terminal.width, bullet: "      ")
          }
        for line in lines { Terminal.data(line + "\n") }
      }
    }
    if !options.json, !schedule.leftOut.isEmpty {
      Terminal.talk(
        ProgrammeText(
          schedule, office: workspace.office, language: workspace.language, width: Terminal.width
        ).leftOut)
    }
    if !options.json { Terminal.talk(scores.text(evaluation)) }
    if !evaluation.score.isFeasible { throw ExitStatus.findings.code }
  }

  private func json(_ violation: Violation, _ words: ViolationText) -> String {
    func strings(_ names: [String]) -> String {
      JSONText.array(names.map(JSONText.string))
    }
    return JSONText.object([
      ("rule", JSONText.string(violation.rule.name)),
      ("level", JSONText.string(violation.level.name)),
      ("count", "\(violation.count)"), ("penalty", "\(violation.penalty)"),
      ("meetings", strings(violation.meetings.map { words.planning.problem[$0].id })),
      ("people", strings(words.people(violation))), ("rooms", strings(words.rooms(violation))),
    ])
  }
}
