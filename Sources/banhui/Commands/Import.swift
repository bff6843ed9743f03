import ArgumentParser

/// `banhui import …`: takes over what calendars and mail of others say.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: .abstract(zh: "导入别人的忙闲和回复。", en: "Takes over busy times and replies."),
    subcommands: [ImportBusyCommand.self, ImportRepliesCommand.self])
}
