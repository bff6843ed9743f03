/// A day and a time on the clock, without a zone: what a wall clock in the meeting's place shows.
///
/// Always normalised: the time is before 24:00.
public struct LocalDateTime: Sendable, Hashable, Comparable {
  public let day: Day
  public let time: TimeOfDay

  /// 24:00 becomes 00:00 of the next day.
  public init(_ day: Day, _ time: TimeOfDay) {
    if time == .endOfDay {
      self.day = day + 1
      self.time = .midnight
    } else {
      self.day = day
      self.time = time
    }
  }

  /// Seconds since 1970-01-01T00:00:00 on the same wall clock.
  public init(secondsSinceEpoch seconds: Int) {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    self.day = Day(number: day)
    time = TimeOfDay(second: seconds - day * 86_400) ?? .midnight
  }

  public var secondsSinceEpoch: Int { day.number * 86_400 + time.second }

  public static func < (a: LocalDateTime, b: LocalDateTime) -> Bool {
    (a.day, a.time) < (b.day, b.time)
  }

  public static func + (a: LocalDateTime, b: Minutes) -> LocalDateTime {
    LocalDateTime(secondsSinceEpoch: a.secondsSinceEpoch + b.count * 60)
  }

  public static func - (a: LocalDateTime, b: Minutes) -> LocalDateTime {
    LocalDateTime(secondsSinceEpoch: a.secondsSinceEpoch - b.count * 60)
  }

  /// The time between two points, rounded down to whole minutes.
  public static func - (a: LocalDateTime, b: LocalDateTime) -> Minutes {
    let seconds = a.secondsSinceEpoch - b.secondsSinceEpoch
    return Minutes(seconds >= 0 ? seconds / 60 : (seconds - 59) / 60)
  }
}

extension LocalDateTime: CustomStringConvertible {
  /// `2026-12-03 09:30`.
  public var description: String { "\(day) \(time)" }
}
