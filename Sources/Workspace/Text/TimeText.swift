import CivilTime
package import Meetings

/// Reads times on the clock: `9:00`, `9点半`, `下午3时20分`, `3pm`, and the parts of the day.
package enum TimeText {
  /// nil without moving where no time stands here.
  static func read(_ cursor: inout TextCursor) -> TimeOfDay? {
    cursor.attempt { cursor in
      let part = cursor.takeAny(["凌晨", "早上", "上午", "中午", "下午", "晚上", "夜间"])
      guard let hour = cursor.number(digits: 2) else { return nil }
      var minute = 0
      if cursor.take(":") {
        guard let number = cursor.number(digits: 2) else { return nil }
        minute = number
      } else if cursor.takeAny(["点", "时"]) != nil {
        if cursor.take("半") {
          minute = 30
        } else if let number = cursor.number(digits: 2) {
          minute = number
          _ = cursor.take("分")
        } else {
          _ = cursor.take("整")
        }
      } else if cursor.take("am") {
        return hour <= 12 ? TimeOfDay(hour: hour % 12, minute: 0) : nil
      } else if cursor.take("pm") {
        return hour <= 12 ? TimeOfDay(hour: hour % 12 + 12, minute: 0) : nil
      } else {
        return nil
      }
      if cursor.take("pm"), hour < 12 { return TimeOfDay(hour: hour + 12, minute: minute) }
      _ = cursor.take("am")
      let isLate = part == "下午" || part == "晚上" || part == "夜间" || (part == "中午" && hour < 3)
      return TimeOfDay(hour: isLate && hour < 12 ? hour + 12 : hour, minute: minute)
    }
  }

  /// A part of the day that stands for its hours.
  static func part(_ cursor: inout TextCursor, hours: WorkingHours) -> TimeSpan? {
    cursor.attempt { cursor in
      let names: [([String], TimeSpan?)] = [
        (["上午", "morning"], hours.morning), (["下午", "afternoon"], hours.afternoon),
        (["晚上", "evening"], hours.evening), (["中午", "lunch"], hours.lunch),
        (["全天", "allday", "all-day"], TimeSpan(.midnight, .endOfDay)),
        (["工作时间", "workinghours"], TimeSpan(hours.morning.start, hours.afternoon.end)),
      ]
      for (spellings, span) in names where cursor.takeAny(spellings) != nil { return span }
      return nil
    }
  }

  /// `8:30-12:00`, `8:30至12:00`.
  static func span(_ cursor: inout TextCursor) -> TimeSpan? {
    cursor.attempt { cursor in
      guard let start = read(&cursor), cursor.takeAny(rangeSigns) != nil else { return nil }
      let isLate = start.hour >= 12
      guard var end = read(&cursor) else { return nil }
      if isLate, end <= start, let later = TimeOfDay(second: min(86_400, end.second + 43_200)) {
        end = later
      }
      return TimeSpan(start, end)
    }
  }

  static let rangeSigns = ["--", "-", "至", "到", "..", "to"]

  /// A whole text that is one span of the clock.
  package static func span(_ text: String, hours: WorkingHours) -> TimeSpan? {
    var cursor = TextCursor(text)
    guard let span = TimeText.span(&cursor) ?? part(&cursor, hours: hours), cursor.isAtEnd else {
      return nil
    }
    return span
  }
}
