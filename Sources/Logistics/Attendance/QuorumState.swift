import Meetings

/// Where a meeting stands against its quorum (法定人数), before it and at the door.
public struct QuorumState: Sendable, Hashable {
  /// Whom the quorum is of: how many there are of them.
  public var total: Int
  public var needed: Int
  /// Have said that they come.
  public var confirmed: Int
  /// May still come: everybody who is not on leave or represented by a deputy that does not count.
  public var possible: Int
  public var present: Int

  /// nil where the meeting has no quorum.
  public init?(_ list: AttendanceList) {
    guard let quorum = list.meeting.attendanceRules.quorum else { return nil }
    let counted = list.rows.filter { row in
      guard case .person(let person) = row.invitee else { return false }
      return quorum.members.map { $0.contains(person) } ?? (row.role == .required)
    }
    total = counted.count
    needed = quorum.share.needed(of: counted.count)
    (confirmed, possible, present) = (0, 0, 0)
    for row in counted {
      if row.state == .accepted { confirmed += 1 }
      if row.state == .delegated, quorum.countsDeputies { confirmed += 1 }
      let counts = row.state != .onLeave && (row.state != .delegated || quorum.countsDeputies)
      if counts { possible += 1 }
      if counts, row.arrival != nil { present += 1 }
    }
  }

  /// Too few may come, whatever those who have not answered say.
  public var isOutOfReach: Bool { possible < needed }
  public var isPresent: Bool { present >= needed }
}
