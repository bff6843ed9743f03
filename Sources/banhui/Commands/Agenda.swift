import ArgumentParser

/// `banhui agenda`: the order of business, and those who wait for their item.
struct AgendaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: .abstract(zh: "议程次序和候会。", en: "The order of items, and who waits when."),
    subcommands: [
      AgendaShowCommand.self, AgendaOrderCommand.self, AgendaMoveCommand.self,
      AgendaInsertCommand.self, AgendaRunLateCommand.self,
    ])
}
