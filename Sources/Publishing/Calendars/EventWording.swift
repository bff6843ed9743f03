import CivilTime
import Meetings

/// Who reads a calendar; decides with the meeting's confidentiality what it says.
enum CalendarAudience: Sendable, Hashable {
  /// A calendar of everything, or of a unit.
  case office
  /// The calendar of a room, at its door or at the reception.
  case room
  /// Somebody who attends the meetings in it.
  case attendee(Person)
  /// People who need to know only when the time is taken.
  case outsiders
}

/// What a calendar entry says, as far as the meeting's confidentiality lets it.
///
/// | | open | internal | confidential |
/// |---|---|---|---|
/// | title | yes | yes | no |
/// | place | yes | yes | to attendees and in the room's own calendar |
/// | chair, contact, organiser | yes | yes | to attendees |
/// | agenda, kind | yes | no | no |
/// | attachments | yes | to attendees | no |
enum EventWording {
  static let undisclosed = "会议（内容不公开）"
  static let busy = "已占用"

  static func summary(_ meeting: ScheduledMeeting, for audience: CalendarAudience) -> String {
    if audience == .outsiders { return busy }
    return meeting.request.confidentiality == .confidential ? undisclosed : meeting.request.title
  }

  static func location(_ meeting: ScheduledMeeting, for audience: CalendarAudience) -> String? {
    switch audience {
    case .outsiders: nil
    case .office: meeting.request.confidentiality == .confidential ? nil : meeting.place
    case .room, .attendee: meeting.place
    }
  }

  /// Whether it says who answers for the meeting.
  static func namesOrganizer(_ meeting: ScheduledMeeting, for audience: CalendarAudience) -> Bool {
    switch audience {
    case .outsiders: false
    case .office, .room: meeting.request.confidentiality != .confidential
    case .attendee: true
    }
  }

  static func attachments(_ meeting: ScheduledMeeting, for audience: CalendarAudience) -> [String] {
    switch (meeting.request.confidentiality, audience) {
    case (.confidential, _), (_, .outsiders): []
    case (.internal, .office), (.internal, .room): []
    default: meeting.request.attachments
    }
  }

  /// Chair, contact, and the agenda on the clock; for a person who comes for some items, which.
  static func description(_ meeting: ScheduledMeeting, for audience: CalendarAudience) -> String? {
    let request = meeting.request
    var lines: [String] = []
    if case .attendee(let person) = audience,
      !request.attendees.contains(where: { $0.person == person.id })
    {
      let isSecret = request.confidentiality == .confidential
      let items = meeting.items(for: person.id).map {
        isSecret ? number($0) : "\(number($0)) \($0.item.title)"
      }
      if !items.isEmpty { lines.append("请参加以下议题: " + items.joined(separator: "、")) }
    }
    guard namesOrganizer(meeting, for: audience) else { return nil }
    if request.confidentiality != .confidential, let chair = meeting.person(request.chair) {
      lines.append("主持人: \(chair.name)")
    }
    if let contact = meeting.person(request.contact) {
      lines.append(
        "联系人: \(contact.name)" + (contact.mobile.isEmpty ? "" : " \(contact.mobile)"))
    }
    if request.checkIn > .zero, case .attendee = audience {
      lines.append("请于 \((meeting.interval.start - request.checkIn).time) 前报到")
    }
    if request.confidentiality == .open, !request.agenda.isEmpty {
      lines.append("议程:")
      lines += meeting.agenda.map { "\(number($0)) \($0.item.title)" }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func number(_ item: TimedItem) -> String {
    "\(item.number). \(item.start.time)—\(item.end.time)"
  }
}

extension ScheduledMeeting {
  /// The title as it may be told to those who attend.
  public var disclosedTitle: String {
    request.confidentiality == .confidential ? EventWording.undisclosed : request.title
  }
}
