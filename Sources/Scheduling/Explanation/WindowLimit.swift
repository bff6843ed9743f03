public import CivilTime
public import Meetings

/// Why a meeting may not lie at a time, as far as the clock and the calendar go.
public enum WindowLimit: Sendable, Hashable {
  /// A holiday or another day on which nobody works.
  case dayOff
  /// Midday, evening or night.
  case outsideHours
  /// In working time, but not where the meeting itself may lie.
  case outsideWindow

  /// nil where the meeting may lie there.
  public init?(of request: MeetingRequest, at interval: Interval, in office: Office) {
    if request.allowed.contains(interval) { return nil }
    let day = interval.start.day
    if !office.isWorkday(day) {
      self = .dayOff
    } else if !office.hours.sessions(on: day).contains(interval),
      request.duration <= max(office.hours.morning.length, office.hours.afternoon.length)
    {
      self = .outsideHours
    } else {
      self = .outsideWindow
    }
  }
}
