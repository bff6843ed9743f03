import ArgumentParser
import CivilTime
import Diagnostics
import Foundation
import Meetings
import Publishing
import Workspace

/// `banhui show`: the schedule by day, room or person.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: .abstract(zh: "按天、按会议室或按人员查看方案。", en: "Shows the schedule by day, room or person."))

  @OptionGroup var options: CommonOptions

  @Option(help: ArgumentHelp(zh: "只看这间会议室; all 为全部。", en: "One room, or all.", valueName: "ROOM"))
  var room: String?

  @Option(help: ArgumentHelp(zh: "只看这个人; all 为全部。", en: "One person, or all.", valueName: "NAME"))
  var person: String?

  @Option(help: ArgumentHelp(zh: "只看这一天。", en: "One day.", valueName: "DAY"))
  var day: String?

  func run() throws {
    let workspace = try OpenWorkspace(options)
    let schedule = try workspace.requireSchedule()
    if options.json { return Terminal.data(try json(schedule, workspace)) }
    let text = ProgrammeText(
      schedule, office: workspace.office, language: workspace.language, width: Terminal.width)
    if let room {
      Terminal.data(text.byRoom(try workspace.rooms(named: room)))
    } else if let person {
      Terminal.data(text.byPerson(try workspace.people(named: person)))
    } else if let day {
      let day = try workspace.day(day)
      Terminal.data(text.byDay(from: day, to: day))
    } else {
      Terminal.data(text.byDay() + text.leftOut)
    }
  }

  private func json(_ schedule: Schedule, _ workspace: OpenWorkspace) throws -> String {
    var meetings = ScheduledMeeting.all(of: schedule, in: workspace.office)
    if let room {
      let rooms = Set(try workspace.rooms(named: room).map(\.id))
      meetings = meetings.filter { rooms.contains($0.room.id) }
    } else if let person {
      let people = Set(try workspace.people(named: person).map(\.id))
      meetings = meetings.filter { !people.isDisjoint(with: $0.request.everyone) }
    } else if let day {
      let day = try workspace.day(day)
      meetings = meetings.filter { $0.interval.start.day == day }
    } else {
      return ScheduleJSON.lines(schedule, office: workspace.office)
    }
    let chosen = Set(meetings.map(\.request.id))
    return ScheduleJSON.lines(
      schedule.assignments.filter { chosen.contains($0.meeting) }, workspace.office)
  }
}
