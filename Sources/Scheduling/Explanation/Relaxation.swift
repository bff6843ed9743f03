public import CivilTime
public import Meetings

/// One thing that an organiser could give up so that meetings can be planned (放宽办法).
public enum Relaxation: Sendable, Hashable {
  /// Lets a meeting take a room although it asks for something that the room has not.
  case allowRoom(MeetingRequest.ID, Room.ID, [MeetingRequest.RoomShortfall])
  /// Lets a meeting lie on one more working day too; the horizon grows where it must.
  case widen(MeetingRequest.ID, Day)
  /// Makes people optional in one meeting.
  case free([Person.ID], MeetingRequest.ID)
  case unpin(MeetingRequest.ID)
  /// Opens a room in the times in which it is closed.
  case openRoom(Room.ID)
  case leaveOut(MeetingRequest.ID)

  /// An office, and what it has announced, with this given up.
  func applied(to office: Office, _ announced: Schedule?) -> (Office, Schedule?) {
    var (office, announced) = (office, announced)
    switch self {
    case .allowRoom(let meeting, let room, let shortfalls):
      let rooms = office.rooms
      office.change(meeting) { $0.allow(room, despite: shortfalls, among: rooms) }
    case .widen(let meeting, let day):
      office.horizon =
        min(office.horizon.lowerBound, day)...max(office.horizon.upperBound, day)
      let sessions = office.hours.sessions(on: day)
      office.change(meeting) { $0.allowed = $0.allowed.union(sessions) }
    case .free(let people, let meeting):
      office.change(meeting) { request in
        for index in request.attendees.indices
        where people.contains(request.attendees[index].person) {
          request.attendees[index].role = .optional
        }
      }
    case .unpin(let meeting):
      office.change(meeting) { $0.pin = nil }
      announced = announced.map { schedule in
        Schedule(
          schedule.assignments.map { assignment in
            var assignment = assignment
            if assignment.meeting == meeting { assignment.isPinned = false }
            return assignment
          })
      }
    case .openRoom(let room):
      for index in office.rooms.indices where office.rooms[index].id == room {
        office.rooms[index].busy = []
      }
    case .leaveOut(let meeting):
      office = office.keeping { $0 != meeting }
    }
    return (office, announced)
  }
}

extension MeetingRequest {
  fileprivate mutating func allow(
    _ room: Room.ID, despite shortfalls: [RoomShortfall], among rooms: [Room]
  ) {
    let before = rooms.filter(isServed).map(\.id)
    for shortfall in shortfalls {
      switch shortfall {
      case .notAllowed: break
      case .site: needs.site = nil
      case .layout: needs.layout = nil
      case .seats(let missing): needs.seats = max(0, seats - missing)
      case .equipment(let missing): needs.equipment.subtract(missing)
      }
    }
    // What the others lack for this meeting is not given up.
    needs.rooms = before + [room]
  }
}
