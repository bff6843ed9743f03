public import ArgumentParser
import CivilTime
public import Diagnostics
import Foundation
import Workspace

extension Language: ExpressibleByArgument {}

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .customLong("directory")],
    help: ArgumentHelp(zh: "工作区所在的文件夹。", en: "The folder of the workspace.", valueName: "DIR"))
  var directory = "."

  @Flag(help: ArgumentHelp(zh: "输出 JSON, 每行一个对象。", en: "Prints JSON, one object a line."))
  var json = false

  @Option(help: ArgumentHelp(zh: "提示用的语言。", en: "The language of messages.", valueName: "zh|en"))
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      zh: "把这个时刻当作现在, 使输出可以重现。", en: "Takes this moment as now, for reproducible output.",
      valueName: "2026-12-01T09:00"))
  var now: String?

  func validate() throws {
    if let now, moment(now) == nil {
      throw ValidationError(
        zh: "--now: “\(now)” 不是时刻, 例如 2026-12-01T09:00",
        en: "--now: “\(now)” is not a moment, for example 2026-12-01T09:00")
    }
  }

  /// From `--lang`, else from LC_ALL, LC_MESSAGES or LANG; Chinese where none of them speaks.
  var language: Language { lang ?? .ofProcess }

  /// The moment of the run in the workspace's zone, to the minute.
  var currentTime: LocalDateTime {
    if let now, let moment = moment(now) { return moment }
    let seconds = Int(Date().timeIntervalSince1970) + 8 * 3600
    return LocalDateTime(secondsSinceEpoch: seconds / 60 * 60)
  }

  private func moment(_ text: String) -> LocalDateTime? {
    let reference = Day(number: 20_000)
    if case .success(let time) = DateTimeText.read(text, near: reference) { return time }
    if case .success(let day) = DateTimeText.day(text, near: reference) {
      return LocalDateTime(day, .midnight)
    }
    return nil
  }
}

extension Language {
  /// What this run was asked to speak, as far as it can be told before the options are parsed.
  static let ofProcess: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let value =
        argument == "--lang" && index + 1 < arguments.count
        ? arguments[index + 1]
        : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : nil
      if let language = value.flatMap(Language.init(rawValue:)) { return language }
    }
    return .ofEnvironment
  }()

  /// What LC_ALL, LC_MESSAGES or LANG asks for; Chinese where none of them speaks English.
  static var ofEnvironment: Language {
    let environment = ProcessInfo.processInfo.environment
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return value.lowercased().hasPrefix("en") ? .en : .zh
    }
    return .zh
  }
}
