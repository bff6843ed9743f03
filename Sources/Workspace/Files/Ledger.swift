package import CivilTime
import Diagnostics
import Foundation
package import Meetings

/// The memory of what was announced: the UID, SEQUENCE and last announced state of each meeting,
/// so that an update reaches the event that it changes (RFC 5546 §2.1.4).
package struct Ledger: Sendable, Codable, Equatable {
  package static let name = "ledger.json"

  package var format = "banhui-ledger-1"
  /// Distinguishes the UIDs of this workspace from those of every other.
  package var workspace: String
  package var meetings: [MeetingRequest.ID: Entry] = [:]

  package struct Entry: Sendable, Codable, Equatable {
    package var uid: String
    package var sequence: Int
    /// The state last announced; a change of it raises the sequence.
    package var announced: Announced
    package var isCancelled: Bool

    package init(uid: String, sequence: Int, announced: Announced, isCancelled: Bool) {
      self.uid = uid
      self.sequence = sequence
      self.announced = announced
      self.isCancelled = isCancelled
    }
  }

  /// What a recipient has to know again when it changes.
  package struct Announced: Sendable, Codable, Equatable {
    package var title: String
    /// `2026-12-03 09:00`, on the workspace's wall clock.
    package var start: String
    package var end: String
    package var room: String

    package init(title: String, interval: Interval, room: String) {
      self.title = title
      start = interval.start.description
      end = interval.end.description
      self.room = room
    }
  }

  package init(workspace: String) {
    self.workspace = workspace
  }

  /// Brings the ledger up to a schedule that is about to be published: new meetings get a UID,
  /// changed ones a higher sequence, and those that are gone are cancelled.
  package mutating func announce(_ states: [MeetingRequest.ID: Announced]) {
    for (id, state) in states {
      if var entry = meetings[id] {
        if entry.announced != state || entry.isCancelled {
          entry.announced = state
          entry.isCancelled = false
          entry.sequence += 1
          meetings[id] = entry
        }
      } else {
        meetings[id] = Entry(
          uid: uid(for: id), sequence: 0, announced: state, isCancelled: false)
      }
    }
    for (id, entry) in meetings where states[id] == nil && !entry.isCancelled {
      meetings[id]?.isCancelled = true
      meetings[id]?.sequence += 1
    }
  }

  /// How each meeting that stands is known to calendars.
  package var revisions: [MeetingRequest.ID: Revision] {
    meetings.filter { !$0.value.isCancelled }.mapValues {
      Revision(uid: $0.uid, sequence: $0.sequence)
    }
  }

  /// What was announced and is no longer held, in the order of their times.
  package var cancelledMeetings: [CancelledMeeting] {
    let day = Day(number: 0)
    return meetings.values.filter(\.isCancelled).compactMap { entry -> CancelledMeeting? in
      guard case .success(let start) = DateTimeText.read(entry.announced.start, near: day),
        case .success(let end) = DateTimeText.read(entry.announced.end, near: day),
        let interval = Interval(start, end)
      else { return nil }
      return CancelledMeeting(
        revision: Revision(uid: entry.uid, sequence: entry.sequence),
        title: entry.announced.title, interval: interval, place: entry.announced.room)
    }.sorted { ($0.interval.start, $0.revision.uid) < ($1.interval.start, $1.revision.uid) }
  }

  /// Stable for the life of a meeting, and different in every workspace (FNV-1a over both names).
  private func uid(for meeting: MeetingRequest.ID) -> String {
    let hash = Ledger.fingerprint(workspace + "\u{0}" + meeting)
    return "\(hash)-\(workspace)@banhui"
  }

  /// 16 hexadecimal digits.
  package static func fingerprint(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // MARK: File

  static func read(_ source: SourceFile, findings: Findings) -> Ledger? {
    do {
      return try JSONDecoder().decode(Ledger.self, from: Data(source.bytes))
    } catch {
      findings.report(
        .badLedger, Text(zh: "台账读不懂", en: "the ledger cannot be read"),
        at: source.location(at: 0..<0),
        hint: Text(
          zh: "从备份或 git 里恢复它; 重建台账会让已发出的日历无法更新",
          en: "restore it from a backup or git; with a new ledger, sent calendars cannot be updated"
        ))
      return nil
    }
  }

  package var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
