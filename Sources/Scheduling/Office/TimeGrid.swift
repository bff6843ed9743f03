public import CivilTime
internal import Meetings

/// The planner's grains on the wall clock: every day of the horizon, midnight to midnight, so that
/// gaps and travel across days count in true time.
public struct TimeGrid: Sendable, Hashable {
  public let days: ClosedRange<Day>
  /// Minutes of one grain: a divisor of the office's step and of every decided time and length.
  public let grain: Int

  init(_ office: Office) {
    days = office.horizon
    var divisor = office.grain.count
    for meeting in office.meetings {
      if let pin = meeting.pin {
        divisor = gcd(gcd(divisor, pin.start.time.minuteOfDay), meeting.duration.count)
      }
      for interval in meeting.allowed.intervals where interval.length == meeting.duration {
        divisor = gcd(gcd(divisor, interval.start.time.minuteOfDay), meeting.duration.count)
      }
    }
    grain = max(1, divisor)
  }

  public var grainsPerDay: Int { 24 * 60 / grain }
  public var grainCount: Int { days.count * grainsPerDay }

  private func minutes(to moment: LocalDateTime) -> Int {
    (moment.day - days.lowerBound) * 24 * 60 + moment.time.minuteOfDay
  }

  /// The grain that a moment lies in; outside the horizon below 0 or past the last.
  public func grain(of moment: LocalDateTime) -> Int {
    let count = minutes(to: moment)
    return count >= 0 ? count / grain : (count - grain + 1) / grain
  }

  /// Whether a moment is the beginning of a grain.
  public func isOnGrid(_ moment: LocalDateTime) -> Bool { minutes(to: moment) % grain == 0 }

  public func moment(of grain: Int) -> LocalDateTime {
    LocalDateTime(days.lowerBound, .midnight) + Minutes(grain * self.grain)
  }

  /// Grains that a length takes, rounded up.
  public func grains(for length: Minutes) -> Int { max(0, (length.count + grain - 1) / grain) }

  /// All grains that a span touches.
  func covering(_ interval: Interval) -> GrainSpan {
    GrainSpan(grain(of: interval.start), grain(of: interval.end - Minutes(1)) + 1)
  }

  /// The grains that lie wholly within a span.
  func within(_ interval: Interval) -> GrainSpan {
    let first = grain(of: interval.start)
    return GrainSpan(
      isOnGrid(interval.start) ? first : first + 1, grain(of: interval.end))
  }
}

private func gcd(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (abs(a), abs(b))
  while b != 0 { (a, b) = (b, a % b) }
  return a
}
