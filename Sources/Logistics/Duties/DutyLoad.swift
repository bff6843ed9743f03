public import CivilTime
public import Meetings

/// How the duties are spread over people: what each owes as owner, and stands ready for as deputy.
public struct DutyLoad: Sendable, Hashable {
  public var person: Person.ID
  public var owned = 0
  public var deputized = 0
  /// Time that the owned duties take; a mere deadline counts as `deadlineLength`.
  public var length = Minutes.zero

  /// What a duty that states no length is counted as.
  public static let deadlineLength = Minutes(60)

  static func length(of entry: DutyPlan.Entry) -> Minutes {
    guard let interval = entry.interval, !interval.isEmpty else { return deadlineLength }
    return interval.length
  }

  /// Everybody with a duty that is not done, the most loaded first.
  public static func all(of plan: DutyPlan) -> [DutyLoad] {
    var loads: [Person.ID: DutyLoad] = [:]
    for entry in plan.entries where !entry.isDone {
      if let owner = entry.duty.owner {
        var load = loads[owner] ?? DutyLoad(person: owner)
        load.owned += 1
        load.length = load.length + length(of: entry)
        loads[owner] = load
      }
      if let deputy = entry.duty.deputyOwner {
        loads[deputy, default: DutyLoad(person: deputy)].deputized += 1
      }
    }
    return loads.values.sorted {
      ($1.length, $1.owned, $0.person) < ($0.length, $0.owned, $1.person)
    }
  }
}
