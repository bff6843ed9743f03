public import CivilTime
import Logistics
public import Meetings

/// One meeting of the schedule with everything that papers and calendars say about it.
public struct ScheduledMeeting: Sendable {
  public let request: MeetingRequest
  public let interval: Interval
  public let room: Room
  public let office: Office
  private let people: [Person.ID: Person]

  /// Every meeting that the schedule places, in the order of the schedule.
  public static func all(of schedule: Schedule, in office: Office) -> [ScheduledMeeting] {
    let requests = Dictionary(office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let rooms = Dictionary(office.rooms.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let people = Dictionary(office.people.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    return schedule.assignments.compactMap { assignment in
      guard let request = requests[assignment.meeting], let room = rooms[assignment.room] else {
        return nil
      }
      return ScheduledMeeting(
        request: request, interval: assignment.interval, room: room, office: office,
        people: people)
    }
  }

  public func person(_ id: Person.ID?) -> Person? { id.flatMap { people[$0] } }

  /// In protocol order.
  public func attendees(_ role: AttendanceRole) -> [Person] {
    request.attendees(role).compactMap { people[$0] }
  }

  /// Those who come for one item only.
  public var itemAttendees: [Person] { request.itemAttendees.compactMap { people[$0] } }

  /// The room, with the site where the office has several.
  public var place: String {
    let hasSites = Set(office.rooms.map(\.site)).count > 1
    return hasSites && !room.site.isEmpty ? room.site + room.name : room.name
  }

  /// The agenda on the clock, delays of the day included.
  public var agenda: [TimedItem] { request.timedItems(from: interval.start) }

  /// The items that somebody who does not attend the whole meeting comes for.
  public func items(for person: Person.ID) -> [TimedItem] {
    agenda.filter { $0.item.presenter == person || $0.item.attendees.contains(person) }
  }
}
