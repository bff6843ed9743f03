import CivilTime
import Meetings

/// Whether somebody is there for a duty.
enum DutyAbsence {
  /// What keeps a person from a duty. A duty that takes time clashes with any engagement then but
  /// its own meeting; a mere deadline only with absence for all working hours of its day.
  static func of(
    _ person: Person.ID, for duty: Duty, _ interval: Interval, _ engagements: Engagements,
    _ office: Office
  ) -> Engagements.Engagement? {
    if !interval.isEmpty {
      return engagements.first(of: person, overlapping: interval, except: duty.meeting)
    }
    let day = interval.end.time == .midnight ? interval.end.day - 1 : interval.end.day
    let working = office.hours.sessions(on: day)
    let taken = engagements[person].filter { $0.interval.overlaps(Interval(day)) }
    guard let first = taken.first,
      working.subtracting(IntervalSet(taken.map(\.interval))).isEmpty
    else { return nil }
    return first
  }
}
