import CivilTime
import Meetings

/// What a calendar entry says, as far as the meeting's confidentiality lets it.
enum EventWording {
  static func summary(_ meeting: ScheduledMeeting) -> String {
    meeting.request.confidentiality == .confidential ? "会议（内容不公开）" : meeting.request.title
  }

  /// Chair, contact, and the agenda on the clock; for a person who comes for some items, which.
  static func description(_ meeting: ScheduledMeeting, for person: Person?) -> String? {
    if meeting.request.confidentiality == .confidential { return nil }
    var lines: [String] = []
    if let person, !meeting.request.attendees.contains(where: { $0.person == person.id }) {
      let items = meeting.items(for: person.id).map(time)
      if !items.isEmpty { lines.append("请参加以下议题: " + items.joined(separator: "、")) }
    }
    if let chair = meeting.person(meeting.request.chair) { lines.append("主持人: \(chair.name)") }
    if let contact = meeting.person(meeting.request.contact) {
      lines.append(
        "联系人: \(contact.name)" + (contact.mobile.isEmpty ? "" : " \(contact.mobile)"))
    }
    if meeting.request.confidentiality == .open, !meeting.request.agenda.isEmpty {
      lines.append("议程:")
      lines += meeting.agenda.map { "\(time($0)) \($0.item.title)" }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private static func time(_ item: ScheduledMeeting.TimedItem) -> String {
    "\(item.number). \(item.start.time)—\(item.end.time)"
  }
}
