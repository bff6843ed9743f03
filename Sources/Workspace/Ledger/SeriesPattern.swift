import CivilTime
import Meetings

/// The rule that the occurrences of a series follow, where there is one that every calendar can
/// hold: weekly, or monthly on one day, with few exceptions, none of which passes its neighbours
/// (Outlook takes no other).
struct SeriesPattern {
  /// In the order of their days.
  let members: [MeetingState]
  /// The start that the rule gives to each member.
  let starts: [LocalDateTime]
  /// The first occurrence by the rule.
  let first: Interval
  let place: String
  let rule: RecurrenceRule

  init?(_ states: [MeetingState]) {
    let dated = states.compactMap { state in
      state.series.map { (day: $0.nominalDay, state: state) }
    }.sorted { $0.day < $1.day }
    guard dated.count >= 2, dated.count == states.count,
      Set(states.map(\.title)).count == 1,
      zip(dated, dated.dropFirst()).allSatisfy({
        $0.day < $1.day && $0.state.interval.start.day < $1.state.interval.start.day
      })
    else { return nil }
    // A week's meeting without a day of its own is nominally on the Monday.
    let shifts = dated.map { $0.state.interval.start.day - $0.day }
    let shift = SeriesPattern.usual(shifts.sorted { abs($0) < abs($1) })
    let time = SeriesPattern.usual(dated.map(\.state.interval.start.time))
    let length = SeriesPattern.usual(dated.map(\.state.interval.length))
    let place = SeriesPattern.usual(dated.map(\.state.place))
    let days = dated.map { $0.day + shift }
    let regular = zip(dated, days).count { member, day in
      member.state.interval == Interval(start: LocalDateTime(day, time), length: length)
        && member.state.place == place
    }
    guard regular * 3 >= dated.count * 2, let rule = SeriesPattern.rule(through: days, at: time)
    else {
      return nil
    }
    members = dated.map(\.state)
    starts = days.map { LocalDateTime($0, time) }
    first = Interval(start: starts[0], length: length)
    self.place = place
    self.rule = rule
  }

  /// The value that occurs most often, the first of several.
  private static func usual<Value: Hashable>(_ values: [Value]) -> Value {
    var best = (value: values[0], count: 0)
    for value in values {
      let count = values.count { $0 == value }
      if count > best.count { best = (value, count) }
    }
    return best.value
  }

  /// The simplest rule that names all these days and few others. It ends with the last of them, not
  /// after so many: calcurse counts exceptions wrongly.
  private static func rule(through days: [Day], at time: TimeOfDay) -> RecurrenceRule? {
    var candidates: [RecurrenceRule] = []
    let weekdays = Set(days.map(\.weekday))
    if weekdays.count == 1 {
      let weeks = zip(days, days.dropFirst()).map { ($1 - $0) / 7 }.reduce(0, gcd)
      candidates.append(RecurrenceRule(.weekly, interval: weeks))
    } else {
      var weekly = RecurrenceRule(.weekly)
      weekly.weekdays = Weekday.allCases.filter(weekdays.contains).map { .init($0) }
      candidates.append(weekly)
    }
    if Set(days.map(\.dayOfMonth)).count == 1 {
      candidates.append(RecurrenceRule(.monthly, monthDays: [days[0].dayOfMonth]))
    }
    if weekdays.count == 1, let weekday = weekdays.first {
      let ordinals = Set(days.map { ($0.dayOfMonth + 6) / 7 })
      if ordinals.count == 1, let ordinal = ordinals.first, ordinal <= 4 {
        var monthly = RecurrenceRule(.monthly)
        monthly.weekdays = [.init(weekday, ordinal: ordinal)]
        candidates.append(monthly)
      }
    }
    let wanted = Set(days)
    let last = days[days.count - 1]
    let named = candidates.compactMap { rule -> (rule: RecurrenceRule, count: Int)? in
      let set = RecurrenceSet(
        start: LocalDateTime(days[0], .midnight), isDay: true, rules: [rule])
      guard
        let span = Interval(LocalDateTime(days[0], .midnight), LocalDateTime(last + 1, .midnight))
      else { return nil }
      let found = set.occurrences(in: span, limit: 1000).map(\.day)
      guard wanted.isSubset(of: found), found.count * 2 <= days.count * 3 else { return nil }
      return (rule, found.count)
    }
    guard let best = named.min(by: { $0.count < $1.count }) else { return nil }
    var rule = best.rule
    rule.end = .until(.local(LocalDateTime(last, time)))
    return rule
  }

  private static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
}
