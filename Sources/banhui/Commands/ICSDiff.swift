import ArgumentParser
import Diagnostics
import ICalendar

/// `banhui ics diff`: what differs between two calendar files, meeting by meeting.
struct ICSDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: .abstract(
      zh: "比较两个日历文件: 增、删、改了哪些会议。", en: "Compares two calendar files, meeting by meeting."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "旧文件。", en: "The old file.", valueName: "OLD"))
  var old: String

  @Argument(help: ArgumentHelp(zh: "新文件。", en: "The new file.", valueName: "NEW"))
  var new: String

  func run() throws {
    let input = ICSInput(options: options)
    let sources = [try input.calendar(old), try input.calendar(new)]
    let difference = CalendarDifference(from: sources[0], to: sources[1])
    for item in difference.items {
      Terminal.data((options.json ? json(item) : text(item)) + "\n")
    }
    if !difference.items.isEmpty { throw ExitStatus.findings.code }
  }

  private func text(_ item: ItemDifference) -> String {
    let mark =
      switch item.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    var head = "\(mark) \(item.title)"
    if let start = item.start { head += "  \(start)" }
    if let id = item.recurrenceID {
      head += Text(zh: "  （系列中的 \(id)）", en: "  (of its series, \(id))")[options.language]
    }
    let none = Text(zh: "无", en: "none")[options.language]
    return
      ([head]
      + item.properties.map { property in
        "    \(property.name): \(shown(property.old) ?? none) → \(shown(property.new) ?? none)"
      }).joined(separator: "\n")
  }

  private func shown(_ text: String?) -> String? {
    text.map { $0.isEmpty ? "✓" : $0.replacing("\n", with: "⏎") }
  }

  private func json(_ item: ItemDifference) -> String {
    func value(_ text: String?) -> String { text.map(JSONText.string) ?? "null" }
    return JSONText.object([
      ("kind", JSONText.string(item.kind.rawValue)), ("uid", JSONText.string(item.uid)),
      ("recurrenceID", value(item.recurrenceID)), ("summary", JSONText.string(item.title)),
      ("start", value(item.start)),
      (
        "properties",
        JSONText.array(
          item.properties.map {
            JSONText.object([
              ("name", JSONText.string($0.name)), ("old", value($0.old)), ("new", value($0.new)),
            ])
          })
      ),
    ])
  }
}
