/// Finds the best schedule of a small problem and proves it: depth-first branch and bound with what
/// each place costs beside the meetings already placed, and at least costs beside those to come
/// (Freuder and Wallace, 1992; Larrosa and Meseguer, 1996).
///
/// Looks at schedules only that keep every hard rule and leave nothing out.
struct ExactOptimum {
  enum Answer {
    /// Nothing is better.
    case best(Placements)
    /// Nothing is better than what was known before; nothing keeps every hard rule, where that was
    /// nothing.
    case nothingBetter
    /// Work or time ran out; better than what was known before, where there is one.
    case unknown(Placements?)
  }

  /// Problems with more places of all meetings are not begun.
  private static let mostPlaces = 10_000

  private let model: SearchModel
  private let stop: StopSignal
  /// In the order in which they are placed.
  private var meetings: [Int] = []
  private var places: [[Place]] = []
  /// By meeting, then place: at least with the meetings that come after it.
  private var ahead: [[Penalty]] = []
  /// By depth, then meeting, then place: with the meetings placed so far, and `ahead`.
  private var costs: [[[Penalty]]] = []
  private var chosen: [Int] = []
  private var best: Penalty?
  private var found: [Int]?
  /// Costs that may yet be counted.
  private var work: Int
  private var isCut = false

  /// - Parameters:
  ///   - known: A schedule to beat; only what is better is looked for.
  ///   - work: How many costs may be counted.
  init(_ model: SearchModel, known: Placements?, work: Int, stop: StopSignal) {
    self.model = model
    self.stop = stop
    self.work = work
    if let known {
      let score = model.problem.score(known)
      if score.hard == 0 { best = Penalty(medium: -score.medium, soft: -score.soft) }
    }
    let sizes = (0..<model.meetingCount).map {
      Int(model.startCount[$0]) * model.roomsOf($0).count
    }
    if sizes.reduce(0, +) > Self.mostPlaces { isCut = true }
  }

  /// Whether `known` is the best schedule that there is, after it was replaced by a better one
  /// where one was found.
  static func proves(
    _ model: SearchModel, _ known: inout Placements?, work: Int, _ stop: StopSignal
  ) -> Bool {
    let isFeasible = known.map { model.problem.score($0).isFeasible } ?? false
    var search = ExactOptimum(model, known: known, work: work, stop: stop)
    switch search.run() {
    case .best(let schedule):
      known = schedule
      return true
    case .nothingBetter: return isFeasible
    case .unknown(let schedule):
      if let schedule { known = schedule }
      return false
    }
  }

  mutating func run() -> Answer {
    if isCut { return .unknown(nil) }
    prepare()
    if !isCut { descend(0, Penalty()) }
    let schedule = found.map(schedule)
    if isCut { return .unknown(schedule) }
    return schedule.map(Answer.best) ?? .nothingBetter
  }

  /// Few places first; what each place at least costs with all meetings that come later.
  private mutating func prepare() {
    let all = (0..<model.meetingCount).map { ($0, model.places(of: $0)) }
      .sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
    meetings = all.map(\.0)
    places = all.map(\.1)
    chosen = Array(repeating: -1, count: meetings.count)
    ahead = places.map { $0.map { _ in Penalty() } }
    var pairs = 0
    for a in places.indices {
      for b in places.indices.dropFirst(a + 1) { pairs += places[a].count * places[b].count }
    }
    if pairs < work / 4, spend(pairs) {
      for a in places.indices {
        for b in places.indices.dropFirst(a + 1) {
          for (index, place) in places[a].enumerated() {
            let least = model.least(between: place, places[b])
            if let least { ahead[a][index] += least }
          }
        }
      }
    }
    let first = places.indices.map { meeting in
      places[meeting].indices.map { model.ownPenalty(places[meeting][$0]) + ahead[meeting][$0] }
    }
    costs = Array(repeating: first, count: meetings.count + 1)
  }

  private mutating func spend(_ count: Int) -> Bool {
    work -= count
    if work < 0 || stop.isRaised { isCut = true }
    return !isCut
  }

  /// Places one meeting after the other; `spent` is what those placed cost each other.
  private mutating func descend(_ depth: Int, _ spent: Penalty) {
    if depth == meetings.count { return finish() }
    // What the meetings to come cost at least, each for itself.
    var rest = Penalty()
    for later in meetings.indices.dropFirst(depth + 1) {
      guard let least = costs[depth][later].min(by: <) else { return }
      rest += least
    }
    let order = costs[depth][depth].indices.sorted {
      let (a, b) = (costs[depth][depth][$0], costs[depth][depth][$1])
      return a < b || (a == b && $0 < $1)
    }
    for index in order {
      let cost = costs[depth][depth][index]
      if !isPromising(spent + cost + rest) { return }
      chosen[depth] = index
      let spentHere = spent + cost - ahead[depth][index]
      if propagate(depth, spentHere) { descend(depth + 1, spentHere) }
      if isCut { return }
    }
  }

  private func isPromising(_ penalty: Penalty) -> Bool {
    penalty.hard == 0 && (best.map { penalty < $0 } ?? true)
  }

  /// Counts what the place just chosen costs each place of the meetings to come; false where one
  /// of them has none left that could be part of something better.
  private mutating func propagate(_ depth: Int, _ spent: Penalty) -> Bool {
    let place = places[depth][chosen[depth]]
    var total = spent
    for later in meetings.indices.dropFirst(depth + 1) {
      guard spend(places[later].count) else { return false }
      var least: Penalty?
      for index in places[later].indices {
        let known = costs[depth][later][index]
        let cost =
          known.hard > 0 ? known : known + model.penalty(between: place, places[later][index])
        costs[depth + 1][later][index] = cost
        if least.map({ cost < $0 }) ?? true { least = cost }
      }
      guard let least else { return false }
      total += least
      if !isPromising(total) { return false }
    }
    return true
  }

  /// A whole schedule: the full evaluation says what it costs, people's days and all.
  private mutating func finish() {
    let score = model.problem.score(schedule(chosen))
    guard score.hard == 0 else { return }
    let penalty = Penalty(medium: -score.medium, soft: -score.soft)
    if best.map({ penalty < $0 }) ?? true {
      best = penalty
      found = chosen
    }
  }

  private func schedule(_ chosen: [Int]) -> Placements {
    var schedule = Placements(unassigned: model.meetingCount)
    for (depth, index) in chosen.enumerated() {
      let place = places[depth][index]
      schedule[MeetingIndex(meetings[depth])] = Placement(
        start: Int(place.start), room: RoomIndex(Int(place.room)))
    }
    return schedule
  }
}
