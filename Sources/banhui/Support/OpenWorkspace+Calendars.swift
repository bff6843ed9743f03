import CivilTime
import Diagnostics
import ICalendar
import Meetings
import Workspace

extension OpenWorkspace {
  /// The units of the office, in protocol order.
  var units: [String] {
    var seen: Set<String> = []
    return (office.unitOrder + office.people.map(\.unit)).filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  func units(named name: String) throws -> [String] {
    if name == "all" { return units }
    if units.contains(name) { return [name] }
    throw fail(
      Text(zh: "花名册里没有单位“\(name)”", en: "the roster has no unit “\(name)”"),
      hint: Similarity.nearest(to: name, among: units).map {
        Text(zh: "是不是“\($0)”?", en: "did you mean “\($0)”?")
      })
  }

  /// A length of time before the start at which calendars remind.
  func reminder(_ text: String) throws -> Minutes {
    if let length = DurationText.minutes(text, hours: office.hours) { return length }
    throw fail(
      Text(zh: "看不懂提醒时间“\(text)”", en: "cannot read the reminder “\(text)”"),
      hint: Text(zh: "例如 30m、1小时", en: "for example 30m, 1h"))
  }

  /// The bytes of a calendar; ends the command with all that stands against writing it.
  func bytes(of calendar: Calendar, _ writer: CalendarWriter) throws -> [UInt8] {
    do {
      return try writer.write(calendar)
    } catch {
      let printer = DiagnosticPrinter(language: language, width: Terminal.width)
      for problem in error.problems { Terminal.talk(printer.text(problem)) }
      throw ExitStatus.unusable.code
    }
  }

  func changes(
    _ collection: CalendarCollection, _ calendar: Calendar, keeping kept: Set<String>
  ) throws -> CalendarCollection.Changes {
    var files: [String: [UInt8]] = [:]
    // What a CalDAV server stores has neither METHOD nor the properties of a feed.
    for (uid, events) in Dictionary(grouping: calendar.events, by: \.uid) {
      var item = Calendar()
      item.events = events
      files[uid] = try bytes(of: item, collection.writer)
    }
    for todo in calendar.todos {
      var item = Calendar()
      item.todos = [todo]
      files[todo.uid] = try bytes(of: item, collection.writer)
    }
    do {
      return try collection.changes(to: files, keeping: kept)
    } catch {
      throw fail(error.text)
    }
  }
}
