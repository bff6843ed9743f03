public import CivilTime
import Meetings

/// 候会: when everybody who attends some items only is to be in the waiting room.
public struct WaitingCalls: Sendable {
  public struct Call: Sendable, Hashable {
    public var attender: MeetingAgenda.Attender
    /// When to be in the waiting room.
    public var time: LocalDateTime
    /// The items that they come for, by number from 1.
    public var items: [Int]
    /// When the first of these begins.
    public var start: LocalDateTime
    /// Minutes that they will probably wait, between items included.
    public var waiting: Minutes
  }

  /// By time, then item.
  public let calls: [Call]

  /// For the agenda as it stands. Times are rounded down to five minutes, because nobody is called
  /// for 9:23; before the meeting itself nobody waits.
  public init(_ agenda: MeetingAgenda, start: LocalDateTime) {
    let timeline = agenda.request.timedItems(from: start)
    let waiting = agenda.problem.waiting(in: agenda.currentOrder)
    calls = agenda.attenders.enumerated().compactMap { index, attender -> Call? in
      let items = agenda.problem.attenders[index].items
      guard let first = items.first else { return nil }
      let share = waiting.shares[index]
      let exact = timeline[first].start - Minutes(share.slack)
      let time = WaitingCalls.roundedDown(exact)
      return Call(
        attender: attender, time: time, items: items.map { $0 + 1 },
        start: timeline[first].start,
        waiting: Minutes(share.between) + (timeline[first].start - time))
    }.sorted { ($0.time, $0.items[0]) < ($1.time, $1.items[0]) }
  }

  private static func roundedDown(_ moment: LocalDateTime) -> LocalDateTime {
    LocalDateTime(secondsSinceEpoch: moment.secondsSinceEpoch / 300 * 300)
  }

  /// One whose call time is another than before.
  public struct Change: Sendable, Hashable {
    public var attender: MeetingAgenda.Attender
    /// nil for somebody new.
    public var before: LocalDateTime?
    /// nil for somebody who need not come any more.
    public var after: LocalDateTime?
  }

  /// Whose time changed against an earlier list, in the order of the new times.
  public func changes(since earlier: WaitingCalls) -> [Change] {
    let old = Dictionary(
      earlier.calls.map { ($0.attender, $0.time) }, uniquingKeysWith: { first, _ in first })
    let now = Set(calls.map(\.attender))
    return calls.filter { old[$0.attender] != $0.time }.map {
      Change(attender: $0.attender, before: old[$0.attender], after: $0.time)
    }
      + earlier.calls.filter { !now.contains($0.attender) }.map {
        Change(attender: $0.attender, before: $0.time, after: nil)
      }
  }
}
