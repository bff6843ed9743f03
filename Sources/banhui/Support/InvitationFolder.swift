import CivilTime
import Foundation
import Meetings
import Workspace

/// The folder of one round of invitations, so that what lies in it is what is to be sent now.
struct InvitationFolder {
  let path: String
  private let files: [(path: String, bytes: [UInt8])]
  private let names: [String: String]

  /// - Parameter letters: what goes into the folder; none where mails are only piped.
  init(base: String, at now: LocalDateTime, letters: [InvitationLetter]) {
    let clock = "\(now.time)".replacing(":", with: "")
    let name = "\(now.day)T\(clock)"
    var candidate = base + "/" + name
    var number = 1
    while FileManager.default.fileExists(atPath: candidate) {
      number += 1
      candidate = base + "/\(name)-\(number)"
    }
    let path = candidate
    self.path = path
    files = letters.flatMap { letter in
      [
        (path: "\(path)/\(letter.name).ics", bytes: letter.calendar),
        (path: "\(path)/\(letter.name).eml", bytes: letter.mail),
      ]
    }
    var names: [String: String] = [:]
    for letter in letters {
      for message in letter.messages {
        names[InvitationFolder.key(message)] = "\(path)/\(letter.name).eml"
      }
    }
    self.names = names
  }

  var paths: [String] { files.map(\.path) }

  func path(of message: PendingMessage) -> String? { names[InvitationFolder.key(message)] }

  func write() throws(WriteError) {
    for file in files { try AtomicWriter.write(file.bytes, to: file.path) }
  }

  /// Removes what was written; what is not there is no matter.
  func remove() {
    for file in files { try? AtomicWriter.remove(file.path) }
  }

  private static func key(_ message: PendingMessage) -> String {
    "\(message.meeting)\u{0}\(message.recipient.id)\u{0}\(message.recipient.address)"
  }
}
