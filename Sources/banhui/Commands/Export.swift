import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import ICalendar
import Logistics
import Meetings
import Publishing
import Workspace

/// `banhui export`: calendars of everything, of each room, unit and person.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: .abstract(zh: "把方案写成日历文件（.ics）。", en: "Writes the schedule as calendars."),
    discussion: .discussion(
      zh: """
        写出 out/calendar/all.ics、rooms/ 下每间会议室一个、units/ 下每个单位一个、people/ 下每人一个, 并更新台账
        ledger.json: 台账记住每个会议的日历标识, 改期后再次导出, 日历里的会议会更新而不是重复。
        """,
      en: """
        Writes all.ics, one file per room, unit and person, and updates the ledger.
        """))

  @OptionGroup var options: CommonOptions

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(zh: "写到这个文件夹。", en: "The folder to write to.", valueName: "DIR"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      zh: "写成 vdir: 一个会议一个文件, 供 vdirsyncer、khal 使用。", en: "Writes a vdir, one file per meeting.",
      valueName: "DIR"))
  var vdir: String?

  @Option(help: ArgumentHelp(zh: "只要这间会议室的日历。", en: "Of this room only.", valueName: "ROOM"))
  var room: String?

  @Option(help: ArgumentHelp(zh: "只要这个人的日历。", en: "Of this person only.", valueName: "NAME"))
  var person: String?

  @Option(help: ArgumentHelp(zh: "只要这个单位的日历。", en: "Of this unit only.", valueName: "UNIT"))
  var unit: String?

  @Option(
    help: ArgumentHelp(zh: "会前提醒, 例如 30m。", en: "Reminds before the start.", valueName: "30m"))
  var reminder: String?

  @Flag(help: ArgumentHelp(zh: "只写占用时间, 不写会议内容。", en: "Says only when the time is taken."))
  var redact = false

  @Flag(help: ArgumentHelp(zh: "另写忙闲文件 freebusy/*.ifb。", en: "Writes free/busy files too."))
  var freebusy = false

  @Flag(
    help: ArgumentHelp(zh: "只列出要写的文件, 不写。", en: "Lists what it would write, and writes nothing."))
  var dryRun = false

  func validate() throws {
    if [room, person, unit].compactMap({ $0 }).count > 1 {
      throw ValidationError(
        zh: "--room、--person、--unit 只能用一个", en: "use one of --room, --person and --unit")
    }
    if vdir != nil, output != nil || freebusy {
      throw ValidationError(
        zh: "--vdir 不能和 -o、--freebusy 一起用", en: "--vdir cannot be used with -o or --freebusy")
    }
  }

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let schedule = try workspace.requireSchedule()
    let earlier = workspace.contents.ledger
    var ledger = workspace.ledger(at: options.currentTime)
    ledger.announce(workspace.states(of: schedule), at: options.currentTime)
    let calendars = OfficeCalendars(
      schedule: schedule, office: workspace.office, revisions: ledger.revisions,
      series: ledger.announcedSeries,
      cancelled: ledger.cancelledMeetings(at: options.currentTime),
      reminder: try reminder(workspace), isRedacted: redact)
    // What is published may have been fetched by anyone.
    if let earlier, earlier.meetings != ledger.meetings { ledger.seal() }
    let writer = CalendarWriter(stamp: try workspace.utc(options.currentTime))
    let duties = DutyCalendar(
      redact ? [] : workspace.dutyPlan.entries, office: workspace.office,
      reminder: try reminder(workspace))
    if let vdir {
      let collection = CalendarCollection(folder: vdir, writer: writer)
      return try publish(
        collection, of: try chosen(calendars, duties, workspace), ledger, workspace)
    }
    var files = try calendarFiles(calendars, duties, workspace)
    if freebusy { files += try busyFiles(schedule, workspace) }
    try publish(files, ledger, writer, workspace)
  }

  private typealias CalendarFile = (path: String, calendar: ICalendar.Calendar)

  /// Of one room, person or unit where one is asked for, else of everything.
  private func chosen(
    _ calendars: OfficeCalendars, _ duties: DutyCalendar, _ workspace: OpenWorkspace
  ) throws -> ICalendar.Calendar {
    if let room { return calendars.room(try workspace.rooms(named: room)[0]) }
    if let unit { return calendars.unit(try workspace.units(named: unit)[0]) }
    if let person {
      let person = try workspace.onePerson(named: person)
      return calendars.person(person).adding(duties.calendar(for: person).todos)
    }
    return calendars.all.adding(duties.calendar().todos)
  }

  private func calendarFiles(
    _ calendars: OfficeCalendars, _ duties: DutyCalendar, _ workspace: OpenWorkspace
  ) throws -> [CalendarFile] {
    let isWhole = room == nil && person == nil && unit == nil
    var files: [CalendarFile] =
      isWhole ? [("all.ics", calendars.all.adding(duties.calendar().todos))] : []
    var names = FileNames()
    for room in try room.map(workspace.rooms) ?? (isWhole ? workspace.office.rooms : []) {
      files.append(("rooms/\(names.unique(room.name, else: room.id)).ics", calendars.room(room)))
    }
    names = FileNames()
    for unit in try unit.map(workspace.units) ?? (isWhole ? workspace.units : []) {
      files.append(("units/\(names.unique(unit, else: unit)).ics", calendars.unit(unit)))
    }
    names = FileNames()
    for person in try person.map(workspace.people) ?? (isWhole ? workspace.office.people : []) {
      files.append(
        (
          "people/\(names.unique(person.name, else: person.id)).ics",
          calendars.person(person).adding(duties.calendar(for: person).todos)
        ))
    }
    return files
  }

  private func busyFiles(
    _ schedule: Schedule, _ workspace: OpenWorkspace
  ) throws -> [CalendarFile] {
    _ = try workspace.zone()
    let busy = try BusyTimes(schedule: schedule, office: workspace.office)
    var names = FileNames()
    var files: [CalendarFile] = []
    for room in try room.map(workspace.rooms) ?? workspace.office.rooms where person == nil {
      files.append(
        ("freebusy/rooms/\(names.unique(room.name, else: room.id)).ifb", busy.room(room)))
    }
    names = FileNames()
    for person in try person.map(workspace.people) ?? workspace.office.people where room == nil {
      files.append(
        ("freebusy/people/\(names.unique(person.name, else: person.id)).ifb", busy.person(person)))
    }
    return files
  }

  /// How many calendars of each kind were written.
  private func summary(_ paths: [String]) -> Text {
    let kinds = [
      ("all", Text(zh: "总日历", en: "of everything")), ("rooms/", Text(zh: "会议室日历", en: "of rooms")),
      ("units/", Text(zh: "单位日历", en: "of units")), ("people/", Text(zh: "个人日历", en: "of people")),
    ]
    let counts = kinds.map { kind, name in (paths.count { $0.hasPrefix(kind) }, name) }
      .filter { $0.0 > 0 }
    return Text(
      zh: "写了 " + counts.map { "\($0) 个\($1.zh)" }.joined(separator: "、"),
      en: "calendars written: " + counts.map { "\($0) \($1.en)" }.joined(separator: ", "))
  }

  private func publish(
    _ files: [CalendarFile], _ ledger: Ledger, _ writer: CalendarWriter,
    _ workspace: OpenWorkspace
  ) throws {
    let folder = output ?? workspace.path("out/calendar")
    let written = try files.map { file in
      (path: folder + "/" + file.path, bytes: try workspace.bytes(of: file.calendar, writer))
    }
    if !dryRun {
      // The ledger first: a calendar must never be out with an identity that nobody remembers.
      try workspace.write(ledger)
      for file in written { try workspace.write(file.bytes, to: file.path) }
    }
    let shown = dryRun || options.json ? written.map(\.path) : written.prefix(1).map(\.path)
    for path in shown { Terminal.data(path + "\n") }
    if !dryRun { Terminal.talk(summary(files.map(\.path))[workspace.language]) }
  }

  private func publish(
    _ collection: CalendarCollection, of calendar: ICalendar.Calendar, _ ledger: Ledger,
    _ workspace: OpenWorkspace
  ) throws {
    let kept = Set(
      ledger.meetings.values.filter { $0.isHeld(before: options.currentTime) }.map(\.uid))
    let changes = try workspace.changes(collection, calendar, keeping: kept)
    if !dryRun {
      try workspace.write(ledger)
      do {
        try changes.apply()
      } catch {
        throw workspace.fail(error.text)
      }
    }
    for path in changes.written.map(\.path) + changes.removed { Terminal.data(path + "\n") }
    for path in changes.left {
      Terminal.talk(
        Text(
          zh: "留着 \(path): 会议已不在日历里, 但文件在导出之后被改过",
          en: "left \(path): its meeting is gone, but the file was changed since it was written")[
            workspace.language])
    }
    let summary = Text(
      zh:
        "\(collection.folder): 写了 \(changes.written.count) 个文件, 删了 \(changes.removed.count) 个, \(changes.unchanged) 个没有变化",
      en:
        "\(collection.folder): \(changes.written.count) files written, \(changes.removed.count) removed, \(changes.unchanged) unchanged"
    )
    if !dryRun { Terminal.talk(summary[workspace.language]) }
  }

  private func reminder(_ workspace: OpenWorkspace) throws -> Minutes? {
    try reminder.map { try workspace.reminder($0) }
  }
}

extension ICalendar.Calendar {
  fileprivate func adding(_ todos: [Todo]) -> ICalendar.Calendar {
    var copy = self
    copy.todos += todos
    return copy
  }
}
