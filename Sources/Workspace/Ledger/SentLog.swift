package import CivilTime
import Diagnostics
import Foundation
import Meetings

/// `ledger.sent`: what `invite --send` has sent since the ledger was last written, a line of JSON for
/// each message. To note a mail so costs the same however much the ledger holds, and a run that
/// breaks off loses nothing. Whoever reads the ledger takes it in; whoever writes the ledger ends it.
package enum SentLog {
  package static let name = "ledger.sent"

  struct Entry: Codable {
    var meeting: MeetingRequest.ID
    /// As in the ledger.
    var person: Person.ID
    var stamp: String
    /// On the workspace's wall clock.
    var at: String
  }

  /// Notes messages that have gone out; on the disk when this returns.
  package static func append(
    _ messages: [PendingMessage], at moment: LocalDateTime, to path: String
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var lines: [UInt8] = []
    for message in messages {
      let entry = Entry(
        meeting: message.meeting, person: message.recipient.id,
        stamp: Delivery.text(message.stamp), at: moment.description)
      lines += try encoder.encode(entry)
      lines.append(0x0A)
    }
    try AtomicWriter.append(lines, to: path)
  }

  /// What the log holds. A last line without its end was being written when the run broke off.
  static func read(_ source: SourceFile, findings: Findings) -> [Entry] {
    var entries: [Entry] = []
    var start = 0
    while let end = source.bytes[start...].firstIndex(of: 0x0A) {
      do {
        entries.append(try JSONDecoder().decode(Entry.self, from: Data(source.bytes[start..<end])))
      } catch {
        findings.report(
          .badLedger,
          Text(
            zh: "\(name) 的这一行读不懂: 不知道哪封邮件已经发出",
            en: "this line of \(name) cannot be read: which mail has been sent is not known"),
          at: source.location(at: start..<end),
          hint: Text(
            zh: "从备份恢复; 或删去这一行, 那封邮件会再发一次",
            en: "restore it from a backup, or delete the line, and that mail is sent again"))
      }
      start = end + 1
    }
    return entries
  }
}

extension Ledger {
  /// Takes in what a log holds; messages that have been replaced since are left alone.
  mutating func take(_ log: [SentLog.Entry]) {
    for entry in log {
      guard let told = meetings[entry.meeting]?.told[entry.person], told.stamp == entry.stamp
      else { continue }
      meetings[entry.meeting]?.told[entry.person]?.standing = .sent
      meetings[entry.meeting]?.told[entry.person]?.at = entry.at
      seal()
    }
  }
}
