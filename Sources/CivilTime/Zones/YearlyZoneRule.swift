/// The clock changes of every year to come, as the last line of a zone file states them
/// (POSIX `TZ`, RFC 8536 §3.3).
package struct YearlyZoneRule: Sendable, Hashable {
  package let standard: ZoneOffset
  /// nil where clocks never change.
  package let daylight: Daylight?

  package struct Daylight: Sendable, Hashable {
    package let offset: ZoneOffset
    package let start: Date
    package let end: Date
  }

  /// A day of the year and a time on the clock, which may lie outside that day.
  package struct Date: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      /// 1…365, 29 February never counted.
      case dayWithoutLeap(Int)
      /// 0…365.
      case day(Int)
      /// The `week`th (5: the last) `weekday` of `month`.
      case weekday(month: Int, week: Int, Weekday)
    }
    package let kind: Kind
    /// Seconds after midnight, −167…167 hours.
    package let time: Int

    /// Seconds since the epoch on the wall clock.
    func localSeconds(in year: Int) -> Int? {
      guard let newYear = Day(year: year, month: 1, day: 1) else { return nil }
      let day: Day
      switch kind {
      case .dayWithoutLeap(let number):
        day = newYear + (number - 1 + (Day.isLeap(year) && number >= 60 ? 1 : 0))
      case .day(let number):
        day = newYear + number
      case .weekday(let month, let week, let weekday):
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        var offset = ahead + (week - 1) * 7
        if offset >= Day.length(ofMonth: month, year: year) { offset -= 7 }
        day = first + offset
      }
      return day.number * 86_400 + time
    }
  }

  func offset(at seconds: Int) -> ZoneOffset {
    guard daylight != nil else { return standard }
    let year = LocalDateTime(secondsSinceEpoch: seconds + standard.seconds).day.year
    var latest: ZoneTable.Change?
    for year in (year - 1)...(year + 1) {
      for change in changes(in: year) where change.at <= seconds { latest = change }
    }
    return latest?.to ?? standard
  }

  /// Both changes of a year, in order of time.
  func changes(in year: Int) -> [ZoneTable.Change] {
    guard let daylight, let start = daylight.start.localSeconds(in: year),
      let end = daylight.end.localSeconds(in: year)
    else { return [] }
    return [
      ZoneTable.Change(at: start - standard.seconds, to: daylight.offset),
      ZoneTable.Change(at: end - daylight.offset.seconds, to: standard),
    ].sorted { $0.at < $1.at }
  }
}

extension YearlyZoneRule {
  /// The changes around an instant: those of its year and of the years beside it.
  package func changes(inYearOf instant: Instant) -> [(instant: Instant, after: ZoneOffset)] {
    let year = instant.utc.day.year
    return ((year - 1)...(year + 1)).flatMap { changes(in: $0) }.map {
      (Instant(secondsSinceEpoch: $0.at), $0.to)
    }
  }
}
