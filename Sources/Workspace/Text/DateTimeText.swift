package import CivilTime

/// Reads a day and a time: `2026-12-03 9:00`, `12月3日（周四）上午9:00`.
package enum DateTimeText {
  package enum Failure: Error, Equatable {
    case syntax
    case noSuchDay
    case weekday(stated: Weekday, actual: Weekday, day: Day)

    init(_ failure: DayText.Failure) {
      switch failure {
      case .syntax: self = .syntax
      case .noSuchDay: self = .noSuchDay
      case .weekday(let stated, let actual, let day):
        self = .weekday(stated: stated, actual: actual, day: day)
      }
    }
  }

  /// `reference` decides the year where none is stated: the nearest such day.
  package static func read(_ text: String, near reference: Day) -> Result<LocalDateTime, Failure> {
    var cursor = TextCursor(text)
    do {
      guard let day = try DayText.read(&cursor, near: reference) else { return .failure(.syntax) }
      _ = cursor.take("t")
      guard let time = TimeText.read(&cursor), cursor.isAtEnd else { return .failure(.syntax) }
      return .success(LocalDateTime(day, time))
    } catch {
      return .failure(Failure(error))
    }
  }

  /// A day alone.
  package static func day(_ text: String, near reference: Day) -> Result<Day, Failure> {
    var cursor = TextCursor(text)
    do {
      guard let day = try DayText.read(&cursor, near: reference), cursor.isAtEnd else {
        return .failure(.syntax)
      }
      return .success(day)
    } catch {
      return .failure(Failure(error))
    }
  }
}
