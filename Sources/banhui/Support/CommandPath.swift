import ArgumentParser
import Diagnostics

/// What was typed, taken apart into common options, the path of subcommands and the rest.
/// Common options may stand before the subcommand: `banhui -C DIR plan` is `banhui plan -C DIR`.
struct CommandPath {
  private static let withValue: Set<String> = ["-C", "--directory", "--lang", "--now"]
  private static let flags: Set<String> = ["--json"]

  private let typed: [String]
  private var leading: [String] = []
  private var path: [String] = []
  private var rest: ArraySlice<String>
  /// The command that the path leads to.
  private var command: any ParsableCommand.Type

  init(_ typed: [String], of root: any ParsableCommand.Type) {
    self.typed = typed
    rest = typed[...]
    command = root
    while let next = rest.first {
      if CommandPath.withValue.contains(next), rest.count >= 2 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if CommandPath.flags.contains(next) || CommandPath.isJoined(next) {
        leading.append(next)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    while let next = rest.first,
      let sub = command.configuration.subcommands.first(where: { CommandPath.names($0, next) })
    {
      path.append(next)
      command = sub
      rest = rest.dropFirst()
    }
  }

  /// What the argument parser is to see: common options behind the subcommand.
  var arguments: [String] { path.isEmpty ? typed : path + leading + rest }

  /// That the next word names no command, with the one that may have been meant; nil where it is
  /// none of our business.
  var unknownCommand: Text? {
    let names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = rest.first, !names.isEmpty, !word.hasPrefix("-"), word != "help" else {
      return nil
    }
    let whole = (["banhui"] + path).joined(separator: " ")
    let near = Similarity.didYouMean(word, among: names)
    let list = Text(zh: "全部命令: \(whole) --help", en: "all commands: \(whole) --help")
    return Text(
      zh: "错误: 没有“\(word)”这个命令\n  提示: \(near.map { $0.zh + " " } ?? "")\(list.zh)",
      en:
        "error: there is no command “\(word)”\n  hint: \(near.map { $0.en + " " } ?? "")\(list.en)")
  }

  /// `--lang=en`, `-Cdir`.
  private static func isJoined(_ argument: String) -> Bool {
    withValue.contains { argument.hasPrefix($0 + "=") }
      || (argument.hasPrefix("-C") && argument.count > 2)
  }

  private static func names(_ command: any ParsableCommand.Type, _ word: String) -> Bool {
    command.configuration.commandName == word || command.configuration.aliases.contains(word)
  }
}
