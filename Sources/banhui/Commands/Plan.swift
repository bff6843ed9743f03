import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Meetings
import Scheduling
import Workspace

/// `banhui plan`: finds a time and a room for every meeting.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: .abstract(zh: "排会: 为每个会议定时间和会议室, 写成 schedule.yaml。", en: "Plans every meeting."),
    discussion: .discussion(
      zh: """
        已有方案时, 已通知的安排尽量不动; 已定的会议从不移动。Ctrl-C 得到目前最好的方案。
        """,
      en: """
        With a schedule there already, announced meetings stay unless they must move, and pinned ones
        never move. Ctrl-C gives the best so far.
        """))

  @OptionGroup var options: CommonOptions

  @Option(help: ArgumentHelp(zh: "最多用几秒。", en: "Time limit.", valueName: "N"))
  var seconds: Double = 10

  @Option(help: ArgumentHelp(zh: "每个线程最多试多少步。", en: "Limit of moves a thread.", valueName: "N"))
  var moves: Int = 400_000

  @Option(help: ArgumentHelp(zh: "线程数。", en: "Threads.", valueName: "N"))
  var threads: Int = 2

  @Option(
    help: ArgumentHelp(zh: "随机种子; 同样的输入和种子得到同样的方案。", en: "Seed of the search.", valueName: "N"))
  var seed: UInt64 = 0

  @Flag(help: ArgumentHelp(zh: "不管原有方案, 从头排起（已定的除外）。", en: "Plans from nothing."))
  var free = false

  @Flag(
    help: ArgumentHelp(
      zh: "排不下时让最不重要的会议让路, 其余照排。", en: "Leaves out the least important where not all can be held.")
  )
  var partial = false

  @Flag(
    help: ArgumentHelp(zh: "只看结果, 不写 schedule.yaml。", en: "Shows the result, and writes nothing."))
  var dryRun = false

  func validate() throws {
    if !(seconds > 0 && seconds <= 1e6) {
      throw ValidationError(zh: "--seconds: 要写正数", en: "--seconds: takes a positive number")
    }
    if moves < 1 {
      throw ValidationError(zh: "--moves: 要写正整数", en: "--moves: takes a positive whole number")
    }
    if !(1...256).contains(threads) { throw ValidationError("--threads: 1…256") }
  }

  func run() throws {
    let workspace = try OpenWorkspace(options, warnings: .told)
    let announced = announced(workspace)
    let planning = try workspace.problem(announced: announced)
    let solution = solve(planning, announced, workspace, from: announced)
    switch solution.status {
    case .optimal, .feasible:
      try publish(solution, planning, announced, workspace)
    case .infeasible where partial, .unknown where partial:
      try planPart(planning, solution, announced, workspace)
    case .infeasible:
      let reasons = Impossibility(
        planning, solution.conflictSet, announced: announced, today: options.currentTime.day,
        workspace.language)
      if options.json { Terminal.data(reasons.json.map { $0 + "\n" }.joined()) }
      Terminal.talk(reasons.lines.joined(separator: "\n"))
      throw ExitStatus.cannotBeScheduled.code
    case .unknown:
      Terminal.talk(ImpossibilityText(planning, workspace.language).unfinished(solution))
      throw ExitStatus.timeLimit.code
    }
  }

  private func solve(
    _ planning: OfficeProblem, _ announced: Schedule?, _ workspace: OpenWorkspace,
    from begin: Schedule?
  ) -> Solution {
    if !free, let announced, Replan.isSettled(planning, announced: announced) {
      return Solution(judging: planning.placements(of: announced), of: planning.problem)
    }
    let start = begin.map(planning.placements)
    let stop = StopSignal()
    let interrupt = stop.raisedByInterrupt()
    defer { interrupt.cancel() }
    let progress = ProgressLine(language: workspace.language)
    let solution = Solver.solve(
      planning.problem,
      SolveOptions(seconds: seconds, moves: moves, threads: threads, seed: seed, start: start),
      stop: stop, progress: { progress.show($0) })
    progress.clear()
    return solution
  }

  /// Plans all but the least important meetings.
  private func planPart(
    _ planning: OfficeProblem, _ solution: Solution, _ announced: Schedule?,
    _ workspace: OpenWorkspace
  ) throws {
    var search = LeaveOut(
      planning, solution.conflictSet, announced: announced, seconds: max(2, seconds / 2))
    search.run()
    search.takeBack()
    guard let plan = search.plan else {
      Terminal.talk(ImpossibilityText(planning, workspace.language).unfinished(solution))
      throw ExitStatus.timeLimit.code
    }
    let rest = try workspace.problem(of: search.remainder, announced: announced)
    var best = solve(rest, announced, workspace, from: plan)
    if !best.score.isFeasible {
      best = Solution(judging: rest.placements(of: plan), of: rest.problem)
    }
    let partial = PartialPlan(planning, search, workspace.language)
    try publish(best, rest, announced, workspace) { partial.leftOut(besides: $0) }
  }

  /// What people already know: all that was planned or sent out, or with `--free` only the pins.
  private func announced(_ workspace: OpenWorkspace) -> Schedule? {
    guard free else { return workspace.knownSchedule }
    return workspace.contents.schedule.map { Schedule($0.assignments.filter(\.isPinned)) }
  }

  private func publish(
    _ solution: Solution, _ planning: OfficeProblem, _ announced: Schedule?,
    _ workspace: OpenWorkspace, leftOut: (Schedule) -> [LeftOutMeeting] = { _ in [] }
  ) throws {
    var replan = Replan(
      planning, announced: announced ?? Schedule(), placements: solution.schedule)
    replan.restore()
    var schedule = planning.schedule(
      of: replan.placements, keepingPinsOf: workspace.contents.schedule)
    schedule.leftOut = leftOut(schedule)
    let evaluation = planning.problem.evaluate(replan.placements, particulars: false)
    let summary = ScheduleFile.Summary(
      score: evaluation.score.description,
      rules: evaluation.counts.map { count in
        (
          name: workspace.language == .zh
            ? RuleCatalogue.title(of: count.setting.rule).zh : count.setting.rule.name,
          penalty: count.penalty
        )
      },
      isProvisional: !workspace.office.provisionalYears.isEmpty)
    let changes = workspace.knownScheduleAsWritten.map(schedule.changes) ?? []
    if !dryRun {
      _ = try workspace.keepAttendance(at: options.currentTime, dryRun: false)
      if !changes.isEmpty { try workspace.keepScheduleBefore() }
      try workspace.write(
        ScheduleFile.text(
          schedule, office: workspace.office, summary: summary,
          language: workspace.contents.language ?? workspace.language),
        to: workspace.path(ScheduleFile.name))
    }
    if options.json {
      Terminal.data(ScheduleJSON.lines(schedule, office: workspace.office))
    } else {
      let text = ProgrammeText(
        schedule, office: workspace.office, language: workspace.language, width: Terminal.width)
      Terminal.data(text.byDay() + text.leftOut)
      if announced != nil { Terminal.data("\n" + changeText(changes, replan, workspace)) }
      // Of a partial plan the bound says nothing about leaving out other meetings.
      let bound = schedule.leftOut.isEmpty ? solution.bound : nil
      Terminal.talk("\n" + ScoreText(workspace.language).text(evaluation, bound: bound))
    }
  }

  /// What this plan changes, each move with its reason.
  private func changeText(
    _ changes: [ScheduleChange], _ replan: Replan, _ workspace: OpenWorkspace
  ) -> String {
    let text = ChangeText(
      changes, office: workspace.office, titles: workspace.contents.ledger?.announcedTitles ?? [:],
      language: workspace.language, width: Terminal.width)
    let reasons = free ? [:] : MoveReasons(replan, workspace.language).reasons(changes)
    let heading = Text(zh: "与原方案相比: ", en: "compared with before: ")[workspace.language]
    return ([heading + text.summary] + text.byMeeting(because: reasons))
      .joined(separator: "\n") + "\n"
  }
}
