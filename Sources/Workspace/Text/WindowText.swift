import CivilTime
import Meetings

/// Spans of time as organisers write them: `12月3日上午`, `12月1日至5日 9:00-12:00`, `每周一下午`,
/// `12月3日9:00至12月4日12:00`.
struct TimeWindow: Sendable, Hashable {
  /// nil: every day of the period.
  var days: ClosedRange<Day>?
  /// nil: every day of the week.
  var weekdays: Set<Weekday>?
  /// nil: the whole day.
  var hours: TimeSpan?
  /// A span from one point to another, nights included; the rest is nil then.
  var continuous: Interval?

  /// The intervals that the window means within a period.
  func intervals(in period: ClosedRange<Day>) -> [Interval] {
    if let continuous { return [continuous] }
    let range = days ?? period
    let first = max(range.lowerBound, period.lowerBound)
    let last = min(range.upperBound, period.upperBound)
    guard first <= last else { return [] }
    return (first...last).filter { weekdays?.contains($0.weekday) ?? true }.map { day in
      hours?.on(day) ?? Interval(day)
    }
  }
}

enum WindowText {
  enum Failure: Error {
    case syntax
    case day(DayText.Failure)
    /// The end is before the start.
    case reversed
  }

  /// One or several windows, separated by commas.
  static func read(_ text: String, near reference: Day, hours: WorkingHours)
    -> Result<[TimeWindow], Failure>
  {
    var cursor = TextCursor(text)
    var windows: [TimeWindow] = []
    repeat {
      switch window(&cursor, near: reference, hours: hours) {
      case .success(let window): windows.append(window)
      case .failure(let failure): return .failure(failure)
      }
    } while cursor.take(",")
    return cursor.isAtEnd ? .success(windows) : .failure(.syntax)
  }

  private static func window(_ cursor: inout TextCursor, near reference: Day, hours: WorkingHours)
    -> Result<TimeWindow, Failure>
  {
    do {
      var window = TimeWindow()
      if let weekdays = weekdayRange(&cursor) {
        window.weekdays = weekdays
        window.hours = clock(&cursor, hours: hours)
        return .success(window)
      }
      if cursor.takeAny(["每天", "每日", "daily"]) == nil,
        let first = try DayText.read(&cursor, near: reference)
      {
        return try days(from: first, &cursor, hours: hours)
      }
      guard let span = clock(&cursor, hours: hours) else { return .failure(.syntax) }
      window.hours = span
      return .success(window)
    } catch let failure as DayText.Failure {
      return .failure(.day(failure))
    } catch {
      return .failure(.syntax)
    }
  }

  /// What follows a first day: more days, hours of the day, or a span that runs through the nights.
  private static func days(from first: Day, _ cursor: inout TextCursor, hours: WorkingHours) throws
    -> Result<TimeWindow, Failure>
  {
    var window = TimeWindow()
    if let clock = clock(&cursor, hours: hours) {
      window.days = first...first
      window.hours = clock
      return .success(window)
    }
    if let start = TimeText.read(&cursor) {
      guard cursor.takeAny(TimeText.rangeSigns) != nil else { return .failure(.syntax) }
      let last = try DayText.read(&cursor, near: first) ?? first
      guard let end = TimeText.read(&cursor) else { return .failure(.syntax) }
      guard let span = Interval(LocalDateTime(first, start), LocalDateTime(last, end)) else {
        return .failure(.reversed)
      }
      window.continuous = span
      return .success(window)
    }
    var last = first
    if cursor.takeAny(TimeText.rangeSigns) != nil {
      guard let end = try lastDay(&cursor, after: first) else { return .failure(.syntax) }
      last = end
    }
    guard first <= last else { return .failure(.reversed) }
    window.days = first...last
    window.weekdays = weekdayRange(&cursor)
    window.hours = clock(&cursor, hours: hours)
    return .success(window)
  }

  /// A whole day, or only its number within the month of the first: 12月1日至5日.
  private static func lastDay(_ cursor: inout TextCursor, after first: Day) throws -> Day? {
    if let day = try DayText.read(&cursor, near: first) { return day }
    return cursor.attempt { cursor in
      guard let number = cursor.number(digits: 2), cursor.take("日") || cursor.take("号") else {
        return nil
      }
      return Day(year: first.year, month: first.month, day: number)
    }
  }

  private static func clock(_ cursor: inout TextCursor, hours: WorkingHours) -> TimeSpan? {
    TimeText.span(&cursor)
      ?? cursor.attempt { cursor in
        guard let part = TimeText.part(&cursor, hours: hours) else { return nil }
        // 上午9:00 is a time, not a part of the day.
        return cursor.rest.first?.isNumber == true ? nil : part
      }
  }

  /// `周一`, `周一至周五`, `每周一、三` (a comma starts the next window), `工作日`.
  static func weekdayRange(_ cursor: inout TextCursor) -> Set<Weekday>? {
    cursor.attempt { cursor in
      _ = cursor.take("每")
      guard let first = WeekdayText.read(&cursor) else { return nil }
      let last = cursor.attempt { cursor in
        cursor.takeAny(TimeText.rangeSigns) == nil ? nil : WeekdayText.read(&cursor)
      }
      guard let last, last >= first else { return last == nil ? [first] : nil }
      return Set(Weekday.allCases.filter { $0 >= first && $0 <= last })
    }
  }
}
