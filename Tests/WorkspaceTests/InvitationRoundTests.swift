import CivilTime
import Meetings
import Testing

@testable import Workspace

@Suite struct InvitationRoundTests {
  private let now = Sample.moment(1, 8)
  private let later = Sample.moment(1, 9)

  /// `甲 REQUEST 0 new`, sorted.
  private func words(_ messages: [PendingMessage]) -> [String] {
    messages.map { message in
      let reasons = message.reasons.map(\.rawValue).joined(separator: "+")
      return "\(message.recipient.name) \(message.method.rawValue) \(message.sequence) \(reasons)"
    }.sorted()
  }

  private func second(_ state: MeetingState?, _ standing: Delivery.Standing = .sent) -> [String] {
    var ledger = Ledger(workspace: "w")
    Sample.tell(&ledger, [Sample.state(9)], at: now, standing)
    return words(Sample.tell(&ledger, state.map { [$0] } ?? [], at: later))
  }

  @Test("everybody is invited once, and then left in peace")
  func first() {
    var ledger = Ledger(workspace: "w")
    #expect(
      words(Sample.tell(&ledger, [Sample.state(9)], at: now))
        == ["乙 REQUEST 0 new", "甲 REQUEST 0 new"])
    #expect(Sample.tell(&ledger, [Sample.state(9)], at: later).isEmpty)
  }

  @Test("a change of time or place goes to all with a higher sequence")
  func changes() {
    #expect(second(Sample.state(10)) == ["乙 REQUEST 1 time", "甲 REQUEST 1 time"])
    #expect(
      second(Sample.state(10, place: "二"))
        == ["乙 REQUEST 1 time+place", "甲 REQUEST 1 time+place"])
  }

  @Test("a new title goes to all, and keeps the answers that were given")
  func title() {
    #expect(
      second(Sample.state(9, title: "扩大会")) == ["乙 REQUEST 0 title", "甲 REQUEST 0 title"])
  }

  @Test("what concerns one person goes to that person alone")
  func details() {
    let people = [Sample.recipient("甲", digest: "第二项"), Sample.recipient("乙")]
    #expect(second(Sample.state(9, people)) == ["甲 REQUEST 0 details"])
  }

  @Test("who joins is invited, who leaves is let go, and the rest hear nothing")
  func membership() {
    let people = [Sample.recipient("乙"), Sample.recipient("丙")]
    #expect(second(Sample.state(9, people)) == ["丙 REQUEST 0 new", "甲 CANCEL 0 removed"])
  }

  @Test("a meeting that is dropped is cancelled with a higher sequence")
  func dropped() {
    #expect(second(nil) == ["乙 CANCEL 1 dropped", "甲 CANCEL 1 dropped"])
  }

  @Test("an invitation certain not to have left needs no cancellation")
  func neverSent() {
    #expect(second(nil, .queued) == [])
    #expect(second(nil, .written) == ["乙 CANCEL 1 dropped", "甲 CANCEL 1 dropped"])
  }

  @Test("who was let go and comes back is invited again")
  func comesBack() {
    var ledger = Ledger(workspace: "w")
    for people in [["甲", "乙"], ["乙"], ["甲", "乙"]] {
      let messages = Sample.tell(
        &ledger, [Sample.state(9, people.map { Sample.recipient($0) })], at: later)
      if people.count == 1 { #expect(words(messages) == ["甲 CANCEL 0 removed"]) }
    }
    #expect(ledger.meetings["a"]?.told["甲"]?.isInvited == true)
  }

  @Test("moved and moved back before anyone is told: those who know the old time are told again")
  func movedBack() {
    var ledger = Ledger(workspace: "w")
    Sample.tell(&ledger, [Sample.state(9)], at: now)
    ledger.announce([Sample.state(10)], at: later)
    #expect(
      words(Sample.tell(&ledger, [Sample.state(9)], at: later))
        == ["乙 REQUEST 2 time", "甲 REQUEST 2 time"])
  }

  @Test("under a new address the old one is let go")
  func newAddress() {
    let people = [Sample.recipient("甲", address: "new@x.cn"), Sample.recipient("乙")]
    #expect(second(Sample.state(9, people)) == ["甲 CANCEL 0 address", "甲 REQUEST 0 address"])
  }

  @Test("a later message is stamped later, even within one second")
  func stamps() {
    var ledger = Ledger(workspace: "w")
    let first = Sample.tell(&ledger, [Sample.state(9)], at: now)
    let second = Sample.tell(&ledger, [Sample.state(9, title: "扩大会")], at: now)
    #expect(first[0].stamp < second[0].stamp)
  }

  @Test("what was queued and not sent is made again, the same as before")
  func resumes() {
    var ledger = Ledger(workspace: "w")
    let messages = Sample.tell(&ledger, [Sample.state(9)], at: now, .queued)
    ledger.record(messages[0], .sent, at: now)
    let again = Sample.tell(&ledger, [Sample.state(9)], at: later, .queued, resumes: true)
    #expect(words(again) == ["乙 REQUEST 0 unsent"])
    #expect(again[0].stamp == messages[1].stamp)
  }

  @Test("a first invitation that did not go out is an invitation still, also after a change")
  func unsentInvitation() {
    for standing in [Delivery.Standing.queued, .written] {
      var ledger = Ledger(workspace: "w")
      Sample.tell(&ledger, [Sample.state(9)], at: now, standing)
      let again = Sample.tell(&ledger, [Sample.state(9)], at: later, .queued, resumes: true)
      #expect(again.map(\.before) == [nil, nil])
    }
    var ledger = Ledger(workspace: "w")
    Sample.tell(&ledger, [Sample.state(9)], at: now, .queued)
    let moved = Sample.tell(&ledger, [Sample.state(10)], at: later)
    #expect(words(moved) == ["乙 REQUEST 1 new", "甲 REQUEST 1 new"])
    #expect(moved.map(\.before) == [nil, nil])
  }

  @Test("behind a change that did not go out stands what the person knows")
  func unsentChange() throws {
    var ledger = Ledger(workspace: "w")
    Sample.tell(&ledger, [Sample.state(9)], at: now)
    Sample.tell(&ledger, [Sample.state(10, place: "二")], at: later, .queued)
    var resumed = ledger
    let again = Sample.tell(
      &resumed, [Sample.state(10, place: "二")], at: later, .queued, resumes: true)
    #expect(words(again).first == "乙 REQUEST 1 unsent+time+place")
    #expect(try #require(again.first?.before).room == "一")
    // Sent again and failed again, nothing is forgotten; nor where the meeting changes once more.
    let moved = Sample.tell(&resumed, [Sample.state(11, place: "二")], at: later)
    #expect(words(moved).first == "乙 REQUEST 2 time+place")
    #expect(try #require(moved.first?.before).room == "一")
  }

  @Test("who holds a meeting is told that it is dropped, also after a change that did not go out")
  func droppedAfterUnsentChange() {
    for state in [nil, Sample.state(10, [Sample.recipient("乙")])] {
      var ledger = Ledger(workspace: "w")
      Sample.tell(&ledger, [Sample.state(9)], at: now)
      Sample.tell(&ledger, [Sample.state(10)], at: later, .queued)
      let messages = Sample.tell(&ledger, state.map { [$0] } ?? [], at: later)
      #expect(words(messages).last?.hasPrefix("甲 CANCEL") ?? false)
    }
    var ledger = Ledger(workspace: "w")
    Sample.tell(&ledger, [Sample.state(9)], at: now)
    Sample.tell(&ledger, [Sample.state(10)], at: later, .queued)
    let people = [Sample.recipient("甲", address: "new@x.cn"), Sample.recipient("乙")]
    #expect(
      words(Sample.tell(&ledger, [Sample.state(10, people)], at: later)).contains(
        "甲 CANCEL 1 address"))
  }

  @Test("files that were written are sent by a sending run, and not written twice")
  func written() {
    var ledger = Ledger(workspace: "w")
    Sample.tell(&ledger, [Sample.state(9)], at: now, .written)
    #expect(Sample.tell(&ledger, [Sample.state(9)], at: later).isEmpty)
    #expect(Sample.tell(&ledger, [Sample.state(9)], at: later, resumes: true).count == 2)
    #expect(ledger.noteSent(where: { _ in true }, at: later) == 0)
  }

  @Test("nobody is told of what is over")
  func over() {
    var ledger = Ledger(workspace: "w")
    #expect(Sample.tell(&ledger, [Sample.state(9)], at: Sample.moment(3, 10)).isEmpty)
  }

  @Test("undo puts back what was there, for each step that has not left")
  func undo() {
    var ledger = Ledger(workspace: "w")
    var states: [Ledger] = []
    for state in [Sample.state(9), Sample.state(10), Sample.state(10, place: "二")] {
      states.append(ledger)
      let earlier = ledger
      Sample.tell(&ledger, [state], at: now, .written)
      ledger.recordStep(since: earlier, at: now, files: [], messages: 2)
    }
    for expected in states.reversed() {
      #expect(ledger.undoLastStep() != nil)
      #expect(ledger.meetings == expected.meetings)
    }
    #expect(ledger.undoLastStep() == nil)
    #expect(ledger == Ledger(workspace: "w"))
  }
}
