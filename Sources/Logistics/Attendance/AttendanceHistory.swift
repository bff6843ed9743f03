public import CivilTime
public import Meetings

extension AttendanceList {
  /// What is kept of a meeting that was held; nothing where it has no time, or nobody answered or
  /// came.
  public func records(of office: Office) -> [AttendanceRecord] {
    guard let interval, hasBegun || rows.contains(where: { $0.state != .unanswered }) else {
      return []
    }
    let people = Dictionary(
      office.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return rows.map { row in
      var person: Person.ID?
      if case .person(let id) = row.invitee { person = id }
      var deputy = ""
      if row.state == .delegated {
        switch row.attending {
        case .person(let id): deputy = people[id]?.name ?? id
        case .guest(let name): deputy = name
        case nil: break
        }
      }
      var late = Minutes.zero
      if case .late(let minutes) = row.arrival { late = minutes }
      return AttendanceRecord(
        meeting: meeting.id, title: meeting.title, start: interval.start, person: person,
        name: row.name, unit: row.unit, role: row.role, state: row.state, deputy: deputy,
        hasCome: row.arrival != nil, late: late)
    }
  }
}

/// Attendance of one meeting that was held, for figures over time.
public struct MeetingAttendance: Sendable {
  public let meeting: MeetingRequest.ID
  public let title: String
  public let start: LocalDateTime?
  /// In the order in which the units first appear.
  public let units: [(unit: String, counts: AttendanceCounts)]

  /// Everything that is known, the earliest first: what was kept, and the meetings of the workspace
  /// that people have signed in to. Of a meeting that is both, the workspace counts.
  public static func all(
    kept: [AttendanceRecord], lists: [AttendanceList]
  ) -> [MeetingAttendance] {
    struct Key: Hashable {
      var meeting: MeetingRequest.ID
      var start: LocalDateTime?
    }
    let current = lists.filter(\.hasBegun)
    let known = Set(current.map { Key(meeting: $0.meeting.id, start: $0.interval?.start) })
    let old = Dictionary(grouping: kept) { Key(meeting: $0.meeting, start: $0.start) }
      .filter { !known.contains($0.key) && $0.value.contains(where: \.hasCome) }
    let result =
      old.values.map(MeetingAttendance.init)
      + current.map {
        MeetingAttendance(
          meeting: $0.meeting.id, title: $0.meeting.title, start: $0.interval?.start,
          units: $0.countsByUnit)
      }
    return result.sorted { a, b in
      (a.start?.secondsSinceEpoch ?? 0, a.meeting) < (b.start?.secondsSinceEpoch ?? 0, b.meeting)
    }
  }

  private init(
    meeting: MeetingRequest.ID, title: String, start: LocalDateTime?,
    units: [(unit: String, counts: AttendanceCounts)]
  ) {
    self.meeting = meeting
    self.title = title
    self.start = start
    self.units = units
  }

  /// - Parameter records: of one meeting, at least one.
  private init(_ records: [AttendanceRecord]) {
    var order: [String] = []
    var counts: [String: AttendanceCounts] = [:]
    for record in records {
      if counts[record.unit] == nil { order.append(record.unit) }
      counts[record.unit, default: AttendanceCounts()].add(record)
    }
    meeting = records.first?.meeting ?? ""
    title = records.first?.title ?? ""
    start = records.first?.start
    units = order.map { ($0, counts[$0] ?? AttendanceCounts()) }
  }
}
