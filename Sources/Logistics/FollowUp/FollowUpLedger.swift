public import CivilTime
public import Meetings

/// All decisions that are followed up, with how far each is (督办台账).
public struct FollowUpLedger: Sendable {
  /// By due day, those without one last; then in the order of the file.
  public let entries: [Entry]

  public struct Entry: Sendable {
    public var followUp: FollowUp
    public var state: ProgressStep.State
    /// What was noted about it, oldest first.
    public var steps: [ProgressStep]

    public var isDone: Bool { state == .done }
    /// The day on which it was marked done.
    public var doneDay: Day? { isDone ? steps.last?.time?.day : nil }

    /// Not done, and its last day is over.
    public func isOverdue(on today: Day) -> Bool {
      !isDone && (followUp.due.map { $0 < today } ?? false)
    }

    /// Done after its last day.
    public var wasLate: Bool {
      guard let due = followUp.due, let doneDay else { return false }
      return due < doneDay
    }
  }

  public init(_ followUps: [FollowUp], progress: [ProgressStep]) {
    let steps = Dictionary(
      grouping: progress.filter { $0.subject == .followUp }, by: \.id)
    let unsorted = followUps.map { followUp in
      let own = steps[followUp.id] ?? []
      return Entry(followUp: followUp, state: own.last?.state ?? .open, steps: own)
    }
    entries = unsorted.enumerated().sorted { a, b in
      let x = (a.element.followUp.due?.number ?? Int.max, a.offset)
      return x < (b.element.followUp.due?.number ?? Int.max, b.offset)
    }.map(\.element)
  }

  public subscript(id: FollowUp.ID) -> Entry? { entries.first { $0.followUp.id == id } }

  /// What has to be asked about: overdue, or due within so many working days from today on.
  public func toRemind(on today: Day, within workdays: Int, office: Office) -> [Entry] {
    entries.filter { entry in
      guard !entry.isDone, let due = entry.followUp.due else { return false }
      return due < today || office.workdays(from: today, to: due) <= workdays
    }
  }
}
