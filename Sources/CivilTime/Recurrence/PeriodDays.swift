/// The days that a rule names within one of its periods: a year, month, week or day.
extension CompiledRule {
  /// Appends the days of a year, in order.
  func appendDays(ofYear year: Int, to days: inout [Day]) {
    if let weekNumbers {
      appendDays(ofWeeks: weekNumbers, year: year, to: &days)
      return
    }
    if let yearDays {
      guard let first = Day(year: year, month: 1, day: 1) else { return }
      let length = Day.isLeap(year) ? 366 : 365
      let numbers = Set(yearDays.map { $0 > 0 ? $0 : length + 1 + $0 })
      for number in numbers.sorted() where (1...length).contains(number) {
        let day = first + (number - 1)
        if allowsDate(day), allowsWeekday(day, in: year) { days.append(day) }
      }
      return
    }
    if hasWeekdays, monthDays == nil, months == nil {
      appendWeekdays(
        from: Day(year: year, month: 1, day: 1), length: Day.isLeap(year) ? 366 : 365, to: &days)
      return
    }
    // RFC 5545 §3.3.10: what the rule does not say, the month here, is taken from the start.
    for month in months ?? [start.day.month] {
      appendDays(ofMonth: month, year: year, to: &days)
    }
  }

  /// Appends the days of a month, in order; BYMONTH has been looked at.
  func appendDays(ofMonth month: Int, year: Int, to days: inout [Day]) {
    guard let first = Day(year: year, month: month, day: 1) else { return }
    let length = Day.length(ofMonth: month, year: year)
    if let monthDays {
      let isMixed = (monthDays.first ?? 0) < 0
      let numbers =
        isMixed ? Set(monthDays.map { $0 > 0 ? $0 : length + 1 + $0 }).sorted() : monthDays
      for number in numbers where (1...length).contains(number) {
        let day = first + (number - 1)
        let isNamed =
          frequency == .yearly
          ? allowsWeekday(day, in: year)
          : !hasWeekdays || self.isNamed(day, first: first, length: length)
        if isNamed { days.append(day) }
      }
    } else if hasWeekdays {
      appendWeekdays(from: first, length: length, to: &days)
    } else if start.day.dayOfMonth <= length {
      days.append(first + (start.day.dayOfMonth - 1))
    }
  }

  func appendDays(ofWeek first: Day, to days: inout [Day]) {
    for offset in 0..<7 {
      let day = first + offset
      if hasWeekdays ? plainWeekdays.contains(day.weekday) : day.weekday == start.day.weekday,
        allowsDate(day)
      {
        days.append(day)
      }
    }
  }

  /// Weeks are whole, so that days of the neighbouring years belong to them.
  private func appendDays(ofWeeks numbers: [Int], year: Int, to days: inout [Day]) {
    guard let first = Day.firstWeek(of: year, weekStart: weekStart) else { return }
    let next = Day.firstWeek(of: year + 1, weekStart: weekStart) ?? first + 364
    let count = (next - first) / 7
    for number in Set(numbers.map { $0 > 0 ? $0 : count + 1 + $0 }).sorted()
    where (1...count).contains(number) {
      for offset in 0..<7 {
        let day = first + ((number - 1) * 7 + offset)
        let isNamed =
          hasWeekdays
          ? plainWeekdays.contains(day.weekday)
          : monthDays != nil || yearDays != nil || day.weekday == start.day.weekday
        if isNamed, allowsDate(day) { days.append(day) }
      }
    }
  }

  private func allowsWeekday(_ day: Day, in year: Int) -> Bool {
    guard hasWeekdays else { return true }
    if months != nil {
      let (year, month, number) = day.components
      return isNamed(
        day, first: day - (number - 1), length: Day.length(ofMonth: month, year: year))
    }
    let number = day.dayOfYear(in: year)
    return isNamed(day, first: day - (number - 1), length: Day.isLeap(year) ? 366 : 365)
  }

  /// Whether BYDAY names this day of the month or year that begins with `first`.
  private func isNamed(_ day: Day, first: Day, length: Int) -> Bool {
    let weekday = day.weekday
    if plainWeekdays.contains(weekday) { return true }
    let offset = day - first
    return numberedWeekdays.contains { entry in
      guard entry.weekday == weekday, let ordinal = entry.ordinal else { return false }
      return ordinal > 0 ? offset / 7 + 1 == ordinal : (length - 1 - offset) / 7 + 1 == -ordinal
    }
  }

  private func appendWeekdays(from first: Day?, length: Int, to days: inout [Day]) {
    guard let first else { return }
    let firstWeekday = first.weekday.rawValue
    let count = days.count
    for weekday in plainWeekdays.all {
      var offset = (weekday.rawValue - firstWeekday + 7) % 7
      while offset < length {
        days.append(first + offset)
        offset += 7
      }
    }
    for entry in numberedWeekdays {
      guard let ordinal = entry.ordinal else { continue }
      let ahead = (entry.weekday.rawValue - firstWeekday + 7) % 7
      let last = ahead + (length - 1 - ahead) / 7 * 7
      let offset = ordinal > 0 ? ahead + (ordinal - 1) * 7 : last + (ordinal + 1) * 7
      guard (0..<length).contains(offset) else { continue }
      if !plainWeekdays.contains(entry.weekday) { days.append(first + offset) }
    }
    guard days.count - count > 1 else { return }
    var unique: [Day] = []
    for day in days[count...].sorted() where unique.last != day { unique.append(day) }
    days.replaceSubrange(count..., with: unique)
  }
}
