import CivilTime
import Meetings

/// Meetings of earlier planning periods whose attendance is kept: replies and sign-ins that still
/// name them are of the past, and neither unknown nor of a new meeting with the same id.
struct KeptMeetings {
  /// One meeting that was held.
  struct Key: Hashable {
    let meeting: MeetingRequest.ID
    let start: LocalDateTime

    init(_ record: AttendanceRecord) {
      meeting = record.meeting
      start = record.start
    }
  }

  /// When each was held last, by id and by title.
  private var lastStart: [String: LocalDateTime] = [:]

  /// - Parameter day: the first of the present planning period.
  init(_ records: [AttendanceRecord] = [], before day: Day = Day(number: 0)) {
    for record in records where record.start.day < day {
      for name in [record.meeting, record.title] {
        lastStart[name] = max(lastStart[name] ?? record.start, record.start)
      }
    }
  }

  /// Whether what somebody answered or signed at `time` belongs to a meeting that was held.
  ///
  /// - Parameter isCurrent: whether a meeting of the present period has the name. Then only what is
  ///   not later than the day on which the earlier one was held belongs to that.
  func hold(_ name: String, at time: LocalDateTime?, isCurrent: Bool) -> Bool {
    guard let start = lastStart[name] else { return false }
    guard isCurrent else { return true }
    return time.map { $0.day <= start.day } ?? false
  }
}
