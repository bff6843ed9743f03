import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import ICalendar

/// `banhui ics show`: the occurrences of a calendar file in order.
struct ICSShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "按时间列出日历文件中的各场次。Lists what a calendar file holds, in order of time.")

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp("日历文件。A calendar file.", valueName: "FILE"))
  var file: String

  @Option(help: ArgumentHelp("从这一天起; 缺省为今天。From this day, today by default.", valueName: "DAY"))
  var from: String?

  @Option(help: ArgumentHelp("到这一天止; 缺省为一年后。To this day, a year on by default.", valueName: "DAY"))
  var to: String?

  func validate() throws {
    for text in [from, to].compactMap({ $0 }) where Day(iso: text) == nil {
      throw ValidationError("“\(text)” 不是日期, 例如 2026-12-03; not a day, for example 2026-12-03")
    }
  }

  func run() throws {
    let input = ICSInput(options: options)
    let result = CalendarReader().read(try input.source(file))
    for finding in result.findings { Terminal.talk(input.line(finding, forOutput: false)) }
    if result.calendars.isEmpty { throw ExitStatus.unusable.code }
    let first = from.flatMap { Day(iso: $0) } ?? options.currentTime.day
    let last = to.flatMap { Day(iso: $0) } ?? first + 366
    for calendar in result.calendars where first <= last {
      for occurrence in calendar.occurrences(from: first, to: last) {
        Terminal.data((options.json ? json(occurrence) : text(occurrence)) + "\n")
      }
    }
    if result.findings.hasErrors { throw ExitStatus.findings.code }
  }

  private func text(_ occurrence: Occurrence) -> String {
    let start = occurrence.start.shownAtHome.local
    let end = occurrence.end.shownAtHome.local
    let title = occurrence.event.summary ?? occurrence.event.uid
    if occurrence.start.isDate { return "\(start.day)  " + padded("", to: 11) + "  \(title)" }
    let close = start.day == end.day ? "\(end.time)" : "\(end)"
    return "\(start.day)  \(start.time)–\(close)  \(title)"
  }

  private func json(_ occurrence: Occurrence) -> String {
    func iso(_ time: DateTime) -> String {
      if time.isDate { return time.local.day.description }
      let clock = time.local.time
      let seconds = clock.second % 60
      let tail = seconds == 0 ? ":00" : ""
      return "\(time.local.day)T\(clock)\(tail)"
    }
    let start = occurrence.start.shownAtHome
    return JSONText.object([
      ("uid", JSONText.string(occurrence.event.uid)),
      ("start", JSONText.string(iso(start))),
      ("end", JSONText.string(iso(occurrence.end.shownAtHome))),
      ("zone", start.zone.map(JSONText.string) ?? "null"),
      ("allDay", start.isDate ? "true" : "false"),
      ("summary", JSONText.string(occurrence.event.summary ?? "")),
      ("status", occurrence.event.status.map { JSONText.string($0.word) } ?? "null"),
    ])
  }
}

extension DateTime {
  /// UTC on Beijing's clocks, other times on their own.
  fileprivate var shownAtHome: DateTime {
    guard case .utc(let local) = self else { return self }
    return .zoned(Zone.china.local(Instant(utc: local)), zone: Zone.china.name)
  }
}
