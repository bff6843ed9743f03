import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import ICalendar
import Meetings
import Publishing
import Workspace

/// `banhui export`: calendars of everything, of each room and of each person.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "把方案写成日历文件（.ics）。Writes the schedule as calendars.",
    discussion: """
      写出 out/calendar/all.ics、rooms/ 下每间会议室一个、people/ 下每人一个, 并更新台账 ledger.json:
      台账记住每个会议的日历标识, 改期后再次导出, 日历里的会议会更新而不是重复。
      Writes all.ics, one file per room and one per person, and updates the ledger.
      """)

  @OptionGroup var options: CommonOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("写到这个文件夹。The folder to write to.", valueName: "DIR"))
  var output: String?

  @Option(help: ArgumentHelp("会前提醒, 例如 30m。Reminds before the start.", valueName: "30m"))
  var reminder: String?

  @Flag(help: "只列出要写的文件, 不写。Lists what it would write, and writes nothing.")
  var dryRun = false

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let schedule = try workspace.requireSchedule()
    let ledger = workspace.ledger(announcing: schedule, at: options.currentTime)
    let calendars = OfficeCalendars(
      schedule: schedule, office: workspace.office, revisions: ledger.revisions,
      cancelled: ledger.cancelledMeetings, reminder: try reminder(workspace))
    let folder = output ?? workspace.path("out/calendar")
    let writer = CalendarWriter(stamp: try workspace.utc(options.currentTime))
    var files: [(path: String, bytes: [UInt8])] = []
    do {
      files.append((folder + "/all.ics", try writer.write(calendars.all)))
      var names = FileNames()
      for room in workspace.office.rooms {
        let name = names.unique(room.name, else: room.id)
        files.append((folder + "/rooms/\(name).ics", try writer.write(calendars.room(room))))
      }
      names = FileNames()
      for person in workspace.office.people {
        let name = names.unique(person.name, else: person.id)
        files.append((folder + "/people/\(name).ics", try writer.write(calendars.person(person))))
      }
    } catch {
      let printer = DiagnosticPrinter(language: workspace.language, width: Terminal.width)
      for problem in error.problems { Terminal.talk(printer.text(problem)) }
      throw ExitStatus.unusable.code
    }
    if !dryRun {
      // The ledger first: a calendar must never be out with an identity that nobody remembers.
      try workspace.write(try ledger.text, to: workspace.path(Ledger.name))
      for file in files { try workspace.write(file.bytes, to: file.path) }
    }
    let shown = dryRun || options.json ? files.map(\.path) : [files[0].path]
    for path in shown { Terminal.data(path + "\n") }
    let (rooms, people) = (workspace.office.rooms.count, workspace.office.people.count)
    let summary = Text(
      zh: "\(folder) 里有 1 个总日历、\(rooms) 个会议室日历、\(people) 个个人日历",
      en: "\(folder) has 1 calendar of everything, \(rooms) of rooms and \(people) of people")
    if !dryRun { Terminal.talk(summary[workspace.language]) }
  }

  private func reminder(_ workspace: OpenWorkspace) throws -> Minutes? {
    guard let reminder else { return nil }
    if let length = DurationText.minutes(reminder, hours: workspace.office.hours) { return length }
    throw workspace.fail(
      Text(zh: "看不懂提醒时间“\(reminder)”", en: "cannot read the reminder “\(reminder)”"),
      hint: Text(zh: "例如 30m、1小时", en: "for example 30m, 1h"))
  }
}

/// Names that are safe as file names on every system, each used once.
struct FileNames {
  private var used: Set<String> = []

  mutating func unique(_ name: String, else id: String) -> String {
    let safe = FileName.safe(name)
    if used.insert(safe.lowercased()).inserted { return safe }
    let longer = FileName.safe("\(name)-\(id)")
    used.insert(longer.lowercased())
    return longer
  }
}
