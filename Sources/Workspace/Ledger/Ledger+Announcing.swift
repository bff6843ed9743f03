package import CivilTime
package import Meetings

extension Ledger {
  /// Brings the ledger up to what is about to be announced: new meetings get a UID, those whose
  /// time or place changed a higher sequence, and those that are gone are cancelled.
  ///
  /// - Parameters:
  ///   - states: the meetings as the schedule has them.
  ///   - isInScope: which meetings are announced or called off now.
  ///   - now: what ended before is over; it is neither changed nor called off.
  package mutating func announce(
    _ states: [MeetingState], where isInScope: (MeetingRequest.ID) -> Bool = { _ in true },
    at now: LocalDateTime
  ) {
    enter(states.filter { isInScope($0.meeting) && meetings[$0.meeting] == nil })
    for state in states where isInScope(state.meeting) {
      guard var entry = meetings[state.meeting], !entry.isOver(at: now) || state.interval.end > now
      else { continue }
      if entry.announced.leadsElsewhere(than: state.announced) || entry.isCancelled {
        entry.raiseSequence()
      }
      entry.announce(state.announced)
      entry.isCancelled = false
      entry.people = state.recipients.filter { !$0.isExcused }.map(\.id)
      entry.organizer = entry.organizer ?? state.organizer
      meetings[state.meeting] = entry
    }
    let standing = Set(states.map(\.meeting))
    for (id, entry) in meetings
    where !standing.contains(id) && isInScope(id) && !entry.isCancelled && !entry.isOver(at: now) {
      meetings[id]?.isCancelled = true
      meetings[id]?.raiseSequence()
    }
  }

  /// Gives new meetings their identity: a series that calendars can hold as one event shares a UID.
  private mutating func enter(_ states: [MeetingState]) {
    for (id, members) in Dictionary(grouping: states, by: { $0.series?.series }) {
      guard let id, let pattern = SeriesPattern(members) else {
        for state in members {
          meetings[state.meeting] = LedgerEntry(
            uid: uid(for: state.meeting), announced: state.announced)
        }
        continue
      }
      let uid = uid(for: "\(id)\u{0}\(pattern.first.start.day)")
      series[uid] = LedgerSeries(
        id: id,
        first: Announced(title: members[0].title, interval: pattern.first, room: pattern.place),
        rule: pattern.rule.description)
      for (state, start) in zip(pattern.members, pattern.starts) {
        meetings[state.meeting] = LedgerEntry(
          uid: uid, announced: state.announced, occurrence: start.description)
      }
    }
  }
}

extension LedgerEntry {
  /// Whether the meeting took place, as far as we know.
  package func isHeld(before now: LocalDateTime) -> Bool { !isCancelled && isOver(at: now) }

  func isOver(at now: LocalDateTime) -> Bool {
    announced.interval.map { $0.end <= now } ?? false
  }
}
