import CivilTime
import Foundation
import Meetings
import Testing

@testable import Workspace

@Suite struct LedgerTests {
  private let now = Sample.moment(1, 8)

  private func state(_ hour: Int, _ id: String = "a", room: String = "一", title: String = "会")
    -> MeetingState
  {
    Sample.state(hour, id: id, place: room, title: title, [])
  }

  private func announced(_ states: [[MeetingState]]) -> Ledger {
    var ledger = Ledger(workspace: "w")
    for state in states { ledger.announce(state, at: now) }
    return ledger
  }

  @Test("the sequence rises with each change of time or place, and with nothing else")
  func sequence() {
    func sequence(_ states: MeetingState...) -> Int? {
      announced(states.map { [$0] }).meetings["a"]?.sequence
    }
    #expect(sequence(state(9)) == 0)
    #expect(sequence(state(9), state(9)) == 0)
    #expect(sequence(state(9), state(9, title: "扩大会")) == 0)
    #expect(sequence(state(9), state(10)) == 1)
    #expect(sequence(state(9), state(10), state(10, room: "二")) == 2)
    #expect(sequence(state(9), state(10), state(9)) == 2)
  }

  @Test("the UID stays for the life of a meeting")
  func uid() {
    let uids = [[[state(9)]], [[state(9)], [state(10)], [], [state(11)]]].map {
      announced($0).meetings["a"]?.uid
    }
    #expect(uids[0] != nil)
    #expect(uids[0] == uids[1])
  }

  @Test("a meeting that is gone is cancelled once, and may come back")
  func cancellation() {
    var ledger = announced([[state(9)], [], []])
    #expect(ledger.cancelledMeetings(at: now).map(\.revision.sequence) == [1])
    #expect(ledger.revisions.isEmpty)
    ledger.announce([state(9)], at: now)
    #expect(ledger.meetings["a"]?.sequence == 2)
    #expect(ledger.cancelledMeetings(at: now).isEmpty)
  }

  @Test("a meeting that has been held is not called off afterwards")
  func held() {
    var ledger = announced([[state(9)]])
    let before = ledger
    ledger.announce([], at: Sample.moment(3, 10))
    #expect(ledger == before)
    ledger.announce([], at: Sample.moment(3, 9))
    #expect(ledger.meetings["a"]?.isCancelled == true)
  }

  @Test("only the meetings asked for are announced or called off")
  func scope() {
    var ledger = announced([[state(9, "a"), state(9, "b")]])
    ledger.announce([state(10, "a")], where: { $0 == "a" }, at: now)
    #expect(ledger.meetings["a"]?.sequence == 1)
    #expect(ledger.meetings["b"]?.isCancelled == false)
  }

  @Test("UIDs differ between workspaces and between meetings")
  func identity() {
    var (first, second) = (Ledger(workspace: "w1"), Ledger(workspace: "w2"))
    first.announce([state(9, "a"), state(9, "b")], at: now)
    second.announce([state(9, "a")], at: now)
    let uids = [first.meetings["a"]?.uid, first.meetings["b"]?.uid, second.meetings["a"]?.uid]
    #expect(Set(uids).count == 3)
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    var ledger = Sample.announced([Sample.state(9), Sample.weekly(3)[0]], at: now)
    Sample.tell(&ledger, [Sample.state(9)], at: now)
    let read = try JSONDecoder().decode(Ledger.self, from: Data(try ledger.text.utf8))
    #expect(read == ledger)
  }

  @Test("a ledger of the first format is still read, and keeps its UIDs and sequences")
  func firstFormat() throws {
    let text = """
      {"format": "banhui-ledger-1", "workspace": "w", "meetings": {"a": {"uid": "u", "sequence": 4,
       "isCancelled": false, "announced": {"title": "会", "start": "2026-12-03 09:00",
       "end": "2026-12-03 10:00", "room": "一"}}}}
      """
    var ledger = try JSONDecoder().decode(Ledger.self, from: Data(text.utf8))
    ledger.announce([state(9)], at: now)
    #expect(ledger.revisions["a"] == Revision(uid: "u", sequence: 4))
    ledger.announce([state(10)], at: now)
    #expect(ledger.revisions["a"] == Revision(uid: "u", sequence: 5))
  }

  @Test(
    "a format of the future or a broken number is refused",
    arguments: [
      #"{"format": "banhui-ledger-9", "workspace": "w", "meetings": {}}"#,
      #"""
      {"format": "banhui-ledger-2", "workspace": "w", "meetings": {"a": {"uid": "u", "sequence": -1,
       "isCancelled": false, "announced": {"title": "", "start": "", "end": "", "room": ""}}}}
      """#,
    ])
  func refused(_ text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Ledger.self, from: Data(text.utf8))
    }
  }
}

/// Meetings and ledgers for the tests of what is announced.
enum Sample {
  /// A time on a day of December 2026.
  static func moment(_ day: Int, _ hour: Int, _ minute: Int = 0) -> LocalDateTime {
    LocalDateTime(
      Day(number: 20_787 + day), TimeOfDay(hour: hour, minute: minute) ?? .midnight)
  }

  static func recipient(_ name: String, address: String? = nil, digest: String = "") -> Recipient {
    Recipient(id: name, name: name, address: address ?? "\(name)@x.cn", digest: digest)
  }

  static func state(
    _ hour: Int, day: Int = 3, id: String = "a", place: String = "一", title: String = "会",
    _ people: [Recipient] = [recipient("甲"), recipient("乙")]
  ) -> MeetingState {
    MeetingState(
      meeting: id, title: title,
      interval: Interval(start: moment(day, hour), length: Minutes(60)), place: place,
      organizer: "o@x.cn", recipients: people)
  }

  /// Occurrences of a weekly series on Thursdays at nine.
  static func weekly(_ count: Int, _ people: [Recipient] = [recipient("甲")]) -> [MeetingState] {
    (0..<count).map { week in
      var state = state(9, day: 3 + 7 * week, id: "w\(week)", people)
      state.series = MeetingRequest.SeriesMembership(
        series: "w", nominalDay: state.interval.start.day)
      return state
    }
  }

  static func announced(_ states: [MeetingState], at now: LocalDateTime) -> Ledger {
    var ledger = Ledger(workspace: "w")
    ledger.announce(states, at: now)
    return ledger
  }

  /// What everybody needs, remembered as sent.
  @discardableResult
  static func tell(
    _ ledger: inout Ledger, _ states: [MeetingState], at now: LocalDateTime,
    _ standing: Delivery.Standing = .sent, resumes: Bool = false
  ) -> [PendingMessage] {
    ledger.announce(states, at: now)
    let messages = ledger.messages(
      for: states, resumesUnsent: resumes, now: now - Minutes(480), wallClock: now)
    for message in messages { ledger.record(message, standing, at: now) }
    return messages
  }
}
