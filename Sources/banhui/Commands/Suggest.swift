import ArgumentParser
import CivilTime
import Diagnostics
import Meetings
import Scheduling
import Workspace

/// `banhui suggest`: ranked slots for one meeting while all others stay where they are.
struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: .abstract(
      zh: "给一个会议找候选时间, 其他会议不动。", en: "Ranks slots for one meeting; all others stay."),
    discussion: .discussion(
      zh: """
        列出最好的几个时间和会议室、各有什么代价, 并说明其余时段为什么不行。还没有排进方案的会议也可以问。
        """,
      en: """
        Lists the best times and rooms with what each costs and whom, and says what rules out the rest.
        A meeting that is not planned yet may be asked about too.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号或标题。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  @Option(help: ArgumentHelp(zh: "列出几个。", en: "How many.", valueName: "N"))
  var count = 3

  @Option(help: ArgumentHelp(zh: "只看这一天。", en: "Only this day.", valueName: "DAY"))
  var day: String?

  @Option(help: ArgumentHelp(zh: "从这一天起。", en: "From this day.", valueName: "DAY"))
  var from: String?

  @Option(help: ArgumentHelp(zh: "到这一天止。", en: "To this day.", valueName: "DAY"))
  var to: String?

  func validate() throws {
    if !(1...100).contains(count) { throw ValidationError("--count: 1…100") }
    if day != nil, from != nil || to != nil {
      throw ValidationError(zh: "--day 不能与 --from、--to 同时用", en: "--day excludes --from and --to")
    }
  }

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let request = try workspace.request(named: meeting)
    let days = try days(workspace)
    var survey = try workspace.survey(of: request)
    let result = survey.survey(days, badCount: count)
    let present = workspace.contents.schedule?[request.id].flatMap {
      survey.place(at: $0.interval.start, in: $0.room)
    }
    let text = SuggestionText(survey, result, present: present, language: workspace.language)
    Terminal.data(options.json ? text.json(count) : text.text(count, width: Terminal.width))
    if result.free.isEmpty { throw ExitStatus.cannotBeScheduled.code }
  }

  private func days(_ workspace: OpenWorkspace) throws -> ClosedRange<Day> {
    let horizon = workspace.office.horizon
    let first = try (day ?? from).map(workspace.day) ?? horizon.lowerBound
    let last = try (day ?? to).map(workspace.day) ?? horizon.upperBound
    guard first <= last, horizon.overlaps(first...last) else {
      throw workspace.fail(
        Text(
          zh: "这些日子不在排会周期内（\(horizon.lowerBound) 至 \(horizon.upperBound)）",
          en: "these days are outside the horizon (\(horizon.lowerBound) to \(horizon.upperBound))"
        ))
    }
    return (first...last).clamped(to: horizon)
  }
}
