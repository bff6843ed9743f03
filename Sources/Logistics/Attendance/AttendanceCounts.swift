import CivilTime
import Meetings

/// The figures of an attendance list, or of the part of it that belongs to one unit.
public struct AttendanceCounts: Sendable, Hashable {
  /// 应到: everybody who was invited.
  public var invited = 0
  public var accepted = 0
  public var tentative = 0
  public var delegated = 0
  public var onLeave = 0
  public var leaveAsked = 0
  public var unanswered = 0
  /// 实到: invitees who came, or whose deputy came.
  public var present = 0
  public var late = 0

  public init() {}

  public init(_ rows: some Sequence<AttendanceList.Row>) {
    for row in rows {
      add(row.state)
      if row.arrival != nil { present += 1 }
      if case .late = row.arrival { late += 1 }
    }
  }

  mutating func add(_ record: AttendanceRecord) {
    add(record.state)
    if record.hasCome { present += 1 }
    if record.late > .zero { late += 1 }
  }

  private mutating func add(_ state: AttendanceState) {
    invited += 1
    switch state {
    case .accepted: accepted += 1
    case .tentative: tentative += 1
    case .delegated: delegated += 1
    case .onLeave: onLeave += 1
    case .leaveAsked: leaveAsked += 1
    case .unanswered: unanswered += 1
    }
  }

  /// The figures of two meetings together; people are counted once for each.
  public static func + (a: AttendanceCounts, b: AttendanceCounts) -> AttendanceCounts {
    var sum = a
    sum.invited += b.invited
    sum.accepted += b.accepted
    sum.tentative += b.tentative
    sum.delegated += b.delegated
    sum.onLeave += b.onLeave
    sum.leaveAsked += b.leaveAsked
    sum.unanswered += b.unanswered
    sum.present += b.present
    sum.late += b.late
    return sum
  }

  /// Those who will be in the room as things stand: everybody but those on leave.
  public var expected: Int { invited - onLeave }

  /// 到会率 in thousandths of those invited, rounded to the nearest; nil where nobody was.
  public var presentPerMille: Int? {
    invited == 0 ? nil : (present * 1000 + invited / 2) / invited
  }
}

extension AttendanceList {
  public var counts: AttendanceCounts { AttendanceCounts(rows) }

  /// The figures of each unit, in the order in which the units first appear; guests under their own.
  public var countsByUnit: [(unit: String, counts: AttendanceCounts)] {
    var order: [String] = []
    var rowsOfUnit: [String: [Row]] = [:]
    for row in rows {
      if rowsOfUnit[row.unit] == nil { order.append(row.unit) }
      rowsOfUnit[row.unit, default: []].append(row)
    }
    return order.map { ($0, AttendanceCounts(rowsOfUnit[$0] ?? [])) }
  }

  /// Whether anybody has signed in, so that who came can be spoken of.
  public var hasBegun: Bool { rows.contains { $0.arrival != nil } }
}
