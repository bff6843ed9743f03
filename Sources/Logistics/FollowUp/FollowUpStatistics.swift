public import CivilTime
import Meetings

/// How far the decisions are that one unit answers for: counts, without a judgement.
public struct FollowUpStatistics: Sendable, Hashable {
  /// The leading unit; empty for those that name none.
  public var unit: String
  public var total = 0
  public var doneInTime = 0
  public var doneLate = 0
  public var underway = 0
  /// Nothing has been noted yet.
  public var untouched = 0
  /// Of those not done, how many are past their day.
  public var overdue = 0
  /// The next day on which one is due that is not done.
  public var nextDue: Day?

  /// One for each unit, in the order in which the ledger first names them.
  ///
  /// - Parameter unit: the unit that an entry counts for.
  public static func byUnit(
    _ ledger: FollowUpLedger, today: Day, unit: (FollowUpLedger.Entry) -> String
  ) -> [FollowUpStatistics] {
    var order: [String] = []
    var result: [String: FollowUpStatistics] = [:]
    for entry in ledger.entries {
      let name = unit(entry)
      if result[name] == nil { order.append(name) }
      var own = result[name] ?? FollowUpStatistics(unit: name)
      own.count(entry, today)
      result[name] = own
    }
    return order.compactMap { result[$0] }
  }

  private mutating func count(_ entry: FollowUpLedger.Entry, _ today: Day) {
    total += 1
    switch entry.state {
    case .done: if entry.wasLate { doneLate += 1 } else { doneInTime += 1 }
    case .underway: underway += 1
    case .open: untouched += 1
    }
    guard !entry.isDone, let due = entry.followUp.due else { return }
    if due < today {
      overdue += 1
    } else if nextDue.map({ due < $0 }) ?? true {
      nextDue = due
    }
  }
}
