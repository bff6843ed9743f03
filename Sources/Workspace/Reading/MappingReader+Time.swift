import CivilTime
import Diagnostics
import Meetings

extension MappingReader {
  func day(_ key: Key) -> Day? {
    string(key).flatMap { day($0, at: place(key)) }
  }

  func day(_ text: String, at place: SourceLocation) -> Day? {
    switch DateTimeText.day(text, near: context.reference) {
    case .success(let day): return day
    case .failure(let failure):
      report(failure, text, at: place)
      return nil
    }
  }

  func dateTime(_ key: Key) -> LocalDateTime? {
    guard let text = string(key) else { return nil }
    switch DateTimeText.read(text, near: context.reference) {
    case .success(let time): return time
    case .failure(let failure):
      report(failure, text, at: place(key))
      return nil
    }
  }

  func timeSpan(_ key: Key) -> TimeSpan? {
    guard let text = string(key) else { return nil }
    guard let span = TimeText.span(text, hours: context.hours) else {
      findings.report(
        .badTime, Text(zh: "看不懂时间“\(text)”", en: "cannot read the time “\(text)”"),
        at: place(key), hint: Text(zh: "例如 8:30-12:00", en: "for example 8:30-12:00"))
      return nil
    }
    return span
  }

  /// Windows listed under a key, with their places.
  func windows(_ key: Key) -> [(window: TimeWindow, place: SourceLocation)] {
    strings(key).flatMap { text, place -> [(window: TimeWindow, place: SourceLocation)] in
      switch WindowText.read(text, near: context.reference, hours: context.hours) {
      case .success(let windows): return windows.map { ($0, place) }
      case .failure(.day(let failure)):
        report(DateTimeText.Failure(failure), text, at: place)
      case .failure(.reversed):
        findings.report(
          .badTime, Text(zh: "“\(text)”的结束早于开始", en: "“\(text)” ends before it starts"), at: place)
      case .failure(.syntax):
        findings.report(
          .badTime, Text(zh: "看不懂时间“\(text)”", en: "cannot read the time “\(text)”"), at: place,
          hint: windowHint(text))
      }
      return []
    }
  }

  private func windowHint(_ text: String) -> Text {
    if case .success = DateTimeText.read(text, near: context.reference) {
      return Text(
        zh: "这里要写从几点到几点; 开会时间已经定下的, 写“已定: \(text)”",
        en: "a window has an end, too; a time that is decided is written as “pinned: \(text)”")
    }
    return Text(
      zh: "例如 12月3日上午、12月1日至5日 9:00-12:00、每周一下午",
      en: "for example 2026-12-03 9:00-12:00, 12月1日至5日 上午, 每周一下午")
  }

  private func report(_ failure: DateTimeText.Failure, _ text: String, at place: SourceLocation) {
    switch failure {
    case .syntax:
      findings.report(
        .badDate, Text(zh: "看不懂日期“\(text)”", en: "cannot read the date “\(text)”"), at: place,
        hint: Text(
          zh: "例如 2026-12-03、12月3日、12月3日（周四）上午9:00",
          en: "for example 2026-12-03, 2026-12-03 9:00"))
    case .noSuchDay:
      findings.report(
        .badDate, Text(zh: "没有“\(text)”这一天", en: "there is no such day: “\(text)”"), at: place,
        hint: Text(zh: "检查月份和日子", en: "check the month and the day"))
    case .weekday(let stated, let actual, let day):
      findings.report(
        .weekdayMismatch,
        Text(
          zh: "\(day)是\(WeekdayText.short(actual)), 不是\(WeekdayText.short(stated))",
          en:
            "\(day) is a \(WeekdayText.shortEnglish(actual)), not a \(WeekdayText.shortEnglish(stated))"
        ),
        at: place, hint: Text(zh: "核对日期和星期哪个写错了", en: "check which of the two is wrong"))
    }
  }
}
