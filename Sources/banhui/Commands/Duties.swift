import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Logistics
import Meetings
import Publishing
import Workspace

/// `banhui duties`: who does what by when around the meetings.
struct DutiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties",
    abstract: .abstract(zh: "会务任务: 责任人、B角、倒排工期。", en: "Who does what by when around the meetings."),
    usage: """
      banhui duties [ID] [--person NAME] [--overdue] [--open] [--csv] [-o FILE]
      banhui duties done|start|reopen DUTY… [--by NAME] [--note TEXT]
      banhui duties suggest [ID]
      banhui duties load
      banhui duties checklists [NAME]
      """,
    discussion: .discussion(
      zh: """
        分工写在 duties.yaml, 清单按会议类型内置, 可以用工作区 checklists/ 里的代替。完成情况记在 progress.csv。
        -o 的格式按文件名: 倒排工期表.pdf、.html、.txt、.md, 待办日历.ics。
        """,
      en: """
        Who does what stands in duties.yaml, on the ground of a checklist for each kind of meeting. What
        is done is kept in progress.csv. The ending of FILE chooses paper (.pdf, .html …) or to-dos (.ics).
        """))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号, 或动作。", en: "A meeting, or an action.", valueName: "ID"))
  var words: [String] = []

  @Option(help: ArgumentHelp(zh: "只看这个人的任务。", en: "Only this person's.", valueName: "NAME"))
  var person: String?

  @Flag(help: ArgumentHelp(zh: "只看已经过期的。", en: "Only what is overdue."))
  var overdue = false

  @Flag(help: ArgumentHelp(zh: "只看没有完成的。", en: "Only what is not done."))
  var open = false

  @Option(help: ArgumentHelp(zh: "经办人。", en: "Who did it.", valueName: "NAME"))
  var by = ""

  @Option(help: ArgumentHelp(zh: "备注。", en: "A note.", valueName: "TEXT"))
  var note = ""

  @Option(help: ArgumentHelp(zh: "待办提前提醒, 例如 1天。", en: "How early to-dos remind.", valueName: "1d"))
  var reminder = "1d"

  @Flag(help: ArgumentHelp(zh: "输出 CSV。", en: "Prints CSV."))
  var csv = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(zh: "写成文稿或日历。", en: "Writes a paper or a calendar.", valueName: "FILE"))
  var output: String?

  @Flag(help: ArgumentHelp(zh: "只说要写什么, 不写。", en: "Says what it would write, and writes nothing."))
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    switch words.first {
    case "done": try note(.done, workspace)
    case "start": try note(.underway, workspace)
    case "reopen": try note(.open, workspace)
    case "suggest": try suggest(workspace)
    case "load": Terminal.data(DutyText(workspace).load(workspace.dutyPlan, json: options.json))
    case "checklists": try checklists(workspace)
    default: try list(workspace)
    }
  }

  // MARK: List

  private func list(_ workspace: OpenWorkspace) throws {
    let meeting = try words.first.map { try workspace.request(named: $0) }
    let person = try person.map { try workspace.onePerson(named: $0) }
    let entries = workspace.dutyPlan.entries.filter { entry in
      let duty = entry.duty
      if let meeting, duty.meeting != meeting.id { return false }
      if let person,
        ![duty.owner, duty.deputyOwner].contains(person.id) && !duty.helpers.contains(person.id)
      {
        return false
      }
      if overdue, !entry.isOverdue(at: options.currentTime) { return false }
      return !(open && entry.isDone)
    }
    let text = DutyText(workspace)
    if let output { return try write(entries, meeting, person, to: output, workspace) }
    if options.json { return Terminal.data(text.json(entries)) }
    if csv { return Terminal.data(text.csv(entries)) }
    guard !entries.isEmpty else {
      let hint =
        workspace.contents.duties.isEmpty
        ? Text(
          zh: "还没有会务任务: 在 duties.yaml 里写会议和分工, 例如 - {会议: 编号, 分工: {文稿: 甲、乙}}",
          en: "there are no duties yet: name meetings and people in duties.yaml")
        : Text(zh: "没有这样的任务", en: "no such duties")
      return Terminal.talk(hint[workspace.language])
    }
    Terminal.data(
      text.table(
        entries, now: options.currentTime, width: Terminal.width, namesMeeting: meeting == nil))
  }

  private func write(
    _ entries: [DutyPlan.Entry], _ meeting: MeetingRequest?, _ person: Person?, to output: String,
    _ workspace: OpenWorkspace
  ) throws {
    if output.lowercased().hasSuffix(".ics") {
      guard let lead = DurationText.minutes(reminder, hours: workspace.office.hours) else {
        throw workspace.fail(
          Text(zh: "看不懂提醒时间“\(reminder)”", en: "cannot read the reminder “\(reminder)”"),
          hint: Text(zh: "例如 1天、2小时", en: "for example 1d, 2h"))
      }
      let calendar = DutyCalendar(entries, office: workspace.office, reminder: lead)
      let bytes = try workspace.calendarBytes(
        calendar.calendar(for: person), at: options.currentTime)
      return dryRun ? () : try workspace.write(bytes, to: output)
    }
    let paper = WorkBackPaper(
      entries, office: workspace.office, meeting: meeting, person: person,
      today: options.currentTime.day)
    try workspace.write(
      paper.document, to: output, now: options.currentTime, dryRun: dryRun)
  }

  // MARK: Actions

  private func note(_ state: ProgressStep.State, _ workspace: OpenWorkspace) throws {
    let names = words.dropFirst()
    let plan = workspace.dutyPlan
    guard !names.isEmpty else {
      throw workspace.fail(
        Text(zh: "要写任务编号", en: "takes the ids of duties"),
        hint: Text(zh: "例如 banhui duties done plenary/通知", en: "as banhui duties lists them"))
    }
    let found = try names.map { try workspace.duty(named: $0, in: plan) }
    workspace.warnOfStrangers(by)
    let steps = found.map {
      ProgressStep(
        .duty, $0.duty.id, state, time: options.currentTime, by: by, note: note)
    }
    if !dryRun { try workspace.add(steps) }
    for entry in found {
      Terminal.talk("\(entry.duty.id)  \(entry.duty.matter)  \(DutyText(workspace).state(state))")
    }
    guard state == .done else { return }
    for entry in found {
      for id in entry.duty.waitsFor {
        guard let earlier = plan[id], !earlier.isDone, !found.contains(where: { $0.duty.id == id })
        else { continue }
        Terminal.talk(
          Text(
            zh: "注意: 它依赖的“\(earlier.duty.matter)”还没有标为完成",
            en: "note: “\(earlier.duty.matter)”, for which it waits, is not marked done")[
              workspace.language])
      }
    }
  }

  private func suggest(_ workspace: OpenWorkspace) throws {
    let meeting = try words.dropFirst().first.map { try workspace.request(named: $0) }
    let plan = workspace.dutyPlan
    let contacts = workspace.office.meetings.compactMap(\.contact)
    let suggestions = DutySuggestion.all(
      for: plan, schedule: workspace.contents.schedule, office: workspace.office, also: contacts
    ).filter { suggestion in
      meeting.map { plan[suggestion.duty]?.duty.meeting == $0.id } ?? true
    }
    Terminal.data(DutyText(workspace).suggestions(suggestions, plan, json: options.json))
    if suggestions.isEmpty {
      Terminal.talk(
        Text(zh: "每项任务都有人负责, 也都到得了", en: "every duty is covered")[workspace.language])
    }
  }

  private func checklists(_ workspace: OpenWorkspace) throws {
    let lists = workspace.contents.checklists
    if let name = words.dropFirst().first {
      guard let list = lists.first(where: { $0.name == name }) else {
        throw workspace.fail(
          Text(zh: "没有“\(name)”这份清单", en: "there is no checklist “\(name)”"),
          hint: Similarity.suggestion(to: name, among: lists.map(\.name)))
      }
      return Terminal.data(String(decoding: list.source.bytes, as: UTF8.self))
    }
    let rows = lists.map { list -> [String] in
      let kinds =
        list.kinds.isEmpty
        ? Text(zh: "其他会议", en: "other meetings")[workspace.language]
        : list.kinds.joined(separator: "、")
      let origin =
        list.isBuiltIn
        ? Text(zh: "内置", en: "built in")[workspace.language] : list.source.name
      return [list.name, kinds, origin]
    }
    for line in ColumnTable(rows: rows, flexibleColumn: 1).lines(width: Terminal.width, indent: 0) {
      Terminal.data(line + "\n")
    }
  }
}
