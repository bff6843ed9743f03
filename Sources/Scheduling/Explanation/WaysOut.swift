public import CivilTime
internal import Foundation
public import Meetings

/// Ways out of a conflict, each tried by really planning the office with that one thing given up.
public struct WaysOut: Sendable {
  public struct Way: Sendable, Hashable {
    public var relaxation: Relaxation
    /// The less, the easier to give up.
    public var cost: Int
  }

  /// Those that make a plan possible, the cheapest first.
  public private(set) var working: [Way] = []
  /// How many were tried, and how many there was no time for.
  public private(set) var tried = 0
  public private(set) var untried = 0

  private let office: Office
  private let announced: Schedule?
  private let conflict: OfficeConflict
  private let today: Day

  /// `search` knows all conflicts; the meetings that give way in the others are left out meanwhile.
  /// No day before `today` is proposed.
  public init(
    of conflict: OfficeConflict, _ planning: OfficeProblem, _ search: LeaveOut,
    announced: Schedule?, today: Day, until deadline: ContinuousClock.Instant
  ) {
    self.today = today
    let others = Set(search.leftOut).subtracting([conflict.leastImportant])
    office = planning.office.keeping { !others.contains($0) }
    self.announced = announced
    self.conflict = conflict
    let candidates = self.candidates
    for (place, way) in candidates.enumerated() {
      if ContinuousClock.now >= deadline {
        untried = candidates.count - place
        return
      }
      tried += 1
      if works(way.relaxation, from: search.plan, until: deadline) { working.append(way) }
    }
  }

  /// The members of the conflict alone first: where these still cannot be planned, nor can all.
  private func works(
    _ relaxation: Relaxation, from plan: Schedule?, until deadline: ContinuousClock.Instant
  ) -> Bool {
    let (relaxed, announced) = relaxation.applied(to: office, announced)
    let members = relaxed.keeping(Set(conflict.meetings).contains)
    guard let small = try? OfficeProblem(members, announced: announced),
      Feasibility(of: small, from: nil, until: deadline).isPossible,
      let whole = try? OfficeProblem(relaxed, announced: announced)
    else { return false }
    return Feasibility(of: whole, from: plan ?? announced, until: deadline).isPossible
  }

  // MARK: Candidates

  private var members: [MeetingRequest] {
    conflict.meetings.compactMap { id in office.meetings.first { $0.id == id } }
  }

  private var candidates: [Way] {
    var ways = Set<Way>()
    for request in members {
      ways.formUnion(rooms(for: request))
      ways.formUnion(days(for: request))
      ways.formUnion(people(of: request))
      if request.pin != nil || announced?[request.id]?.isPinned == true {
        ways.insert(Way(relaxation: .unpin(request.id), cost: 60))
      }
      for room in office.rooms where request.isServed(by: room) && !room.busy.isEmpty {
        ways.insert(Way(relaxation: .openRoom(room.id), cost: 70))
      }
    }
    ways.insert(Way(relaxation: .leaveOut(conflict.leastImportant), cost: 100))
    return ways.sorted { ($0.cost, order($0)) < ($1.cost, order($1)) }
  }

  private func order(_ way: Way) -> String { "\(way.relaxation)" }

  /// Up to a fifth of the seats may be missing; what a meeting names itself is easily given up.
  private func rooms(for request: MeetingRequest) -> [Way] {
    office.rooms.compactMap { room in
      let shortfalls = request.roomShortfalls(room)
      if shortfalls.isEmpty { return nil }
      var cost = 10 * shortfalls.count
      for shortfall in shortfalls {
        switch shortfall {
        case .notAllowed: break
        case .site, .layout: cost += 10
        case .equipment(let missing): cost += 10 * missing.count
        case .seats(let missing):
          if missing * 5 > request.seats { return nil }
          cost += 10 + missing
        }
      }
      return Way(relaxation: .allowRoom(request.id, room.id, shortfalls), cost: cost)
    }
  }

  /// The working days just before and after those on which it may lie now.
  private func days(for request: MeetingRequest) -> [Way] {
    let days = request.allowed.intervals.map(\.start.day)
    guard request.pin == nil, let first = days.min(), let last = days.max() else { return [] }
    let after = (1...15).map { last + $0 }.first(where: office.isWorkday)
    let before = (1...15).map { first - $0 }.first(where: office.isWorkday)
    let between = office.workdays.filter { day in
      day > first && day < last && !days.contains(day)
    }.prefix(3)
    let known = between + [before, after].compactMap(\.self)
    return known.filter { $0 >= today }.map { day in
      Way(
        relaxation: .widen(request.id, day), cost: office.horizon.contains(day) ? 30 : 45)
    }
  }

  /// People whom another meeting of the conflict needs too, or who are away: one by one, and all
  /// whom two meetings share at once. A chair is never let off.
  private func people(of request: MeetingRequest) -> [Way] {
    let own = request.attendees(.required).filter { $0 != request.chair }
    var groups: Set<[Person.ID]> = []
    for other in members where other.id != request.id {
      let theirs = Set(other.everyone)
      let shared = own.filter(theirs.contains)
      if !shared.isEmpty, shared.count <= 6 { groups.insert(shared) }
      for person in shared.prefix(6) { groups.insert([person]) }
    }
    let busy = Set(office.people.filter { !$0.busy.isEmpty }.map(\.id))
    for person in own where busy.contains(person) { groups.insert([person]) }
    let ranks = Dictionary(office.people.map { ($0.id, $0.rank) }, uniquingKeysWith: { a, _ in a })
    return groups.map { people in
      // The more senior, the dearer.
      let seniority = people.map { max(0, 10 - ((ranks[$0] ?? nil) ?? 10)) }.max() ?? 0
      return Way(
        relaxation: .free(people, request.id), cost: 35 + 5 * people.count + seniority)
    }
  }
}
