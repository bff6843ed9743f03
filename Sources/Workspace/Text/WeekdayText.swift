package import CivilTime

/// Reads and writes days of the week: 周四, 星期四, Thu.
package enum WeekdayText {
  private static let chinese = ["一", "二", "三", "四", "五", "六", "日"]
  private static let english = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static func read(_ cursor: inout TextCursor) -> Weekday? {
    if let weekday = cursor.attempt({ readChinese(&$0) }) { return weekday }
    for (index, name) in english.enumerated() {
      if cursor.take(name) || cursor.take(String(name.prefix(3))) {
        return Weekday(rawValue: index + 1)
      }
    }
    return nil
  }

  private static func readChinese(_ cursor: inout TextCursor) -> Weekday? {
    guard cursor.takeAny(["星期", "礼拜", "周"]) != nil else { return nil }
    if cursor.take("天") { return .sunday }
    for (index, name) in chinese.enumerated() where cursor.take(name) {
      return Weekday(rawValue: index + 1)
    }
    return nil
  }

  /// 周四.
  package static func short(_ weekday: Weekday) -> String { "周" + chinese[weekday.rawValue - 1] }

  /// Thu.
  package static func shortEnglish(_ weekday: Weekday) -> String {
    let name = english[weekday.rawValue - 1]
    return name.prefix(1).uppercased() + name.dropFirst().prefix(2)
  }
}
