/// Every place that one meeting could take while all others stay: the free ones by what they cost,
/// and what rules out the rest.
public struct PlaceSurvey: Sendable {
  /// A place and what it costs.
  public struct Suggestion: Sendable, Hashable {
    public var placement: Placement
    public var cost: PlaceCost
    /// Other rooms that are free at that time, best first.
    public var otherRooms: [RoomIndex]

    public init(placement: Placement, cost: PlaceCost, otherRooms: [RoomIndex] = []) {
      self.placement = placement
      self.cost = cost
      self.otherRooms = otherRooms
    }
  }

  /// A start that no room can take.
  public struct RuledOutStart: Sendable, Hashable {
    public var start: Int
    /// What the time costs, whatever the room; nothing in it is hard where only rooms are missing.
    public var cost: PlaceCost
    /// For each room that would do, what forbids it at that time; empty where the time itself is
    /// forbidden.
    public var rooms: [[Violation]] = []

    /// Whether the meeting may not lie there by its window, holidays or working hours.
    var isOutsideWindow: Bool { cost.forbidding.contains { $0.rule == StartWindow.id } }
  }

  private typealias Room = (room: RoomIndex, cost: PlaceCost)

  /// The best place of each free start, best first; of equals the earlier one.
  public private(set) var free: [Suggestion] = []
  public private(set) var ruledOut: [RuledOutStart] = []
  /// Rooms that will do at some time, best first.
  public private(set) var usableRooms: [RoomIndex] = []
  /// Rooms that will not do at any time, and why.
  public private(set) var uselessRooms: [(room: RoomIndex, reasons: [Violation])] = []
  /// Where nothing is free: the best places that hard rules forbid, one for each set of reasons;
  /// within the meeting's window if it has one.
  public private(set) var leastBad: [Suggestion] = []

  /// `starts` must keep the meeting within the horizon.
  init(_ trial: inout PlaceTrial, starts: [Int], badCount: Int) {
    let problem = trial.problem
    let all: [Room] = problem.roomIndices.map { ($0, trial.cost(ofRoom: $0)) }
    let rooms = all.filter(\.cost.isAllowed).sorted {
      ($1.cost.score, $0.room) < ($0.cost.score, $1.room)
    }
    usableRooms = rooms.map(\.room)
    uselessRooms = all.filter { !$0.cost.isAllowed }.map { ($0.room, $0.cost.forbidding) }
    for start in starts {
      let time = trial.cost(ofStart: start)
      var excluded = RuledOutStart(start: start, cost: time)
      if time.isAllowed,
        let place = Self.best(&trial, start, time, rooms, forbidden: &excluded.rooms)
      {
        free.append(place)
      } else {
        ruledOut.append(excluded)
      }
    }
    free.sort(by: Self.precedes)
    if free.isEmpty { leastBad = leastBad(&trial, rooms.isEmpty ? all : rooms, badCount) }
  }

  private static func precedes(_ a: Suggestion, _ b: Suggestion) -> Bool {
    (b.cost.score, a.placement.start, a.placement.room)
      < (a.cost.score, b.placement.start, b.placement.room)
  }

  /// The best of the rooms that are free at a time; what forbids the others goes to `forbidden`.
  private static func best(
    _ trial: inout PlaceTrial, _ start: Int, _ time: PlaceCost, _ rooms: [Room],
    forbidden: inout [[Violation]]
  ) -> Suggestion? {
    var places: [Suggestion] = []
    for (room, own) in rooms {
      let placement = Placement(start: start, room: room)
      let both = trial.cost(ofBoth: placement)
      if both.isAllowed {
        places.append(Suggestion(placement: placement, cost: time + own + both))
      } else {
        forbidden.append(both.forbidding)
      }
    }
    places.sort(by: precedes)
    guard var first = places.first else { return nil }
    first.otherRooms = places.dropFirst().map(\.placement.room)
    return first
  }

  /// Looks at the starts in the order of what their time costs, until none that follows can be
  /// better than those found: rooms only add to it.
  private func leastBad(_ trial: inout PlaceTrial, _ rooms: [Room], _ count: Int)
    -> [Suggestion]
  {
    let inWindow = ruledOut.filter { !$0.isOutsideWindow }
    let looked = inWindow.isEmpty ? ruledOut : inWindow
    let ordered = looked.map { (start: $0, score: $0.cost.score) }.sorted {
      ($1.score, $0.start.start) < ($0.score, $1.start.start)
    }
    guard count > 0, let cheapest = rooms.map(\.cost.score).max() else { return [] }
    var result: [(place: Suggestion, reasons: Set<Reason>)] = []
    for (start, score) in ordered {
      if result.count == count, score + cheapest < result[count - 1].place.cost.score { break }
      let places = rooms.map { room, own in
        let placement = Placement(start: start.start, room: room)
        return Suggestion(
          placement: placement, cost: start.cost + own + trial.cost(ofBoth: placement))
      }
      guard let place = places.min(by: Self.precedes) else { continue }
      let reasons = Set(place.cost.forbidding.map(Reason.init))
      if let known = result.firstIndex(where: { $0.reasons == reasons }) {
        if Self.precedes(place, result[known].place) { result[known].place = place }
      } else {
        result.append((place, reasons))
      }
      result.sort { Self.precedes($0.place, $1.place) }
      if result.count > count { result.removeLast() }
    }
    return result.map(\.place)
  }

  /// What forbids a place, whatever the amount.
  private struct Reason: Hashable {
    var rule: RuleID
    var people: [PersonIndex]
    var meetings: Set<MeetingIndex>

    init(_ violation: Violation) {
      (rule, people, meetings) = (violation.rule, violation.people, Set(violation.meetings))
    }
  }

  /// The best places, spread out: first the best of each part of a day, then the rest, in the order
  /// of what they cost. `part` says which part of which day a start belongs to; `present` is the
  /// start where the meeting is now.
  public func suggestions(_ count: Int, besides present: Int?, part: (Int) -> Int)
    -> [Suggestion]
  {
    Self.spread(free.filter { $0.placement.start != present }, count, part: part)
  }

  /// The same for any places that are in order.
  static func spread(_ places: [Suggestion], _ count: Int, part: (Int) -> Int) -> [Suggestion] {
    var seen: Set<Int> = []
    var chosen: [Int] = []
    for (index, place) in places.enumerated() where chosen.count < count {
      if seen.insert(part(place.placement.start)).inserted { chosen.append(index) }
    }
    for index in places.indices where chosen.count < count && !chosen.contains(index) {
      chosen.append(index)
    }
    return chosen.sorted().map { places[$0] }
  }
}
