internal import CivilTime

/// The changes of form that make all clients read the same thing; the meaning stays.
extension Event {
  mutating func prepareForClients() {
    prepareItem()
    stateEnd()
  }
}

extension Todo {
  mutating func prepareForClients() { prepareItem() }
}

extension CalendarItem {
  fileprivate mutating func prepareItem() {
    if let text = summary { summary = TextValue.singleLine(text) }
    if let text = location { location = TextValue.singleLine(text) }
    guard let start else { return }
    for index in rules.indices { rules[index] = rules[index].preparedForClients(start) }
    for index in exceptions.indices { exceptions[index] = exceptions[index].onClock(of: start) }
  }
}

extension Event {
  /// DTEND, which all clients read, in place of a DURATION; a day lasts until the next.
  fileprivate mutating func stateEnd() {
    guard let start else { return }
    switch extent {
    case .end: break
    case .duration(let span):
      if case .zoned(_, let zone) = start, span.seconds != 0,
        (try? Zone(named: zone)).map({ !$0.isFixed(around: start.local, span) }) ?? true
      {
        return
      }
      extent = .end(start.advanced(by: span))
    case .unstated:
      if start.isDate { extent = .end(start.advanced(by: .days(1))) }
    }
  }
}

extension Zone {
  /// Whether clocks stay as they are from a day before the time to a day after the span.
  fileprivate func isFixed(around local: LocalDateTime, _ span: Span) -> Bool {
    let start = instant(local).secondsSinceEpoch
    let end = start + span.days * 86_400 + span.seconds
    guard end >= start else { return false }
    let range =
      Instant(secondsSinceEpoch: start - 86_400)...Instant(secondsSinceEpoch: end + 86_400)
    return transitions(in: range, limit: 1).isEmpty
  }
}

extension RecurrenceRule {
  fileprivate func preparedForClients(_ start: DateTime) -> RecurrenceRule {
    var copy = statingMonth(of: start.local.day)
    copy.end = endOnClock(of: start)
    return copy
  }

  /// YEARLY with BYMONTHDAY and no BYMONTH: the month is the start's (RFC 5545 §3.3.10), which some
  /// readers take for every month; stated, all agree.
  func statingMonth(of start: Day) -> RecurrenceRule {
    guard frequency == .yearly, !monthDays.isEmpty, months.isEmpty, weekNumbers.isEmpty,
      yearDays.isEmpty
    else { return self }
    var copy = self
    copy.months = [start.month]
    return copy
  }
}

extension DateTime {
  /// The same time as the clock of `start` shows it, where that can be said.
  fileprivate func onClock(of start: DateTime) -> DateTime {
    if isSameClock(as: start) { return self }
    let instant: Instant
    switch self {
    case .utc(let local): instant = Instant(utc: local)
    case .zoned(let local, let name):
      guard let zone = try? Zone(named: name) else { return self }
      instant = zone.instant(local)
    case .date, .floating: return self
    }
    switch start {
    case .utc: return .utc(instant.utc)
    case .zoned(_, let name):
      guard let zone = try? Zone(named: name) else { return self }
      return .zoned(zone.local(instant), zone: name)
    case .date, .floating: return self
    }
  }
}
