import ArgumentParser

/// Lets common options stand before the subcommand: `banhui -C DIR plan` means `banhui plan -C DIR`.
enum LeadingOptions {
  private static let withValue: Set<String> = ["-C", "--directory", "--lang", "--now"]
  private static let flags: Set<String> = ["--json"]

  static func movedBehindSubcommand(
    _ arguments: [String], of root: any ParsableCommand.Type
  ) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let next = rest.first {
      if withValue.contains(next), rest.count >= 2 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if flags.contains(next) || isJoined(next) {
        leading.append(next)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    var path: [String] = []
    var command = root
    while let next = rest.first, let sub = subcommand(next, of: command) {
      path.append(next)
      command = sub
      rest = rest.dropFirst()
    }
    return path.isEmpty ? arguments : path + leading + rest
  }

  /// `--lang=en`, `-Cdir`.
  private static func isJoined(_ argument: String) -> Bool {
    withValue.contains { argument.hasPrefix($0 + "=") }
      || (argument.hasPrefix("-C") && argument.count > 2)
  }

  private static func subcommand(_ name: String, of command: any ParsableCommand.Type)
    -> (any ParsableCommand.Type)?
  {
    command.configuration.subcommands.first {
      $0.configuration.commandName == name || $0.configuration.aliases.contains(name)
    }
  }
}
