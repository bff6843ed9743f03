import CivilTime
import Foundation
import Meetings
import Testing

@testable import Workspace

@Suite struct LedgerTests {
  private let day = Day(number: 20_790)

  private func state(_ hour: Int, room: String = "一") -> Ledger.Announced {
    let start = LocalDateTime(day, TimeOfDay(hour: hour, minute: 0) ?? .midnight)
    return Ledger.Announced(
      title: "会", interval: Interval(start: start, length: Minutes(60)), room: room)
  }

  @Test("the sequence rises exactly when what was announced changes")
  func sequence() {
    var ledger = Ledger(workspace: "w")
    ledger.announce(["a": state(9)])
    let uid = ledger.meetings["a"]?.uid
    #expect(ledger.meetings["a"]?.sequence == 0)
    ledger.announce(["a": state(9)])
    #expect(ledger.meetings["a"]?.sequence == 0)
    ledger.announce(["a": state(10)])
    ledger.announce(["a": state(10, room: "二")])
    #expect(ledger.meetings["a"]?.sequence == 2)
    #expect(ledger.meetings["a"]?.uid == uid)
  }

  @Test("a meeting that is gone is cancelled once, and may come back")
  func cancellation() {
    var ledger = Ledger(workspace: "w")
    ledger.announce(["a": state(9)])
    ledger.announce([:])
    ledger.announce([:])
    #expect(ledger.cancelledMeetings.map(\.revision.sequence) == [1])
    #expect(ledger.revisions.isEmpty)
    ledger.announce(["a": state(9)])
    #expect(ledger.meetings["a"]?.sequence == 2)
    #expect(ledger.cancelledMeetings.isEmpty)
  }

  @Test("UIDs differ between workspaces and between meetings")
  func identity() {
    var (first, second) = (Ledger(workspace: "w1"), Ledger(workspace: "w2"))
    first.announce(["a": state(9), "b": state(9)])
    second.announce(["a": state(9)])
    let uids = [first.meetings["a"]?.uid, first.meetings["b"]?.uid, second.meetings["a"]?.uid]
    #expect(Set(uids).count == 3)
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    var ledger = Ledger(workspace: "w")
    ledger.announce(["会议/一": state(9)])
    let read = try JSONDecoder().decode(Ledger.self, from: Data(try ledger.text.utf8))
    #expect(read == ledger)
  }
}
