package import CivilTime
package import Meetings

/// One run of `invite` that has not left the office yet, and what stood in the ledger before it.
package struct LedgerStep: Sendable, Codable, Equatable {
  /// On the workspace's wall clock.
  package var at: String
  /// The entries that it changed, as they were; null for those that it made.
  package var meetings: [MeetingRequest.ID: LedgerEntry?]
  /// UIDs of the series that it made.
  package var series: [String]
  /// Files that it wrote, relative to the workspace or absolute.
  package var files: [String]
  package var messages: Int
}

extension Ledger {
  private static let mostSteps = 20

  /// Remembers what `earlier` held that this ledger changed, so that it can be taken back.
  package mutating func recordStep(
    since earlier: Ledger, at moment: LocalDateTime, files: [String], messages: Int
  ) {
    var before: [MeetingRequest.ID: LedgerEntry?] = [:]
    for (id, entry) in meetings where earlier.meetings[id] != entry {
      before[id] = .some(earlier.meetings[id])
    }
    let made = series.keys.filter { earlier.series[$0] == nil }.sorted()
    guard !before.isEmpty || !made.isEmpty else { return }
    steps.append(
      LedgerStep(
        at: moment.description, meetings: before, series: made, files: files, messages: messages))
    if steps.count > Ledger.mostSteps { steps.removeFirst(steps.count - Ledger.mostSteps) }
  }

  /// Nothing up to here can be taken back: others may have seen it.
  package mutating func seal() {
    steps = []
  }

  /// Takes the last step back; nil where there is none that has not left the office.
  package mutating func undoLastStep() -> LedgerStep? {
    guard let step = steps.popLast() else { return nil }
    for (id, entry) in step.meetings { meetings[id] = entry }
    for uid in step.series { series[uid] = nil }
    return step
  }
}
