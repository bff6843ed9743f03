public import CivilTime
public import Meetings

/// Who could take a duty that nobody covers, or that its owner cannot see to.
public struct DutySuggestion: Sendable, Hashable {
  public var duty: Duty.ID
  public var role: Role
  /// The person that the role has now, who cannot fill it.
  public var instead: Person.ID?
  /// nil where nobody of the crew is free.
  public var person: Person.ID?
  /// What the person owed before, in minutes.
  public var load: Minutes

  public enum Role: String, Sendable, Hashable {
    case owner
    case deputyOwner
  }

  /// One suggestion for each gap, so that the load over all of them stays even: the longest duty
  /// is given first, each to the free person who owes least (Graham, "Bounds on multiprocessing
  /// timing anomalies", 1969), preferring who works on the same line.
  ///
  /// The crew are the people who have any duty in the plan, and those of `also`.
  public static func all(
    for plan: DutyPlan, schedule: Schedule?, office: Office, also: [Person.ID] = []
  ) -> [DutySuggestion] {
    var search = Search(plan, schedule, office, also)
    return search.run()
  }

  private struct Gap {
    var entry: DutyPlan.Entry
    var role: Role
    var instead: Person.ID?
  }

  private struct Search {
    let plan: DutyPlan
    let office: Office
    let engagements: Engagements
    let crew: [Person.ID]
    let place: [Person.ID: Int]
    var load: [Person.ID: Minutes] = [:]
    var times: [Person.ID: [Interval]] = [:]
    var lines: [Person.ID: Set<String>] = [:]

    init(_ plan: DutyPlan, _ schedule: Schedule?, _ office: Office, _ also: [Person.ID]) {
      self.plan = plan
      self.office = office
      engagements = Engagements(schedule, office: office)
      var members = Set(also)
      for entry in plan.entries {
        let duty = entry.duty
        let all = [duty.owner, duty.deputyOwner].compactMap { $0 } + duty.helpers
        members.formUnion(all)
        for person in all { lines[person, default: []].insert(duty.line) }
      }
      crew = office.precedence.sorted(members)
      place = Dictionary(
        crew.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func run() -> [DutySuggestion] {
      var gaps: [Gap] = []
      for entry in plan.entries where !entry.isDone {
        let duty = entry.duty
        if let owner = duty.owner, isFree(owner, for: entry) {
          take(owner, entry)
        } else {
          gaps.append(Gap(entry: entry, role: .owner, instead: duty.owner))
        }
      }
      for entry in plan.entries where !entry.isDone {
        let deputy = entry.duty.deputyOwner
        if deputy == nil || deputy == entry.duty.owner {
          gaps.append(Gap(entry: entry, role: .deputyOwner, instead: nil))
        }
      }
      // Owners first, and the longest first; the order of the plan decides the rest.
      let order = gaps.indices.sorted { a, b in
        let x = DutyLoad.length(of: gaps[a].entry).count
        let y = DutyLoad.length(of: gaps[b].entry).count
        return (gaps[a].role == .owner ? 0 : 1, -x, a) < (gaps[b].role == .owner ? 0 : 1, -y, b)
      }
      var owners: [Duty.ID: Person.ID] = [:]
      var result: [(index: Int, suggestion: DutySuggestion)] = []
      for index in order {
        let gap = gaps[index]
        let taken = gap.role == .owner ? nil : owners[gap.entry.duty.id] ?? gap.entry.duty.owner
        let best = crew.filter { $0 != gap.instead && $0 != taken && isFree($0, for: gap.entry) }
          .min { rank($0, gap.entry) < rank($1, gap.entry) }
        let before = best.flatMap { load[$0] } ?? .zero
        if let best, gap.role == .owner {
          take(best, gap.entry)
          owners[gap.entry.duty.id] = best
        }
        result.append(
          (
            index,
            DutySuggestion(
              duty: gap.entry.duty.id, role: gap.role, instead: gap.instead, person: best,
              load: before)
          ))
      }
      let place = Dictionary(
        plan.entries.enumerated().map { ($1.duty.id, $0) }, uniquingKeysWith: { first, _ in first })
      return result.sorted { a, b in
        (place[a.suggestion.duty] ?? 0, a.index) < (place[b.suggestion.duty] ?? 0, b.index)
      }.map(\.suggestion)
    }

    private func rank(_ person: Person.ID, _ entry: DutyPlan.Entry) -> (Int, Int, Int) {
      let isOfLine = lines[person]?.contains(entry.duty.line) ?? false
      return ((load[person] ?? .zero).count, isOfLine ? 0 : 1, place[person] ?? crew.count)
    }

    private func isFree(_ person: Person.ID, for entry: DutyPlan.Entry) -> Bool {
      guard let interval = entry.interval else { return true }
      if DutyAbsence.of(person, for: entry.duty, interval, engagements, office) != nil {
        return false
      }
      return !(times[person] ?? []).contains { $0.overlaps(interval) && !interval.isEmpty }
    }

    private mutating func take(_ person: Person.ID, _ entry: DutyPlan.Entry) {
      load[person, default: .zero] = (load[person] ?? .zero) + DutyLoad.length(of: entry)
      if let interval = entry.interval, !interval.isEmpty {
        times[person, default: []].append(interval)
      }
    }
  }
}
