import CivilTime
import Diagnostics
import Meetings
import Yams

/// When the occurrences of a regular meeting (例会) fall.
struct SeriesRule {
  enum Step {
    case weeks(Int)
    case months
  }
  enum OnHoliday {
    case postpone
    case advance
    case cancel
    case keep
  }

  var step: Step = .weeks(1)
  /// nil: any day of the week.
  var weekday: Weekday?
  /// Which of the month's days: the nth weekday, or the day's number where no weekday is given.
  var nth: Int?
  /// nil: the planner chooses.
  var time: TimeOfDay?
  var from: Day?
  var to: Day?
  var count: Int?
  var skip: Set<Day> = []
  var onHoliday: OnHoliday = .postpone

  /// The days on which the rule puts occurrences, within a period; for a weekly rule without a
  /// weekday, the Monday of each week.
  func nominalDays(in period: ClosedRange<Day>) -> [Day] {
    let first = from ?? period.lowerBound
    let last = min(to ?? period.upperBound, period.upperBound)
    guard first <= last else { return [] }
    var days: [Day] = []
    switch step {
    case .weeks(let weeks):
      let monday = first - (first.weekday.rawValue - 1)
      var day = monday + ((weekday?.rawValue ?? 1) - 1)
      if day < first, weekday != nil { day = day + 7 }
      while day <= last {
        days.append(day)
        day = day + 7 * weeks
      }
    case .months:
      var (year, month, _) = first.components
      while let start = Day(year: year, month: month, day: 1), start <= last {
        if let day = day(inMonthOf: start), day >= first, day <= last { days.append(day) }
        (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      }
    }
    if let count { days = Array(days.prefix(count)) }
    return days.filter {
      $0 + (weekday == nil && nth == nil ? 6 : 0) >= period.lowerBound && !skip.contains($0)
    }
  }

  private func day(inMonthOf start: Day) -> Day? {
    let number = nth ?? 1
    guard let weekday else {
      return Day(year: start.year, month: start.month, day: number)
    }
    let offset = (weekday.rawValue - start.weekday.rawValue + 7) % 7
    let day = start + (offset + 7 * (number - 1))
    return day.month == start.month ? day : nil
  }
}

/// `系列: {周期: 每周, 星期: 周一, 时间: 9:00, 除去: [12月7日], 遇休: 顺延}`.
struct SeriesReader {
  let entry: MappingReader

  func read() -> SeriesRule? {
    let allowed: [Key] = [.every, .weekday, .day, .time, .from, .to, .count, .skip, .onHoliday]
    guard let series = entry.mapping(.series, allowed: allowed) else { return nil }
    var rule = SeriesRule()
    rule.step =
      series.choice(
        .every,
        [
          (.weeks(1), ["每周", "weekly"]), (.weeks(2), ["每两周", "双周", "biweekly"]),
          (.months, ["每月", "monthly"]),
        ]) ?? .weeks(1)
    if let text = series.string(.weekday) { readWeekday(text, series, into: &rule) }
    if case .months = rule.step, rule.weekday == nil {
      rule.nth = series.integer(.day, in: 1...31) ?? 1
    }
    if let text = series.string(.time) {
      var cursor = TextCursor(text)
      rule.time = TimeText.read(&cursor)
      if rule.time == nil || !cursor.isAtEnd {
        series.findings.report(
          .badTime, Text(zh: "看不懂时间“\(text)”", en: "cannot read the time “\(text)”"),
          at: series.place(.time),
          hint: Text(
            zh: "例如 9:00; 只限上午或下午的, 这里不写, 在会议里写“可用时间: 上午”",
            en: "for example 9:00; for any time of a morning, give the meeting “windows: morning”"))
      }
    }
    rule.from = series.day(.from)
    rule.to = series.day(.to)
    rule.count = series.integer(.count, in: 1...1000)
    for window in series.windows(.skip) {
      if let days = window.window.days, days.count <= 366 { rule.skip.formUnion(days) }
    }
    rule.onHoliday =
      series.choice(
        .onHoliday,
        [
          (.postpone, ["顺延", "postpone"]), (.advance, ["提前", "advance"]),
          (.cancel, ["取消", "停开", "cancel"]), (.keep, ["照常", "keep"]),
        ]) ?? .postpone
    return rule
  }

  /// `周一`, or `第一个周三` for a monthly meeting.
  private func readWeekday(_ text: String, _ series: MappingReader, into rule: inout SeriesRule) {
    var cursor = TextCursor(text)
    _ = cursor.take("每")
    if cursor.take("第"), let number = cursor.number(digits: 1), (1...5).contains(number) {
      rule.nth = number
      _ = cursor.take("个")
    }
    guard let weekday = WeekdayText.read(&cursor), cursor.isAtEnd else {
      series.findings.report(
        .badTime, Text(zh: "看不懂“\(text)”", en: "cannot read “\(text)”"), at: series.place(.weekday),
        hint: Text(zh: "例如 周一、第一个周三", en: "for example Monday, 第1个周三"))
      return
    }
    rule.weekday = weekday
  }
}
