import CivilTime
import Meetings
import Testing

@testable import Workspace

@Suite struct DurationTextTests {
  @Test(
    "lengths are read as organisers write them",
    arguments: [
      ("90m", 90), ("1h30m", 90), ("90分钟", 90), ("1小时30分", 90), ("1小时", 60), ("1.5小时", 90),
      ("一个半小时", 90), ("半小时", 30), ("两小时", 120), ("2天", 2880), ("1:30", 90), ("４５分钟", 45),
      ("半天", 210), ("全天", 540), ("2 hours", 120), ("十五分钟", 15),
    ])
  func read(_ text: String, _ minutes: Int) {
    #expect(DurationText.minutes(text, hours: .standard) == Minutes(minutes))
  }

  @Test(
    "what is no length is refused",
    arguments: ["", "abc", "90", "小时", "1h30", "-5m", "99999999999999h", "1:75", "半天半"])
  func refuse(_ text: String) {
    #expect(DurationText.minutes(text, hours: .standard) == nil)
  }

  @Test("written lengths are read back")
  func roundTrip() {
    for count in [1, 15, 45, 60, 75, 90, 120, 600] {
      for chinese in [true, false] {
        let text = DurationText.written(Minutes(count), chinese: chinese)
        #expect(DurationText.minutes(text, hours: .standard) == Minutes(count))
      }
    }
  }
}

@Suite struct DateTimeTextTests {
  private let reference = Day(number: 20_790)  // 2026-12-03, a Thursday

  @Test(
    "moments are read in every usual form",
    arguments: [
      "2026-12-03 9:00", "2026年12月3日 9:00", "12月3日（周四）上午9:00", "12月3日(星期四) 9点", "2026/12/3 09:00",
      "2026-12-03T09:00", "１２月３日９：００", "12月3日 9时整", "2026.12.3 9:00am", "十二月三日上午九点",
    ])
  func moments(_ text: String) throws {
    let nine = try #require(TimeOfDay(hour: 9, minute: 0))
    #expect(DateTimeText.read(text, near: reference) == .success(LocalDateTime(reference, nine)))
  }

  @Test(
    "afternoons are afternoons",
    arguments: [
      ("下午3点", 15, 0), ("下午2:30", 14, 30), ("晚上7点半", 19, 30), ("中午12点", 12, 0), ("3pm", 15, 0),
      ("12am", 0, 0),
    ])
  func afternoon(_ text: String, _ hour: Int, _ minute: Int) throws {
    var cursor = TextCursor(text)
    #expect(TimeText.read(&cursor) == TimeOfDay(hour: hour, minute: minute))
    #expect(cursor.isAtEnd)
  }

  @Test("a weekday that does not fit is an error")
  func weekdays() {
    #expect(
      DateTimeText.day("12月3日（周五）", near: reference)
        == .failure(.weekday(stated: .friday, actual: .thursday, day: reference)))
  }

  @Test(
    "days that do not exist are errors", arguments: ["2026年13月1日", "2月30日", "2026-02-29", "12月32日"])
  func noSuchDay(_ text: String) {
    #expect(DateTimeText.day(text, near: reference) == .failure(.noSuchDay))
  }

  @Test("a date without a year is the nearest one")
  func nearestYear() throws {
    #expect(
      DateTimeText.day("1月4日", near: reference)
        == .success(try #require(Day(year: 2027, month: 1, day: 4))))
    #expect(DateTimeText.day("11月30日", near: reference) == .success(reference - 3))
  }
}

@Suite struct WindowTextTests {
  private let thursday = Day(number: 20_790)
  private var week: ClosedRange<Day> { thursday - 3...thursday + 3 }

  private func intervals(_ text: String) throws -> [String] {
    let windows = try WindowText.read(text, near: thursday, hours: .standard).get()
    return windows.flatMap { $0.intervals(in: week) }.map { "\($0.start) \($0.end)" }
  }

  @Test("windows mean what they say")
  func windows() throws {
    #expect(try intervals("12月3日上午") == ["2026-12-03 08:30 2026-12-03 12:00"])
    #expect(try intervals("12月3日 14:00-15:30") == ["2026-12-03 14:00 2026-12-03 15:30"])
    #expect(
      try intervals("12月3日至4日 下午2:00-3:00") == [
        "2026-12-03 14:00 2026-12-03 15:00", "2026-12-04 14:00 2026-12-04 15:00",
      ])
    #expect(try intervals("12月3日9:00至12月4日12:00") == ["2026-12-03 09:00 2026-12-04 12:00"])
    #expect(try intervals("每周一上午") == ["2026-11-30 08:30 2026-11-30 12:00"])
    #expect(try intervals("周六至周日").count == 2)
    #expect(try intervals("12月3日上午、12月4日下午").count == 2)
  }

  @Test(
    "what cannot be read is refused", arguments: ["", "明天吧", "12月3日上午吗", "12月5日至3日", "25:00-26:00"])
  func refuse(_ text: String) {
    #expect(throws: (any Error).self) {
      try WindowText.read(text, near: thursday, hours: .standard).get()
    }
  }
}
