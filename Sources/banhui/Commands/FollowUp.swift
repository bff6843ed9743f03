import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Logistics
import Meetings
import Publishing
import Workspace

/// `banhui followup`: what meetings decided, and how far it is.
struct FollowUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followup",
    abstract: .abstract(
      zh: "督办: 会议决定的事项由谁办、办到哪一步。", en: "What was decided, who sees to it, how far it is."),
    usage: """
      banhui followup [list] [--unit UNIT] [--meeting ID] [--open] [--overdue] [--csv] [-o FILE]
      banhui followup add MATTER --unit UNIT [--owner NAME]
                  [--due DAY] [--meeting ID]
      banhui followup import MINUTES.md --meeting ID [--dry-run]
      banhui followup done|note|reopen ID… [--note TEXT] [--by NAME]
      banhui followup remind [--within 3]
      banhui followup stats [--csv]
      """,
    discussion: .discussion(
      zh: """
        事项记在 followups.yaml, 进展记在 progress.csv, 都只添加不改写。import 从纪要里找出写明由谁牵头、负责的句子。
        """,
      en: """
        Decisions stand in followups.yaml and their progress in progress.csv; both are only added to.
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "动作和编号。", en: "An action, and ids.", valueName: "ACTION"))
  var words: [String] = []

  @Option(help: ArgumentHelp(zh: "牵头单位。", en: "The unit.", valueName: "UNIT"))
  var unit: String?

  @Option(help: ArgumentHelp(zh: "责任人。", en: "The person.", valueName: "NAME"))
  var owner: String?

  @Option(help: ArgumentHelp(zh: "哪个会议决定的。", en: "The meeting.", valueName: "ID"))
  var meeting: String?

  @Option(help: ArgumentHelp(zh: "期限。", en: "The last day.", valueName: "DAY"))
  var due: String?

  @Flag(help: ArgumentHelp(zh: "只看没有办结的。", en: "Only what is not done."))
  var open = false

  @Flag(help: ArgumentHelp(zh: "只看过期没有办结的。", en: "Only what is overdue."))
  var overdue = false

  @Option(
    help: ArgumentHelp(
      zh: "几个工作日以内到期的也提醒。", en: "Reminds so many working days before.", valueName: "N"))
  var within = 3

  @Option(help: ArgumentHelp(zh: "进展说明。", en: "What was done.", valueName: "TEXT"))
  var note = ""

  @Option(help: ArgumentHelp(zh: "经办人。", en: "Who did it.", valueName: "NAME"))
  var by = ""

  @Flag(help: ArgumentHelp(zh: "输出 CSV。", en: "Prints CSV."))
  var csv = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(zh: "写成督办台账。", en: "Writes the ledger as a paper.", valueName: "FILE"))
  var output: String?

  @Flag(help: ArgumentHelp(zh: "只说要写什么, 不写。", en: "Says what it would write, and writes nothing."))
  var dryRun = false

  private var today: Day { options.currentTime.day }

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let text = FollowUpText(workspace, today: today)
    let ledger = workspace.followUpLedger
    switch words.first {
    case nil, "list": try list(ledger, text, workspace)
    case "add": try add(workspace)
    case "import": try importMinutes(workspace)
    case "done": try note(.done, ledger, workspace)
    case "note": try note(.underway, ledger, workspace)
    case "reopen": try note(.open, ledger, workspace)
    case "remind":
      let entries = ledger.toRemind(on: today, within: within, office: workspace.office)
      Terminal.data(text.reminders(entries))
    case "stats": Terminal.data(text.statistics(ledger, csv: csv, json: options.json))
    case .some(let word):
      let actions = ["list", "add", "import", "done", "note", "reopen", "remind", "stats"]
      throw workspace.fail(
        Text(zh: "没有“\(word)”这个动作", en: "there is no action “\(word)”"),
        hint: Similarity.suggestion(to: word, among: actions))
    }
  }

  private func list(_ ledger: FollowUpLedger, _ text: FollowUpText, _ workspace: OpenWorkspace)
    throws
  {
    let entries = ledger.entries.filter { entry in
      if let unit, text.unit(entry) != unit { return false }
      if let meeting, entry.followUp.meeting != meeting { return false }
      if overdue, !entry.isOverdue(on: today) { return false }
      return !(open && entry.isDone)
    }
    if let output {
      let paper = FollowUpPaper(entries, office: workspace.office, today: today)
      return try workspace.write(
        paper.document, to: output, now: options.currentTime, dryRun: dryRun)
    }
    if options.json { return Terminal.data(text.json(entries)) }
    if entries.isEmpty, !csv {
      let empty =
        ledger.entries.isEmpty
        ? Text(
          zh: "还没有督办事项: banhui followup add 事项 --unit 单位 --due 日期, 或从纪要导入",
          en: "nothing is followed up yet: add it with banhui followup add, or import minutes")
        : Text(zh: "没有这样的事项", en: "no such follow-ups")
      return Terminal.talk(empty[workspace.language])
    }
    Terminal.data(csv ? text.csv(entries) : text.table(entries))
  }

  // MARK: New decisions

  private func add(_ workspace: OpenWorkspace) throws {
    guard words.count == 2 else {
      throw workspace.fail(
        Text(zh: "要写事项", en: "takes the matter"),
        hint: Text(
          zh: "例如 banhui followup add 制定实施方案 --unit 市财政局 --due 1月20日",
          en: "for example banhui followup add “Draft the plan” --unit Finance --due 2026-01-20"))
    }
    let person = try owner.map { try workspace.onePerson(named: $0) }
    guard unit != nil || person != nil else {
      throw workspace.fail(
        Text(zh: "要写明由谁办", en: "say who sees to it"),
        hint: Text(zh: "加上 --unit 单位 或 --owner 姓名", en: "add --unit or --owner"))
    }
    let request = try meeting.map { try workspace.request(named: $0) }
    try add(
      [
        FollowUp(
          id: "", meeting: request?.id ?? "", matter: words[1], unit: unit ?? person?.unit ?? "",
          owner: person?.id, assigned: today, due: try due.map { try workspace.day($0) })
      ], workspace)
  }

  private func importMinutes(_ workspace: OpenWorkspace) throws {
    guard words.count == 2, let meeting else {
      throw workspace.fail(
        Text(zh: "要写纪要文件和 --meeting", en: "takes the file of the minutes and --meeting"),
        hint: Text(
          zh: "例如 followup import 纪要.md --meeting plenary",
          en: "for example followup import minutes.md --meeting plenary"))
    }
    let request = try workspace.request(named: meeting)
    let path = words[1].hasPrefix("/") ? words[1] : options.directory + "/" + words[1]
    let (text, problems) = WorkspaceFolder.text(ofFile: path)
    workspace.report(problems, options)
    guard let text else { throw ExitStatus.unusable.code }
    let held = workspace.contents.schedule?[request.id]?.interval.start.day ?? today
    let known = Set(
      workspace.contents.followUps.map(\.value).filter { $0.meeting == request.id }.map(\.matter))
    let decisions = MinutesDecisions(office: workspace.office, held: held).decisions(in: text)
    let new = decisions.filter { !known.contains($0.matter) }
    let name = (words[1] as NSString).lastPathComponent
    if new.isEmpty {
      return Terminal.talk(
        Text(
          zh: "没有找到新的事项: 句子里要有单位或姓名, 和“牵头”“负责”等字",
          en: "nothing new was found: a sentence must name a unit or person that leads")[
            workspace.language])
    }
    try add(
      new.map {
        FollowUp(
          id: "", meeting: request.id, matter: $0.matter, unit: $0.unit,
          otherUnits: $0.otherUnits, owner: $0.owner, assigned: held, due: $0.due,
          source: "\(name):\($0.line)")
      }, workspace)
  }

  /// Numbers decisions within their meeting and adds them to the file.
  private func add(_ drafts: [FollowUp], _ workspace: OpenWorkspace) throws {
    var used = Set(workspace.contents.followUps.map(\.value.id))
    let numbered = drafts.map { draft -> FollowUp in
      var followUp = draft
      let base = draft.meeting.isEmpty ? "db" : draft.meeting
      let number = (1...).first { !used.contains("\(base)-\($0)") } ?? 1
      followUp.id = "\(base)-\(number)"
      used.insert(followUp.id)
      return followUp
    }
    do {
      let text = try FollowUpsFile.text(
        adding: numbered, to: workspace.folder.text(of: FollowUpsFile.name),
        office: workspace.office, language: workspace.language)
      if !dryRun { try workspace.write(text, to: workspace.path(FollowUpsFile.name)) }
    } catch let failure as ListAppender.Failure {
      throw workspace.fail(failure.message, hint: failure.hint)
    }
    let entries = FollowUpLedger(numbered, progress: []).entries
    Terminal.data(FollowUpText(workspace, today: today).table(entries))
  }

  // MARK: Progress

  private func note(
    _ state: ProgressStep.State, _ ledger: FollowUpLedger, _ workspace: OpenWorkspace
  ) throws {
    let ids = words.dropFirst()
    guard !ids.isEmpty else {
      throw workspace.fail(
        Text(zh: "要写事项编号", en: "takes the ids of decisions"),
        hint: Text(zh: "编号见 banhui followup", en: "as banhui followup lists them"))
    }
    let known = ledger.entries.map(\.followUp.id)
    for id in ids where !known.contains(id) {
      throw workspace.fail(
        Text(zh: "没有编号为“\(id)”的事项", en: "there is no follow-up “\(id)”"),
        hint: Similarity.suggestion(to: id, among: known))
    }
    workspace.warnOfStrangers(by)
    let steps = ids.map {
      ProgressStep(.followUp, $0, state, time: options.currentTime, by: by, note: note)
    }
    if !dryRun { try workspace.add(steps) }
    let after = FollowUpLedger(
      workspace.contents.followUps.map(\.value), progress: workspace.contents.progress + steps)
    Terminal.data(
      FollowUpText(workspace, today: today).table(
        after.entries.filter { ids.contains($0.followUp.id) }))
  }
}
