package import CivilTime
package import Meetings

/// What the ledger remembers of one meeting.
package struct LedgerEntry: Sendable, Codable, Equatable {
  package var uid: String
  package var sequence: Int
  /// The state last announced; a change of its time or place raises the sequence.
  package var announced: Ledger.Announced
  /// The states before it, the oldest first.
  package var earlier: [Ledger.Announced]
  package var isCancelled: Bool
  /// For an occurrence of a series that calendars hold as one event: the start that the series'
  /// rule gives it (RECURRENCE-ID), as `2026-12-07 09:00`.
  package var occurrence: String?
  /// Whose meeting it is to those invited. Programs take changes from this address only, so that
  /// it stays although the contact may change.
  package var organizer: String?
  /// Who attends, wholly or for an item.
  package var people: [Person.ID]
  /// The last that each person was told.
  package var told: [Person.ID: Delivery]

  package init(uid: String, announced: Ledger.Announced, occurrence: String? = nil) {
    self.uid = uid
    self.announced = announced
    self.occurrence = occurrence
    sequence = 0
    earlier = []
    isCancelled = false
    people = []
    told = [:]
  }

  /// The number of the state last announced, from 0.
  package var version: Int { earlier.count }

  package subscript(version number: Int) -> Ledger.Announced {
    earlier.indices.contains(number) ? earlier[number] : announced
  }

  package var revision: Revision {
    Revision(
      uid: uid, sequence: sequence, occurrence: occurrence.flatMap(Ledger.Announced.moment))
  }

  mutating func announce(_ state: Ledger.Announced) {
    guard state != announced else { return }
    earlier.append(announced)
    announced = state
  }

  /// SEQUENCE is a 32-bit number (RFC 5545 §3.8.7.4).
  mutating func raiseSequence() {
    sequence = min(sequence, Int(Int32.max) - 1) + 1
  }
}

extension Ledger {
  /// The state of a meeting as it was announced.
  package struct Announced: Sendable, Codable, Equatable {
    package var title: String
    /// `2026-12-03 09:00`, on the workspace's wall clock.
    package var start: String
    package var end: String
    /// The place as people read it.
    package var room: String
    package var roomID: Room.ID?

    package init(title: String, interval: Interval, room: String, roomID: Room.ID? = nil) {
      self.roomID = roomID
      self.title = title
      start = interval.start.description
      end = interval.end.description
      self.room = room
    }

    package var interval: Interval? {
      guard let start = Announced.moment(start), let end = Announced.moment(end) else {
        return nil
      }
      return Interval(start, end)
    }

    /// Whether people who know `other` would come at the wrong time or to the wrong place.
    func leadsElsewhere(than other: Announced) -> Bool {
      (start, end, room) != (other.start, other.end, other.room)
    }

    static func moment(_ text: String) -> LocalDateTime? {
      try? DateTimeText.read(text, near: Day(number: 0)).get()
    }
  }
}
