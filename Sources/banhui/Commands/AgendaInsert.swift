import ArgumentParser
import CivilTime
import Diagnostics
import Logistics
import Meetings
import Workspace

/// `banhui agenda insert`: a new item at a place.
struct AgendaInsertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insert",
    abstract: .abstract(zh: "加一个议题, 并列出谁的候会时间变了。", en: "Inserts an item."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  @Argument(help: ArgumentHelp(zh: "议题的标题。", en: "Its title.", valueName: "TITLE"))
  var title: String

  @Argument(help: ArgumentHelp(zh: "时长, 如 15分钟。", en: "How long it takes.", valueName: "LENGTH"))
  var length: String

  @Option(help: ArgumentHelp(zh: "排在第几项; 不写则排在最后。", en: "Its place.", valueName: "N"))
  var at: Int?

  @Option(help: ArgumentHelp(zh: "汇报人。", en: "Who presents.", valueName: "NAME"))
  var presenter: String?

  @Flag(help: ArgumentHelp(zh: "只显示, 不写。", en: "Shows, and writes nothing."))
  var dryRun = false

  func run() throws {
    let open = try OpenAgenda(meeting, OpenWorkspace(options))
    let workspace = open.workspace
    let title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    let count = open.request.agenda.count
    guard (1...count + 1).contains(at ?? 1) else {
      throw workspace.fail(
        Text(zh: "没有第 \(at ?? 1) 项", en: "there is no place \(at ?? 1)"),
        hint: Text(zh: "写 1…\(count + 1)", en: "write 1…\(count + 1)"))
    }
    guard !title.isEmpty, !open.request.agenda.contains(where: { $0.title == title }) else {
      throw workspace.fail(
        Text(zh: "标题为空, 或议程里已经有了", en: "the title is empty, or the agenda has it already"))
    }
    let minutes = try workspace.duration(length)
    var item = AgendaItem(title: title, duration: minutes)
    if let presenter { item.presenter = try workspace.people(named: presenter).first?.id }
    let place = (at ?? count + 1) - 1
    var changed = open.request
    for index in changed.agenda.indices {
      changed.agenda[index].after = Set(
        changed.agenda[index].after.map { $0 >= place ? $0 + 1 : $0 })
    }
    changed.agenda.insert(item, at: place)
    let line = self.line(title, minutes, item.presenter, workspace)
    let file = try open.edited { edit throws(AgendaEdit.Failure) in
      try edit.inserting(line, title: title, at: place)
    }
    try open.finish(changed, file, dryRun: dryRun, json: options.json)
  }

  private func line(
    _ title: String, _ minutes: Minutes, _ presenter: Person.ID?, _ workspace: OpenWorkspace
  ) -> String {
    AgendaEdit.line(
      title: title, length: minutes,
      presenter: presenter.map { PersonReference(workspace.office.people)[$0] },
      language: workspace.language)
  }
}
