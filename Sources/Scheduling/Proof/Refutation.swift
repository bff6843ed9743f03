/// Proves that a problem cannot be scheduled, and finds a minimal set of meetings that shows it.
///
/// Small exact searches over the sets that are most often to blame: one meeting, the meetings of
/// one person, those that compete for the same rooms, then all.
struct Refutation {
  let model: SearchModel
  let stop: StopSignal
  /// Nodes for each exact search.
  var limit = 20_000

  enum Verdict {
    case infeasible(ConflictSet)
    case feasible(Placements)
    case unknown
  }

  /// Proofs are about hard rules only: structural rules that the objective made softer are not.
  static func canProve(_ problem: Problem) -> Bool {
    problem.objective.settings.allSatisfy {
      !RuleCatalogue.isStructural($0.rule) || ($0.level == .hard && $0.weight > 0)
    }
  }

  func run() -> Verdict {
    let problem = model.problem
    if !Self.canProve(problem) { return .unknown }
    if let meeting = model.impossible.first {
      return .infeasible(ConflictExplanation(problem).describe([meeting], isMinimal: true))
    }
    for meetings in suspects() {
      if stop.isRaised { return .unknown }
      let isAll = meetings.count == problem.meetings.count
      var search = ExactFeasibility(
        model, meetings, limit: isAll ? limit * 5 : limit, stop: stop)
      switch search.decide() {
      case .infeasible:
        return .infeasible(minimal(meetings, search.weights))
      case .feasible(let schedule) where isAll:
        return .feasible(schedule)
      default: continue
      }
    }
    return .unknown
  }

  /// Sets of meetings to look at, small ones first.
  private func suspects() -> [[MeetingIndex]] {
    let problem = model.problem
    var sets: Set<[MeetingIndex]> = []
    for meeting in problem.meetingIndices { sets.insert([meeting]) }
    if model.terms.overlapRequired.hard > 0 {
      for meetings in problem.requiredMeetings where meetings.count > 1 {
        sets.insert(meetings.map(MeetingIndex.init))
      }
    }
    var byRooms: [[Int32]: [MeetingIndex]] = [:]
    for meeting in problem.meetingIndices {
      let rooms = model.roomsOf(meeting.value).map { model.roomList[$0] }.sorted()
      if rooms.count <= 4 { byRooms[rooms, default: []].append(meeting) }
    }
    for (rooms, _) in byRooms {
      let competing = byRooms.filter { Set($0.key).isSubset(of: rooms) }.flatMap(\.value)
      if competing.count > 1 { sets.insert(competing.sorted()) }
    }
    for group in related() where group.count > 1 { sets.insert(group) }
    sets.insert(problem.meetingIndices)
    return sets.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }
  }

  /// Meetings that are named together by hard relations.
  private func related() -> [[MeetingIndex]] {
    var group = Array(0..<model.meetingCount)
    func root(_ meeting: Int) -> Int {
      var meeting = meeting
      while group[meeting] != meeting { meeting = group[meeting] }
      return meeting
    }
    for place in 0..<model.relations.count where model.relations[place].penalty.hard > 0 {
      let relation = model.relations[place]
      group[root(relation.first.value)] = root(relation.second.value)
    }
    return Dictionary(grouping: 0..<model.meetingCount, by: root).values
      .map { $0.map(MeetingIndex.init) }
  }

  /// Leaves out one meeting after the other, keeping those without which the rest can be placed:
  /// a deletion filter (Chinneck and Dravnieks, 1991), least suspicious meetings first.
  private func minimal(_ meetings: [MeetingIndex], _ weights: [Int]) -> ConflictSet {
    let order = meetings.indices.sorted { (weights[$0], $0) < (weights[$1], $1) }
    var kept = Set(meetings)
    var isMinimal = true
    for index in order {
      let meeting = meetings[index]
      kept.remove(meeting)
      var search = ExactFeasibility(model, kept.sorted(), limit: limit * 20, stop: stop)
      switch search.decide() {
      case .infeasible: continue
      case .feasible: kept.insert(meeting)
      case .unknown:
        kept.insert(meeting)
        isMinimal = false
      }
    }
    return ConflictExplanation(model.problem).describe(kept.sorted(), isMinimal: isMinimal)
  }
}
