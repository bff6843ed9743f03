package import Meetings

extension Ledger {
  /// The schedule that was last announced. A room that the office no longer has keeps the name
  /// under which it was announced.
  package func announcedSchedule(in office: Office) -> Schedule {
    var rooms: [String: Room.ID] = [:]
    for room in office.rooms {
      for name in [room.name, room.site + room.name] { rooms[name] = room.id }
    }
    return Schedule(
      meetings.filter { !$0.value.isCancelled }.compactMap { id, entry -> Assignment? in
        let announced = entry.announced
        return announced.interval.map {
          Assignment(
            meeting: id, interval: $0,
            room: announced.roomID ?? rooms[announced.room] ?? announced.room)
        }
      })
  }

  /// The titles under which meetings were announced.
  package var announcedTitles: [MeetingRequest.ID: String] {
    meetings.mapValues(\.announced.title)
  }
}
