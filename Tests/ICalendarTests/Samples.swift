import CivilTime
import Diagnostics
import ICalendar
import Testing

/// Wall-clock times written as `2026-12-03 09:30` in tests.
func local(_ text: String) -> LocalDateTime {
  let parts = text.split(separator: " ")
  let clock = parts[1].split(separator: ":").compactMap { Int($0) }
  guard let day = Day(iso: parts[0]), let time = TimeOfDay(hour: clock[0], minute: clock[1])
  else { preconditionFailure("a test names a time that is none: \(text)") }
  return LocalDateTime(day, time)
}

func beijing(_ text: String) -> DateTime { .zoned(local(text), zone: "Asia/Shanghai") }

let stamp = local("2026-11-20 01:00")

func meeting(
  _ uid: String = "m1@example.gov.cn", _ summary: String = "常务会议",
  _ start: String = "2026-12-03 09:30", to end: String = "2026-12-03 11:00"
) -> Event {
  Event(uid: uid, summary: summary, start: beijing(start), end: beijing(end))
}

func invitation() -> Event {
  var event = meeting()
  event.sequence = 0
  event.location = "一号会议室"
  event.organizer = Organizer("mailto:office@example.gov.cn", name: "市委办公室")
  event.attendees = [
    .invited(mail: "zhang@example.gov.cn", name: "张三"),
    .invited(mail: "li@example.gov.cn", name: "李四", role: .optional),
  ]
  return event
}

func written(
  _ calendar: Calendar, _ profile: CalendarWriter.Profile = .interchange
) throws -> String {
  let bytes = try CalendarWriter(stamp: stamp, profile: profile).write(calendar)
  return String(decoding: bytes, as: UTF8.self)
}

func written(_ events: Event...) throws -> String {
  var calendar = Calendar()
  calendar.events = events
  return try written(calendar)
}

/// The content lines, unfolded.
func lines(_ text: String) -> [String] {
  text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
}

/// The ids of what stands against writing the calendar.
func refusals(
  _ calendar: Calendar, _ profile: CalendarWriter.Profile = .interchange
) -> [String] {
  do {
    _ = try CalendarWriter(stamp: stamp, profile: profile).write(calendar)
    return []
  } catch {
    return error.problems.map(\.kind.id)
  }
}
