import CivilTime
public import Diagnostics
public import Meetings

/// Agendas against the schedule: whether the room is free for as long as the items may take.
public enum AgendaChecks {
  public static func diagnostics(
    office: Office, schedule: Schedule?, places: [MeetingRequest.ID: SourceLocation] = [:]
  ) -> [Diagnostic] {
    guard let schedule else { return [] }
    let rooms = Dictionary(office.rooms.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let requests = Dictionary(office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    return office.meetings.compactMap { request -> Diagnostic? in
      guard let assignment = schedule[request.id], let room = rooms[assignment.room] else {
        return nil
      }
      let longest = zip(request.agenda, request.itemSpans).reduce(0) { sum, item in
        sum + max(item.1.count, (item.0.longest?.count ?? 0) + item.0.delay.count)
      }
      let end = assignment.interval.start + Minutes(longest)
      guard end > assignment.interval.end else { return nil }
      let others = schedule.assignments.filter {
        $0.room == room.id && $0.meeting != request.id
          && $0.interval.start >= assignment.interval.end
      }
      let bookings = others.map { other -> LocalDateTime in
        let setUp = requests[other.meeting]?.setUp ?? .zero
        return other.interval.start - (room.setUp + setUp)
      }
      let closings = room.busy.filter { !$0.isTentative }.map(\.interval.start)
        .filter { $0 >= assignment.interval.end }
      guard let next = (bookings + closings).min(), next < end else { return nil }
      return Diagnostic(
        .agendaOutlastsRoom,
        Text(
          zh: "“\(request.title)”最长会开到 \(end.time), \(room.name)只空到 \(next.time)",
          en:
            "“\(request.title)” may last until \(end.time), but \(room.name) is free only until \(next.time)"
        ),
        at: places[request.id],
        hint: Text(
          zh: "缩短议题, 提前开始, 或调换会议室", en: "shorten items, start earlier, or change rooms"))
    }
  }
}
