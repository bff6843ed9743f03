public import CivilTime
public import Meetings

/// All duties with their times, counted back from where the schedule puts the meetings (倒排工期).
public struct DutyPlan: Sendable {
  /// By due time, then in the order of the files; those of meetings without a time come last.
  public let entries: [Entry]
  private let indices: [Duty.ID: Int]

  public struct Entry: Sendable {
    public var duty: Duty
    /// The title of the duty's meeting.
    public var title: String
    /// From when to when the owner is kept; empty at the due time for a mere deadline. nil while
    /// the meeting has no time.
    public var interval: Interval?
    public var state: ProgressStep.State
    /// The last step noted about it.
    public var step: ProgressStep?

    public var due: LocalDateTime? { interval?.end }
    public var isDone: Bool { state == .done }

    /// Past its due time and not done.
    public func isOverdue(at now: LocalDateTime) -> Bool {
      due.map { $0 < now && !isDone } ?? false
    }
  }

  public init(
    _ duties: [Duty], schedule: Schedule?, office: Office, progress: [ProgressStep] = []
  ) {
    let meetings = Dictionary(
      office.meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let steps = progress.latest(.duty)
    let unsorted = duties.map { duty -> Entry in
      let meeting = meetings[duty.meeting]
      let held = schedule?[duty.meeting]?.interval ?? meeting?.pinnedInterval
      return Entry(
        duty: duty, title: meeting?.title ?? duty.meeting,
        interval: held.flatMap { DutyPlan.interval(of: duty, around: $0, office) },
        state: steps[duty.id]?.state ?? .open, step: steps[duty.id])
    }
    entries = unsorted.enumerated().sorted { a, b in
      switch (a.element.due, b.element.due) {
      case (let x?, let y?): return (x, a.offset) < (y, b.offset)
      case (.some, nil): return true
      case (nil, .some): return false
      case (nil, nil): return a.offset < b.offset
      }
    }.map(\.element)
    indices = Dictionary(
      entries.enumerated().map { ($1.duty.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(duty: Duty.ID) -> Entry? { indices[duty].map { entries[$0] } }

  /// When a duty keeps its owner, against a meeting's time; nil only where no such working day is.
  static func interval(of duty: Duty, around held: Interval, _ office: Office) -> Interval? {
    func ending(_ due: LocalDateTime) -> Interval {
      Interval(start: due - duty.length, length: duty.length)
    }
    switch duty.due {
    case .workdaysBefore(let count, let time):
      return office.workday(count, before: held.start.day).map { ending(LocalDateTime($0, time)) }
    case .workdaysAfter(let count, let time):
      return office.workday(count, after: held.end.day).map { ending(LocalDateTime($0, time)) }
    case .daysBefore(let count, let time):
      return ending(LocalDateTime(held.start.day - count, time))
    case .beforeStart(let lead): return ending(held.start - lead)
    case .afterEnd(let delay): return ending(held.end + delay)
    case .throughout: return held
    case .at(let moment): return ending(moment)
    }
  }
}
