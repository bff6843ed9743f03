public import CivilTime

extension Office {
  /// The working day that lies `count` working days before a day; `day` itself for 0. nil where
  /// the year before has no such day, which only an office that never works can bring about.
  public func workday(_ count: Int, before day: Day) -> Day? {
    workday(count, from: day, step: -1)
  }

  public func workday(_ count: Int, after day: Day) -> Day? {
    workday(count, from: day, step: 1)
  }

  /// How many working days lie after `first`, up to `last`; negative where `last` is before it.
  public func workdays(from first: Day, to last: Day) -> Int {
    guard first <= last else { return -workdays(from: last, to: first) }
    return (first..<last).count { isWorkday($0 + 1) }
  }

  private func workday(_ count: Int, from day: Day, step: Int) -> Day? {
    var (left, day, days) = (count, day, 0)
    while left > 0 {
      day = day + step
      days += 1
      if days > 366 + count * 7 { return nil }
      if isWorkday(day) { left -= 1 }
    }
    return day
  }
}
