import CivilTime
import Diagnostics
import Meetings

/// Reads the limit of a policy's rule in the unit of what it measures.
enum PolicyLimitText {
  static func read(_ text: String, for measure: PolicyRule.Measure, hours: WorkingHours) -> Int? {
    switch measure {
    case .span: return halfDays(text)
    case .duration, .speech: return DurationText.minutes(text, hours: hours)?.count
    case .freeDay:
      var cursor = TextCursor(text)
      guard let weekday = WeekdayText.read(&cursor), cursor.isAtEnd else { return nil }
      return weekday.rawValue
    case .freeWeek:
      var cursor = TextCursor(text)
      _ = cursor.take("第")
      guard let week = cursor.number(), (1...5).contains(week) else { return nil }
      _ = cursor.takeAny(["周", "个星期"])
      return cursor.isAtEnd ? week : nil
    case .items, .headcount, .staffShare, .perWeek, .perMonth, .perYear, .notice,
      .costPerPersonDay, .lodgingPerPersonDay, .mealsPerPersonDay, .otherPerPersonDay, .totalCost:
      var cursor = TextCursor(text)
      guard let number = cursor.number() else { return nil }
      _ = cursor.takeAny(["个工作日", "工作日", "workdays", "人", "个", "次", "元", "%", "yuan"])
      return cursor.isAtEnd ? number : nil
    }
  }

  /// 半天 is one half-day, 1天半 and 1.5天 are three.
  private static func halfDays(_ text: String) -> Int? {
    if ["半天", "half a day", "half-day"].contains(text.lowercased()) { return 1 }
    var cursor = TextCursor(text)
    guard let days = cursor.number(digits: 3) else { return nil }
    var result = days * 2
    if cursor.take(".5") { result += 1 }
    guard cursor.takeAny(["天", "days", "day", "d"]) != nil else { return nil }
    if cursor.take("半") { result += 1 }
    return cursor.isAtEnd && result > 0 ? result : nil
  }

  static func example(for measure: PolicyRule.Measure) -> Text {
    switch measure {
    case .span: Text(zh: "例如 半天、1天、1天半", en: "for example half a day, 1 day, 1.5 days")
    case .duration, .speech: Text(zh: "例如 1小时、90分钟", en: "for example 1h, 90m")
    case .freeDay: Text(zh: "例如 周三", en: "for example Wed")
    case .freeWeek: Text(zh: "例如 第四周", en: "for example 4")
    case .staffShare: Text(zh: "例如 10%", en: "for example 10%")
    case .items, .headcount, .perWeek, .perMonth, .perYear, .notice:
      Text(zh: "写一个数, 例如 150人、5个", en: "a number, for example 150")
    case .costPerPersonDay, .lodgingPerPersonDay, .mealsPerPersonDay, .otherPerPersonDay,
      .totalCost:
      Text(zh: "例如 550元", en: "for example 550 yuan")
    }
  }
}
