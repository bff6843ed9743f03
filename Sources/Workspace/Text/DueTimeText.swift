import CivilTime
import Meetings

/// Reads when a duty is due: `会前3个工作日 17:00`, `会前30分钟`, `会中`, `会后1小时`, a date and time.
enum DueTimeText {
  /// A duty that states no time of day is due when the afternoon ends.
  static func read(_ text: String, near reference: Day, hours: WorkingHours) -> Duty.DueTime? {
    if ["会中", "会议期间", "during"].contains(text.lowercased()) { return .throughout }
    if case .success(let time) = DateTimeText.read(text, near: reference) { return .at(time) }
    if case .success(let day) = DateTimeText.day(text, near: reference) {
      return .at(LocalDateTime(day, hours.afternoon.end))
    }
    var cursor = TextCursor(text)
    if cursor.takeAny(["会议当天", "当天", "on the day"]) != nil {
      return timeOfDay(&cursor, hours).map { .daysBefore(0, $0) }
    }
    if let side = cursor.takeAny(["会前", "会后"]) {
      return amount(&cursor, isBefore: side == "会前", hours)
    }
    // English puts the side behind the amount: `3 workdays before 17:00`, `30m before`.
    let lower = text.lowercased()
    for side in ["before", "after"] where lower.contains(side) {
      var cursor = TextCursor(lower.replacing(side, with: ""))
      return amount(&cursor, isBefore: side == "before", hours)
    }
    return nil
  }

  private static func amount(
    _ cursor: inout TextCursor, isBefore: Bool, _ hours: WorkingHours
  ) -> Duty.DueTime? {
    let days = cursor.attempt { cursor -> (count: Int, areWorkdays: Bool)? in
      guard let count = cursor.number(digits: 3) else { return nil }
      if cursor.takeAny(["个工作日", "工作日", "workdays", "workday", "working days"]) != nil {
        return (count, true)
      }
      if cursor.takeAny(["天", "日", "days", "day"]) != nil { return (count, false) }
      return nil
    }
    if let days {
      guard days.count <= 250, let time = timeOfDay(&cursor, hours) else { return nil }
      switch (days.areWorkdays, isBefore) {
      case (true, true): return .workdaysBefore(days.count, time)
      case (true, false): return .workdaysAfter(days.count, time)
      case (false, true): return .daysBefore(days.count, time)
      case (false, false): return .daysBefore(-days.count, time)
      }
    }
    guard let length = DurationText.minutes(cursor.rest, hours: hours),
      length <= Minutes.hours(24 * 31)
    else { return nil }
    return isBefore ? .beforeStart(length) : .afterEnd(length)
  }

  private static func timeOfDay(_ cursor: inout TextCursor, _ hours: WorkingHours) -> TimeOfDay? {
    if cursor.isAtEnd || cursor.rest.isEmpty { return hours.afternoon.end }
    _ = cursor.takeAny(["at", ","])
    guard let time = TimeText.read(&cursor), cursor.isAtEnd else { return nil }
    return time
  }
}
