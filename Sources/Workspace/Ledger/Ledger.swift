package import CivilTime
import Diagnostics
package import Meetings

/// The memory of what was announced (台账): the UID, SEQUENCE and last announced state of each
/// meeting, and who was told what, so that updates and cancellations reach exactly those who hold
/// what they change (RFC 5546 §2.1.4).
package struct Ledger: Sendable, Codable, Equatable {
  package static let name = "ledger.json"
  static let formats = ["banhui-ledger-1", "banhui-ledger-2"]

  package var format = "banhui-ledger-2"
  /// Distinguishes the UIDs of this workspace from those of every other.
  package var workspace: String
  package var meetings: [MeetingRequest.ID: LedgerEntry] = [:]
  /// By UID: series that calendars hold as one recurring event.
  package var series: [String: LedgerSeries] = [:]
  /// What `undo` can take back, the latest last; emptied when something of it leaves the office.
  package var steps: [LedgerStep] = []

  package init(workspace: String) {
    self.workspace = workspace
  }

  /// How each meeting that stands is known to calendars.
  package var revisions: [MeetingRequest.ID: Revision] {
    meetings.filter { !$0.value.isCancelled }.mapValues(\.revision)
  }

  /// What was announced and is not held, in the order of their times; what would be over by now is
  /// left out.
  package func cancelledMeetings(at now: LocalDateTime) -> [CancelledMeeting] {
    meetings.values.filter { $0.isCancelled && !$0.isOver(at: now) }.compactMap { entry in
      entry.announced.interval.map {
        CancelledMeeting(
          revision: entry.revision, title: entry.announced.title, interval: $0,
          place: entry.announced.room, room: entry.announced.roomID, people: entry.people)
      }
    }.sorted { ($0.interval.start, $0.revision.uid) < ($1.interval.start, $1.revision.uid) }
  }

  /// The series that calendars hold as one event each, by UID.
  package var announcedSeries: [String: AnnouncedSeries] {
    series.compactMapValues(\.value)
  }

  /// Stable for the life of a meeting, and different in every workspace (FNV-1a over both names).
  func uid(for meeting: String) -> String {
    let hash = Ledger.fingerprint(workspace + "\u{0}" + meeting)
    return "\(hash)-\(workspace)@banhui"
  }

  /// 16 hexadecimal digits.
  package static func fingerprint(_ text: String) -> String {
    Fingerprint(text).digits
  }
}
