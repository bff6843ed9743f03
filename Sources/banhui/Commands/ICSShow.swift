import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import ICalendar

/// `banhui ics show`: the occurrences of a calendar file in order.
struct ICSShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .abstract(
      zh: "按时间列出日历文件中的各场次。", en: "Lists what a calendar file holds, in order of time."))

  @OptionGroup var options: CommonOptions

  @Argument(help: ArgumentHelp(zh: "日历文件。", en: "A calendar file.", valueName: "FILE"))
  var file: String

  @Option(
    help: ArgumentHelp(
      zh: "从这一天起; 缺省从最早的场次起。", en: "From this day, the first occurrence by default.",
      valueName: "DAY"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      zh: "到这一天止; 缺省到最晚的场次, 没有尽头的系列到一年后。",
      en: "To this day, the last occurrence by default, of series without end a year on.",
      valueName: "DAY"))
  var to: String?

  func validate() throws {
    for text in [from, to].compactMap({ $0 }) where Day(iso: text) == nil {
      throw ValidationError(
        zh: "“\(text)” 不是日期, 例如 2026-12-03", en: "“\(text)” is not a day, for example 2026-12-03")
    }
  }

  func run() throws {
    let input = ICSInput(options: options)
    let result = CalendarReader().read(try input.source(file))
    for finding in result.findings { Terminal.talk(input.line(finding, forOutput: false)) }
    if result.calendars.isEmpty { throw ExitStatus.unusable.code }
    if result.calendars.allSatisfy(\.events.isEmpty) {
      Terminal.talk(
        Text(zh: "\(file): 没有会议或活动（VEVENT）", en: "\(file): no events (VEVENT)")[options.language])
    }
    var hasFindings = result.findings.hasErrors
    for calendar in result.calendars {
      let days = days(of: calendar)
      if days.first > days.last { continue }
      let agenda = calendar.agenda(from: days.first, to: days.last)
      for occurrence in agenda.occurrences {
        Terminal.data((options.json ? json(occurrence) : text(occurrence)) + "\n")
      }
      for uid in agenda.unfinished {
        hasFindings = true
        Terminal.talk(
          input.line(
            Diagnostic(
              .unfinishedSeries,
              Text(zh: "“\(uid)”的场次没有列完", en: "‘\(uid)’ may have further occurrences")),
            forOutput: false))
      }
    }
    if hasFindings { throw ExitStatus.findings.code }
  }

  /// What was asked for, else all days that the file speaks of; of series without end a year from
  /// today.
  private func days(of calendar: ICalendar.Calendar) -> (first: Day, last: Day) {
    let today = options.currentTime.day
    let starts = calendar.events.compactMap { $0.start?.local.day }
    let first = from.flatMap { Day(iso: $0) } ?? starts.min().map { $0 - 1 } ?? today
    if let to = to.flatMap({ Day(iso: $0) }) { return (first, to) }
    let known = calendar.events.flatMap { event -> [Day] in
      var times = event.extraDates.map(\.start.local.day)
      if case .end(let end) = event.extent { times.append(end.local.day) }
      for rule in event.rules {
        switch rule.end.bound {
        case .day(let day): times.append(day)
        case .local(let local): times.append(local.day)
        case .instant(let instant): times.append(instant.utc.day + 1)
        case nil: times.append(max(today, event.start?.local.day ?? today) + 366)
        }
      }
      return times
    }
    return (first, (known + starts).max().map { $0 + 1 } ?? first)
  }

  private func text(_ occurrence: Occurrence) -> String {
    let start = occurrence.start.shownAtHome
    let end = occurrence.end.shownAtHome.local
    var title = occurrence.event.summary ?? occurrence.event.uid
    if let place = occurrence.event.location { title += "  @\(place)" }
    if occurrence.event.status == .cancelled {
      title += Text(zh: "（已取消）", en: " (cancelled)")[options.language]
    }
    if let zone = start.zone, zone != Zone.china.name { title += "  [\(zone)]" }
    title = title.replacing("\n", with: " ")
    let day = start.local.day
    if start.isDate {
      // The end is the day after the last.
      let last = end.day - 1
      let span = last > day ? "–\(last)" : ""
      return padded("\(day)\(span)", to: 23) + "  \(title)"
    }
    let close = day == end.day ? "\(end.time)" : "\(end)"
    return padded("\(day)  \(start.local.time)–\(close)", to: 23) + "  \(title)"
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
