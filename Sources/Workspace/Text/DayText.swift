import CivilTime

/// Reads days: `2026-12-03`, `2026年12月3日`, `12月3日（周四）`.
enum DayText {
  enum Failure: Error {
    /// The text is not a day at all.
    case syntax
    /// There is no such day: 13月, 2月30日.
    case noSuchDay
    /// The weekday that is stated is not the day's.
    case weekday(stated: Weekday, actual: Weekday, day: Day)
  }

  /// nil without moving where no day stands here.
  static func read(_ cursor: inout TextCursor, near reference: Day) throws(Failure) -> Day? {
    let start = cursor
    guard let (year, month, dayOfMonth) = numbers(&cursor) else {
      cursor = start
      return nil
    }
    let day: Day
    if let year {
      guard let exact = Day(year: year, month: month, day: dayOfMonth) else { throw .noSuchDay }
      day = exact
    } else {
      let candidates = (reference.year - 1...reference.year + 1).compactMap {
        Day(year: $0, month: month, day: dayOfMonth)
      }
      guard let nearest = candidates.min(by: { abs($0 - reference) < abs($1 - reference) }) else {
        throw .noSuchDay
      }
      day = nearest
    }
    if let stated = weekdayInBrackets(&cursor), stated != day.weekday {
      throw .weekday(stated: stated, actual: day.weekday, day: day)
    }
    return day
  }

  /// Year (nil where not stated), month and day of the month.
  private static func numbers(_ cursor: inout TextCursor) -> (Int?, Int, Int)? {
    guard let first = cursor.number(digits: 4) else { return nil }
    if cursor.take("年") {
      guard let month = cursor.number(digits: 2), cursor.take("月"),
        let day = cursor.number(digits: 2), cursor.take("日") || cursor.take("号")
      else { return nil }
      return (first, month, day)
    }
    if cursor.take("月") {
      guard let day = cursor.number(digits: 2), cursor.take("日") || cursor.take("号") else {
        return nil
      }
      return (nil, first, day)
    }
    guard first > 31, let separator = cursor.takeAny(["-", "/", "."]),
      let month = cursor.number(digits: 2), cursor.take(separator),
      let day = cursor.number(digits: 2)
    else { return nil }
    return (first, month, day)
  }

  private static func weekdayInBrackets(_ cursor: inout TextCursor) -> Weekday? {
    let bracketed = cursor.attempt { cursor in
      guard cursor.take("("), let weekday = WeekdayText.read(&cursor), cursor.take(")") else {
        return nil as Weekday?
      }
      return weekday
    }
    return bracketed ?? cursor.attempt { WeekdayText.read(&$0) }
  }
}
