public import CivilTime

/// When an office works: days of the week and the parts of the day.
public struct WorkingHours: Sendable, Hashable {
  public var weekdays: Set<Weekday>
  public var morning: TimeSpan
  public var afternoon: TimeSpan
  /// Part of the day in which a meeting may be held only when it asks for it.
  public var evening: TimeSpan

  public init(
    weekdays: Set<Weekday>, morning: TimeSpan, afternoon: TimeSpan, evening: TimeSpan
  ) {
    self.weekdays = weekdays
    self.morning = morning
    self.afternoon = afternoon
    self.evening = evening
  }

  /// Monday to Friday, 8:30–12:00 and 14:00–17:30, evenings 19:00–21:30.
  public static let standard = WorkingHours(
    weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
    morning: span(8, 30, 12, 0), afternoon: span(14, 0, 17, 30), evening: span(19, 0, 21, 30))

  private static func span(_ h1: Int, _ m1: Int, _ h2: Int, _ m2: Int) -> TimeSpan {
    guard let start = TimeOfDay(hour: h1, minute: m1), let end = TimeOfDay(hour: h2, minute: m2),
      let span = TimeSpan(start, end)
    else { preconditionFailure("the built-in working hours are written in this file") }
    return span
  }

  /// The midday break, between the morning's end and the afternoon's start.
  public var lunch: TimeSpan? { TimeSpan(morning.end, afternoon.start) }

  /// The working time of one working day.
  public func sessions(on day: Day) -> IntervalSet {
    IntervalSet([morning.on(day), afternoon.on(day)])
  }
}
