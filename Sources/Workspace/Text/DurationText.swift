package import CivilTime
package import Meetings

/// Reads lengths of time: `90m`, `1h30m`, `90分钟`, `1小时30分`, `一个半小时`, `2天`, `半天`, `1:30`.
package enum DurationText {
  /// A length; half a day and a day are those of the working hours. nil where it is none.
  package static func minutes(_ text: String, hours: WorkingHours) -> Minutes? {
    var cursor = TextCursor(text)
    if cursor.take("半天") || cursor.take("halfday") || cursor.take("half-day") {
      return cursor.isAtEnd ? min(hours.morning.length, hours.afternoon.length) : nil
    }
    if cursor.take("半小时") || cursor.take("半个小时") { return cursor.isAtEnd ? Minutes(30) : nil }
    if cursor.take("全天") || cursor.take("一整天") { return cursor.isAtEnd ? day(hours) : nil }
    var total = 0
    var parts = 0
    while !cursor.isAtEnd {
      guard let part = cursor.attempt({ component(&$0, hours: hours) }) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      if overflow || sum > maximum { return nil }
      total = sum
      parts += 1
    }
    return parts > 0 ? Minutes(total) : nil
  }

  /// Half a year: longer lengths are mistakes.
  private static let maximum = 60 * 24 * 183

  private static func day(_ hours: WorkingHours) -> Minutes {
    Minutes((hours.afternoon.end.second - hours.morning.start.second) / 60)
  }

  private static func component(_ cursor: inout TextCursor, hours: WorkingHours) -> Int? {
    guard let number = cursor.number(digits: 6) else { return nil }
    if cursor.take(":") {
      guard let minutes = cursor.number(digits: 2), minutes < 60 else { return nil }
      return number * 60 + minutes
    }
    if cursor.take(".") {
      guard let fraction = cursor.number(digits: 1),
        cursor.takeAny(["个小时", "小时", "hours", "hour", "h"]) != nil
      else { return nil }
      return number * 60 + fraction * 6
    }
    if cursor.take("个半小时") { return number * 60 + 30 }
    if cursor.takeAny(["个小时", "小时", "时", "hours", "hour", "hrs", "h"]) != nil {
      return cursor.take("半") ? number * 60 + 30 : number * 60
    }
    if cursor.takeAny(["分钟", "分", "minutes", "minute", "mins", "min", "m", "'"]) != nil {
      return number
    }
    if cursor.takeAny(["个工作日", "天", "days", "day", "日", "d"]) != nil {
      return number * 24 * 60
    }
    return nil
  }

  /// How a length is written: `1小时30分钟`, `1h30m`.
  package static func written(_ length: Minutes, chinese: Bool) -> String {
    let (hours, minutes) = (length.count / 60, length.count % 60)
    if chinese {
      if hours == 0 { return "\(minutes)分钟" }
      return minutes == 0 ? "\(hours)小时" : "\(hours)小时\(minutes)分钟"
    }
    if hours == 0 { return "\(minutes)m" }
    return minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)m"
  }
}
