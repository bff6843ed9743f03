import CivilTime
import Diagnostics
import Meetings
import Publishing
import Workspace

/// The schedule as a terminal shows it: by day, by room or by person.
struct ProgrammeText {
  let meetings: [ScheduledMeeting]
  let office: Office
  private let notHeld: [LeftOutMeeting]
  let language: Language
  let width: Int

  init(_ schedule: Schedule, office: Office, language: Language, width: Int) {
    meetings = ScheduledMeeting.all(of: schedule, in: office)
    self.office = office
    notHeld = schedule.leftOut
    self.language = language
    self.width = width
  }

  /// Said above every table of a plan that may still change with the holidays.
  private var provisional: String {
    if office.provisionalYears.isEmpty { return "" }
    let years = office.provisionalYears.map(String.init).joined(separator: ", ")
    return Text(
      zh: "暂定: \(years) 年的节假日安排尚未公布\n\n",
      en: "provisional: the holidays of \(years) are not announced yet\n\n")[language]
  }

  func byDay(from first: Day? = nil, to last: Day? = nil) -> String {
    let chosen = meetings.filter { meeting in
      let day = meeting.interval.start.day
      return first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true
    }
    return provisional
      + sections(chosen, title: { dayTitle($0.interval.start.day) }) { meeting in
        [time(meeting), meeting.request.title, meeting.room.name, seats(meeting)]
      }
  }

  /// The meetings that are left out by decision, each with its reason; empty where there are none.
  var leftOut: String {
    if notHeld.isEmpty { return "" }
    let titles = Dictionary(
      office.meetings.map { ($0.id, $0.title) }, uniquingKeysWith: { a, _ in a })
    let heading = Text(zh: "未安排（已决定让路）", en: "Left out by decision")[language]
    let lines = notHeld.flatMap { left -> [String] in
      let name = titles[left.meeting] ?? left.meeting
      let id = language == .zh ? "（\(left.meeting)）" : " (\(left.meeting))"
      return ["  \(name)\(id)"]
        + (left.reason.isEmpty
          ? [] : PlaceLines.item(left.reason, width: width, bullet: "      "))
    }
    return "\n" + ([heading] + lines).joined(separator: "\n") + "\n"
  }

  func byRoom(_ rooms: [Room]) -> String {
    provisional
      + rooms.map { room in
        let own = meetings.filter { $0.room.id == room.id }
        return section(room.name, own) { [day($0), time($0), $0.request.title] }
      }.joined(separator: "\n")
  }

  func byPerson(_ people: [Person]) -> String {
    provisional
      + people.map { person in
        let own = meetings.filter { meeting in
          meeting.request.attendees.contains { $0.person == person.id }
            || meeting.request.itemAttendees.contains(person.id)
        }
        let unit = person.unit.isEmpty ? "" : "（\(person.unit)）"
        return section(person.name + unit, own) {
          [day($0), time($0), $0.request.title, $0.room.name, part(of: person, in: $0)]
        }
      }.joined(separator: "\n")
  }

  private func sections(
    _ meetings: [ScheduledMeeting], title: (ScheduledMeeting) -> String,
    row: (ScheduledMeeting) -> [String]
  ) -> String {
    var groups: [(title: String, rows: [[String]])] = []
    for meeting in meetings {
      if groups.last?.title != title(meeting) { groups.append((title(meeting), [])) }
      groups[groups.count - 1].rows.append(row(meeting))
    }
    // One table for all days, so that columns line up from day to day.
    let table = ColumnTable(rows: groups.flatMap(\.rows), flexibleColumn: 1).lines(width: width)
    var next = table.makeIterator()
    return groups.map { group in
      let lines = group.rows.compactMap { _ in next.next() }
      return ([group.title] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private func section(
    _ title: String, _ meetings: [ScheduledMeeting], row: (ScheduledMeeting) -> [String]
  ) -> String {
    let none = Text(zh: "没有会议", en: "no meetings")[language]
    let lines =
      meetings.isEmpty
      ? ["  " + none]
      : ColumnTable(rows: meetings.map(row), flexibleColumn: 2).lines(width: width)
    return ([title] + lines).joined(separator: "\n") + "\n"
  }

  private func dayTitle(_ day: Day) -> String {
    let note = office.holidays[day].map { $0.isOff ? "（\($0.name)）" : "（\($0.name)调休上班）" } ?? ""
    switch language {
    case .zh: return TimeWords(language: language).day(day) + note
    case .en: return TimeWords(language: language).day(day)
    }
  }

  private func day(_ meeting: ScheduledMeeting) -> String {
    TimeWords(language: language).day(meeting.interval.start.day)
  }

  private func time(_ meeting: ScheduledMeeting) -> String {
    TimeWords(language: language).clock(meeting.interval)
  }

  private func seats(_ meeting: ScheduledMeeting) -> String {
    let count = meeting.request.seats
    switch language {
    case .zh: return "\(count)人"
    case .en: return "\(count) \(count == 1 ? "person" : "people")"
    }
  }

  private func part(of person: Person, in meeting: ScheduledMeeting) -> String {
    if meeting.request.chair == person.id { return Text(zh: "主持", en: "chair")[language] }
    switch meeting.request.attendees.first(where: { $0.person == person.id })?.role {
    case .required: return Text(zh: "出席", en: "required")[language]
    case .optional: return Text(zh: "可选", en: "optional")[language]
    case .nonvoting: return Text(zh: "列席", en: "non-voting")[language]
    case nil:
      let items = meeting.items(for: person.id).map { "\($0.number)" }.joined(separator: "、")
      return Text(zh: "第\(items)项", en: "item \(items)")[language]
    }
  }
}
