/// A time on the clock, to the second; 24:00 is allowed as the end of a day.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Seconds since midnight, 0…86,400.
  public let second: Int

  public init?(second: Int) {
    guard (0...86_400).contains(second) else { return nil }
    self.second = second
  }

  /// nil outside 00:00:00…24:00:00.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(second: hour * 3600 + minute * 60 + second)
  }

  private init(unchecked second: Int) {
    self.second = second
  }

  public static let midnight = TimeOfDay(unchecked: 0)
  public static let endOfDay = TimeOfDay(unchecked: 86_400)

  public var hour: Int { second / 3600 }
  public var minute: Int { second / 60 % 60 }
  /// Whole minutes since midnight.
  public var minuteOfDay: Int { second / 60 }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool { a.second < b.second }
}

extension TimeOfDay: CustomStringConvertible {
  /// `09:30`, or `09:30:15` where there are seconds.
  public var description: String {
    let base = "\(zeroPadded(hour, to: 2)):\(zeroPadded(minute, to: 2))"
    return second % 60 == 0 ? base : "\(base):\(zeroPadded(second % 60, to: 2))"
  }
}
