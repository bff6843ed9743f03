import ArgumentParser

/// `banhui agenda show`: items on the clock, and the 候会 schedule.
struct AgendaShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .abstract(zh: "列出议题的时间和候会安排。", en: "Items on the clock, and when whom is called."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "会议编号。", en: "The meeting.", valueName: "ID"))
  var meeting: String

  func run() throws {
    let open = try OpenAgenda(meeting, OpenWorkspace(options))
    let text = AgendaText(open)
    if options.json {
      Terminal.data(text.json(open.request))
    } else {
      Terminal.data(text.items(open.request) + text.calls(open.request))
    }
  }
}
